package org.amsportal.sheets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Text in which each letter is one byte. The encodings of Windows, of Macs and of DOS are told apart by what they would make of the words: each
 * gives other letters, and only one gives words that look like words.
 */
final class OneByteText {

    private static final String USUAL = "windows-1252";
    private static final String CENTRAL = "windows-1250";
    private static final String DOS = "IBM850";
    private static final String MAC = "x-MacRoman";
    /** As DOS and Windows end lines, as Macs of old did, as others do. */
    private static final Pattern END_OF_LINE = Pattern.compile("\\r\\n|\\r|\\n");
    /** So many words of a file are looked at. */
    private static final int WORDS = 2_000;
    private static final int SAMPLES = 3;
    /** Letters before and after the first that is beyond ASCII. */
    private static final int LONGEST_WORD = 20;

    /** @param good how many words look like words in this encoding */
    private record Way(Charset charset, String text, int good, int bad) {}

    private OneByteText() {
    }

    /** Empty where the bytes make words in no encoding. */
    static Optional<EncodedText> of(byte[] bytes) {
        var ways = charsets(bytes).stream().flatMap(it -> way(bytes, it).stream()).toList();
        var best = ways.stream().max(Comparator.comparingInt((Way it) -> it.good() - 2 * it.bad())
                .thenComparingInt(it -> -ways.indexOf(it)));
        return best.filter(it -> it.good() > it.bad() || it.charset().name().equals(USUAL))
                .map(it -> new EncodedText(it.text(), it.charset(), Optional.of(told(it, ways, bytes))));
    }

    /** The first of those that do equally well is taken. What ends the first line tells which kind of computer a file comes from. */
    private static List<Charset> charsets(byte[] bytes) {
        var line = END_OF_LINE.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
        var names = switch (line.find() ? line.group() : "") {
            case "\r" -> List.of(MAC, USUAL, CENTRAL, DOS);
            case "\r\n" -> List.of(USUAL, CENTRAL, DOS, MAC);
            default -> List.of(USUAL, CENTRAL, MAC, DOS);
        };
        return names.stream().map(Charset::forName).toList();
    }

    private static Optional<Way> way(byte[] bytes, Charset charset) {
        return EncodedText.decode(bytes, charset).map(text -> {
            var words = words(text);
            int good = (int) words.stream().filter(WordLook::isGood).count();
            return new Way(charset, text, good, words.size() - good);
        });
    }

    /** Different words with letters beyond ASCII. */
    private static Set<String> words(String text) {
        var words = new LinkedHashSet<String>();
        for (int at = 0; at < text.length() && words.size() < WORDS; at++) {
            if (text.charAt(at) > 0x7F) {
                int from = at;
                int to = at + 1;
                while (from > 0 && at - from < LONGEST_WORD && isOfWord(text.charAt(from - 1))) {
                    from--;
                }
                while (to < text.length() && to - at < LONGEST_WORD && isOfWord(text.charAt(to))) {
                    to++;
                }
                words.add(text.substring(from, to));
                at = to;
            }
        }
        return words;
    }

    private static Told.Lettering told(Way best, List<Way> ways, byte[] bytes) {
        var samples = samples(bytes, ways);
        var told = new ArrayList<Told.Letters>();
        told.add(letters(best, samples));
        for (var other : ways) {
            var letters = letters(other, samples);
            if (told.stream().noneMatch(it -> it.samples().equals(letters.samples()))) {
                told.add(letters);
            }
        }
        return new Told.Lettering(told, best.bad() == 0 && best.charset().name().equals(USUAL));
    }

    private static Told.Letters letters(Way way, List<int[]> places) {
        return new Told.Letters(way.charset().name(),
                places.stream().map(it -> way.text().substring(it[0], it[1])).toList());
    }

    /** Where some words stand, first those that the encodings read differently: each letter is one byte in all of them. */
    private static List<int[]> samples(byte[] bytes, List<Way> ways) {
        var places = new ArrayList<int[]>();
        var seen = new LinkedHashSet<List<String>>();
        for (int at = 0; at < bytes.length && places.size() < SAMPLES; at++) {
            if (bytes[at] < 0) {
                int from = at;
                int to = at + 1;
                while (from > 0 && at - from < LONGEST_WORD && isOfWord(bytes[from - 1])) {
                    from--;
                }
                while (to < bytes.length && to - at < LONGEST_WORD && isOfWord(bytes[to])) {
                    to++;
                }
                int start = from;
                int end = to;
                var read = ways.stream().map(it -> it.text().substring(start, end)).toList();
                if (read.stream().distinct().count() > 1 && seen.add(read)) {
                    places.add(new int[]{start, end});
                }
                at = to;
            }
        }
        return places;
    }

    private static boolean isOfWord(char letter) {
        return (letter > 0x7F && letter != '\u00A0') || Character.isLetter(letter) || letter == '\'' || letter == '-';
    }

    private static boolean isOfWord(byte letter) {
        return letter < 0 || Character.isLetter(letter) || letter == '\'' || letter == '-';
    }
}
