package org.amsportal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.amsportal.organisation.Spelling;

/** A text in parts, so that a page can mark what was looked for: whatever its case and accents, from the beginning of words. */
public record Marked(List<Part> parts) {

    /** A piece of the text, and whether it was looked for. */
    public record Part(String text, boolean found) {}

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** A text with the words marked that were looked for. */
    public static Marked of(String text, String words) {
        var wanted = Spelling.words(words);
        var parts = new ArrayList<Part>();
        int told = 0;
        var word = WORD.matcher(text);
        while (word.find()) {
            int length = found(word.group(), wanted);
            if (length > 0) {
                add(parts, text.substring(told, word.start()), false);
                told = word.start() + length;
                add(parts, text.substring(word.start(), told), true);
            }
        }
        add(parts, text.substring(told), false);
        return new Marked(List.copyOf(parts));
    }

    /** How much of a word was looked for: all of it where folding it changes its length. */
    private static int found(String word, List<String> wanted) {
        String folded = Spelling.folded(word);
        int longest = wanted.stream().filter(folded::startsWith).mapToInt(String::length).max().orElse(0);
        return longest > 0 && folded.length() != word.length() ? word.length() : longest;
    }

    private static void add(List<Part> parts, String text, boolean found) {
        if (!text.isEmpty()) {
            parts.add(new Part(text, found));
        }
    }
}
