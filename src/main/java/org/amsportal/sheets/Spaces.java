package org.amsportal.sheets;

/** Spaces of any kind, and what cannot be seen at either end of a text. */
final class Spaces {

    private Spaces() {
    }

    /** Whether a text says nothing. */
    static boolean only(String text) {
        return text.codePoints().allMatch(Spaces::blank);
    }

    static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x200B
                || character == 0xFEFF || character == 0x2060;
    }
}
