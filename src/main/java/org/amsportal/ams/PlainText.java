package org.amsportal.ams;

import org.jspecify.annotations.Nullable;

/** AMS's own words made fit to be stored and shown: one line, no tags, no control or formatting characters, at most 500 characters. */
final class PlainText {

    private static final int LONGEST = 500;

    private PlainText() {
    }

    static @Nullable String of(@Nullable String words) {
        if (words == null) {
            return null;
        }
        var plain = words.replaceAll("<[^>]*>", " ").replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
        return plain.isEmpty() ? null : cut(plain);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }
}
