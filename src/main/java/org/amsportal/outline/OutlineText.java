package org.amsportal.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.amsportal.web.Typed;

/** Reads a text of any kind as an outline: it finds out the form, and gives every line a place or says what is doubtful about it. Takes time in proportion to the text. */
final class OutlineText {

    private static final Pattern END_OF_LINE = Pattern.compile("\r\n|\n|\r");
    private static final Pattern STEP = Pattern.compile("(?<=^|\\s)/(?=\\s|$)");

    /** A line that says something. {@code number} counts from 1. */
    record Line(int number, String text) {

        boolean isIndented() {
            return Character.isWhitespace(text.charAt(0)) || Character.isSpaceChar(text.charAt(0));
        }

        boolean isPath() {
            return STEP.matcher(text).find();
        }

        List<String> steps() {
            return List.of(STEP.split(text, -1)).stream().map(Typed::text).toList();
        }

        List<String> columns(String between) {
            return List.of(text.split(Pattern.quote(between), -1)).stream().map(Typed::text).toList();
        }
    }

    private OutlineText() {
    }

    static Outline read(String text) {
        List<Line> lines = lines(text);
        for (String between : List.of("\t", ";", ",")) {
            if (isColumns(lines, between)) {
                return ColumnOutline.of(lines, between);
            }
        }
        boolean paths = lines.stream().anyMatch(Line::isPath) && lines.stream().noneMatch(Line::isIndented);
        return paths ? PathOutline.of(lines) : IndentedOutline.of(lines);
    }

    private static List<Line> lines(String text) {
        String[] all = END_OF_LINE.split(text, -1);
        var lines = new ArrayList<Line>();
        for (int at = 0; at < all.length; at++) {
            if (!Typed.text(all[at]).isEmpty()) {
                lines.add(new Line(at + 1, all[at]));
            }
        }
        return lines;
    }

    /** A comma or semicolon may be part of a name: then every line must have just one. */
    private static boolean isColumns(List<Line> lines, String between) {
        Predicate<Line> two = line -> line.columns(between).size() == 2 && !line.columns(between).getFirst().isEmpty();
        boolean anyParent = lines.stream().filter(two).anyMatch(line -> !line.columns(between).getLast().isEmpty());
        long many = lines.stream().filter(two).count();
        return anyParent && (between.equals("\t") ? many * 2 > lines.size() : many == lines.size() && many > 1);
    }
}
