package org.amsportal.organisation;

import java.util.Comparator;

/** Orders names as people do: whatever their case, and numbers in them by value, so that Station 2 stands before Station 12. */
final class NaturalOrder implements Comparator<String> {

    static final Comparator<String> OF_NAMES = new NaturalOrder().thenComparing(Comparator.naturalOrder());

    private NaturalOrder() {
    }

    @Override
    public int compare(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            int order;
            if (isDigit(left.charAt(l)) && isDigit(right.charAt(r))) {
                int lEnd = endOfNumber(left, l);
                int rEnd = endOfNumber(right, r);
                order = compareNumbers(left, l, lEnd, right, r, rEnd);
                l = lEnd;
                r = rEnd;
            } else {
                order = Character.compare(folded(left.charAt(l++)), folded(right.charAt(r++)));
            }
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(left.length() - l, right.length() - r);
    }

    /** By value without parsing: names hold numbers of any length. */
    private static int compareNumbers(String left, int l, int lEnd, String right, int r, int rEnd) {
        int lStart = skipZeros(left, l, lEnd);
        int rStart = skipZeros(right, r, rEnd);
        int byLength = Integer.compare(lEnd - lStart, rEnd - rStart);
        return byLength != 0
                ? byLength
                : CharSequence.compare(left.subSequence(lStart, lEnd), right.subSequence(rStart, rEnd));
    }

    private static int skipZeros(String text, int start, int end) {
        int at = start;
        while (at < end && text.charAt(at) == '0') {
            at++;
        }
        return at;
    }

    private static int endOfNumber(String text, int start) {
        int at = start;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static char folded(char c) {
        return Character.toLowerCase(Character.toUpperCase(c));
    }
}
