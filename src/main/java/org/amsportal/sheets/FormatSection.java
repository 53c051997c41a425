package org.amsportal.sheets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.amsportal.sheets.DigitPattern.Part;

/** The part of an Excel number format that is for numbers of people: the first, before any semicolon. */
final class FormatSection {

    private final List<Part> integer = new ArrayList<>();
    private final List<Part> fraction = new ArrayList<>();
    private final StringBuilder letters = new StringBuilder();
    private boolean point;
    private boolean other;
    private int at;

    private FormatSection() {
    }

    static FormatSection first(String code) {
        var section = new FormatSection();
        if (code.toLowerCase(Locale.ROOT).contains("general")) {
            section.other = true;
            return section;
        }
        while (section.at < code.length() && code.charAt(section.at) != ';') {
            section.take(code);
        }
        return section;
    }

    private void take(String code) {
        char one = code.charAt(at++);
        switch (one) {
            case '"' -> literal(until(code, '"'));
            case '\\' -> literal(code.substring(at, Math.min(++at, code.length())));
            case '_', '*' -> at++;
            case '[' -> bracket(until(code, ']'));
            case '0', '#', '?' -> part(new Part.Place(one == '0'));
            case '.' -> point = true;
            case ',' -> {
            }
            case '%', '@', 'E', 'e' -> other = true;
            case '/' -> other |= letters.isEmpty();
            default -> {
                if ("ymdhsYMDHSAaPp".indexOf(one) >= 0) {
                    letters.append(Character.toLowerCase(one));
                } else {
                    literal(String.valueOf(one));
                }
            }
        }
    }

    private String until(String code, char end) {
        int from = at;
        int to = code.indexOf(end, at);
        at = to < 0 ? code.length() : to + 1;
        return code.substring(from, to < 0 ? code.length() : to);
    }

    private void literal(String text) {
        if (!text.isEmpty()) {
            part(new Part.Sign(text));
        }
    }

    private void part(Part part) {
        (point ? fraction : integer).add(part);
    }

    /** Colours say nothing; elapsed hours and conditions are more than is understood here. */
    private void bracket(String inside) {
        other |= inside.matches("(?i)h+|m+|s+|[<>=].*");
    }

    boolean isDate() {
        return !other && (hasDay() || hasTime());
    }

    boolean hasDay() {
        return has('y') || has('d') || (has('m') && !hasTime());
    }

    boolean hasTime() {
        return has('h') || has('s');
    }

    private boolean has(char letter) {
        return letters.indexOf(String.valueOf(letter)) >= 0;
    }

    Optional<DigitPattern> digits() {
        var pattern = new DigitPattern(List.copyOf(integer), List.copyOf(fraction));
        return other || !pattern.hasPlaces() ? Optional.empty() : Optional.of(pattern);
    }
}
