package org.amsportal.sheets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.unbescape.html.HtmlEscape;

/**
 * Texts that somebody's program has read in a wrong way before they came here: UTF-8 as if each byte were a letter ("RenÃ©e"), and what a web
 * page writes for a letter ("O&amp;#039;Brien").
 */
public final class Misread {

    /** What people see where a letter was lost. */
    private static final char LOST = '\uFFFD';
    /** It may have happened more than once. */
    private static final int MOST_OFTEN = 3;
    private static final Pattern ENTITY = Pattern
            .compile("&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});");
    private static final List<Charset> READ_AS = List.of(Charset.forName("windows-1252"),
            StandardCharsets.ISO_8859_1, Charset.forName("x-MacRoman"));
    /** Two to four letters may have been one: the first tells how many, and none is of ASCII. */
    private static final Pattern BEYOND_ASCII = Pattern.compile("[^\\x00-\\x7F]{2,}");

    private Misread() {
    }

    /** The text as it was meant; empty where nothing looks damaged. */
    public static Optional<String> mended(String text) {
        if (text.chars().allMatch(it -> it < 0x80 && it != '&')) {
            return Optional.empty(); // as almost all of many thousand cells
        }
        var mended = text;
        for (int time = 0; time < MOST_OFTEN; time++) {
            mended = entities(letters(mended));
        }
        return mended.equals(text) ? Optional.empty() : Optional.of(mended);
    }

    /** Whether a letter of the text was lost and nobody can tell which. */
    public static boolean hasLost(String text) {
        return text.indexOf(LOST) >= 0;
    }

    private static String entities(String text) {
        return text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text).replaceAll(it -> Matcher.quoteReplacement(entity(it.group())));
    }

    private static String entity(String written) {
        var letter = HtmlEscape.unescapeHtml(written);
        return letter.isEmpty() || letter.chars().anyMatch(it -> Character.isISOControl(it) || it == LOST)
                ? written
                : letter;
    }

    private static String letters(String text) {
        return BEYOND_ASCII.matcher(text)
                .replaceAll(it -> Matcher.quoteReplacement(run(it.group())));
    }

    /** Letters beyond ASCII that follow each other, with those that are the bytes of others as these others. */
    private static String run(String letters) {
        for (var charset : READ_AS) {
            var mended = run(letters, charset);
            if (!mended.equals(letters)) {
                return mended;
            }
        }
        return letters;
    }

    private static String run(String letters, Charset charset) {
        var text = new StringBuilder();
        for (int at = 0; at < letters.length();) {
            var one = one(letters, at, charset);
            text.append(one.orElse(letters.substring(at, at + 1)));
            at += one.map(Misread::length).orElse(1);
        }
        return text.toString();
    }

    /** The letter whose bytes in UTF-8 the letters from here on are. */
    private static Optional<String> one(String letters, int at, Charset charset) {
        for (int length = 2; length <= 4 && at + length <= letters.length(); length++) {
            var bytes = bytes(letters.substring(at, at + length), charset);
            var read = bytes.flatMap(it -> EncodedText.decode(it, StandardCharsets.UTF_8))
                    .filter(it -> it.codePointCount(0, it.length()) == 1 && isUsual(it.codePointAt(0)));
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    /** Bytes that are no letter of windows-1252 come as the control characters of the same number. */
    private static Optional<byte[]> bytes(String letters, Charset charset) {
        var bytes = new byte[letters.length()];
        for (int at = 0; at < letters.length(); at++) {
            char letter = letters.charAt(at);
            if (letter >= 0x80 && letter < 0xA0) {
                bytes[at] = (byte) letter;
            } else {
                var one = EncodedText.encode(String.valueOf(letter), charset);
                if (one.isEmpty()) {
                    return Optional.empty();
                }
                bytes[at] = one.get()[0];
            }
        }
        return Optional.of(bytes);
    }

    private static int length(String letter) {
        return letter.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Letters and signs of European names: others are so many that two letters beside each other would often be the bytes of one. */
    private static boolean isUsual(int letter) {
        return (letter >= 0xA0 && letter <= 0x17F) || (letter >= 0x218 && letter <= 0x21B)
                || (letter >= 0x300 && letter <= 0x36F) || (letter >= 0x1E00 && letter <= 0x1EFF)
                || (letter >= 0x2010 && letter <= 0x203A) || letter == 0x20AC || letter == 0x2122 || letter == LOST;
    }
}
