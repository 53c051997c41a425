package org.amsportal.sheets;

/**
 * Cells as spreadsheets copy them, with tabs between them. Only a cell that has a line break in it stands in quotation marks; in all others a
 * quotation mark is part of what they say, also as their first character.
 */
final class CopiedCells {

    private static final char QUOTE = '"';

    private CopiedCells() {
    }

    /** The same cells, but each that begins with a quotation mark is in quotation marks as a file of text has it. */
    static String requoted(String text) {
        var cells = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            int end = text.charAt(at) == QUOTE ? quotedEnd(text, at) : -1;
            if (end > 0) {
                cells.append(text, at, end);
            } else {
                end = plainEnd(text, at);
                var cell = text.substring(at, end);
                cells.append(cell.startsWith("\"") ? QUOTE + cell.replace("\"", "\"\"") + QUOTE : cell);
            }
            at = end;
            if (at < text.length()) {
                cells.append(text.charAt(at++));
            }
        }
        return cells.toString();
    }

    /** Where a cell ends that is in quotation marks and has no tab in it; -1 where it is none. */
    private static int quotedEnd(String text, int from) {
        for (int at = from + 1; at < text.length() && text.charAt(at) != '\t'; at++) {
            if (text.charAt(at) == QUOTE) {
                if (at + 1 == text.length() || isEnd(text.charAt(at + 1))) {
                    return at + 1;
                }
                if (text.charAt(++at) != QUOTE) {
                    return -1;
                }
            }
        }
        return -1;
    }

    private static int plainEnd(String text, int from) {
        int at = from;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isEnd(char character) {
        return character == '\t' || character == '\n' || character == '\r';
    }
}
