package org.amsportal.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The places for digits in an Excel number format, with the signs between them, before and after the point. */
record DigitPattern(List<Part> integer, List<Part> fraction) {

    /** A place for a digit, padded with zero or not, or a sign that is shown as it is. */
    sealed interface Part {

        record Place(boolean padded) implements Part {}

        record Sign(String text) implements Part {}
    }

    boolean hasPlaces() {
        return integer.stream().anyMatch(Part.Place.class::isInstance);
    }

    String show(BigDecimal number) {
        int decimals = places(fraction);
        var plain = number.abs().setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        int point = plain.length() - (decimals == 0 ? 0 : decimals + 1);
        var digits = plain.substring(0, point);
        return (number.signum() < 0 ? "-" : "") + integer(digits.equals("0") ? "" : digits)
                + fraction(decimals == 0 ? "" : plain.substring(point + 1));
    }

    /** From the right; what has no place of its own stands in the first one. */
    private String integer(String digits) {
        var shown = new StringBuilder();
        int left = places(integer);
        int end = digits.length();
        for (Part part : integer.reversed()) {
            switch (part) {
                case Part.Sign(String text) -> shown.insert(0, text);
                case Part.Place(boolean padded) -> {
                    int from = --left == 0 ? 0 : Math.max(end - 1, 0);
                    shown.insert(0, end == 0 && padded ? "0" : digits.substring(from, end));
                    end = from;
                }
            }
        }
        return shown.toString();
    }

    /** Zeros at the end are shown where their places are padded. */
    private String fraction(String digits) {
        int last = 0;
        for (int at = 0, digit = 0; at < fraction.size(); at++) {
            if (fraction.get(at) instanceof Part.Place(boolean padded) && (digits.charAt(digit++) != '0' || padded)) {
                last = digit;
            }
        }
        var shown = new StringBuilder(last == 0 ? "" : ".");
        int digit = 0;
        for (Part part : fraction) {
            switch (part) {
                case Part.Sign(String text) -> shown.append(text);
                case Part.Place _ -> shown.append(digit < last ? digits.substring(digit, digit + 1) : "");
            }
            digit += part instanceof Part.Place ? 1 : 0;
        }
        return shown.toString();
    }

    private static int places(List<Part> parts) {
        return (int) parts.stream().filter(Part.Place.class::isInstance).count();
    }
}
