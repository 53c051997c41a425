package org.amsportal.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.amsportal.outline.OutlineText.Line;

/** How far in lines stand, in steps: one tab, or as many spaces as the text mostly uses. */
final class Indentation {

    private record Margin(int tabs, int spaces) {

        static Margin of(Line line) {
            int tabs = 0;
            int spaces = 0;
            for (int at = 0; at < line.text().length(); at++) {
                char character = line.text().charAt(at);
                if (character == '\t') {
                    tabs++;
                } else if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
                    spaces++;
                } else {
                    break;
                }
            }
            return new Margin(tabs, spaces);
        }

        int width(int step) {
            return tabs * step + spaces;
        }
    }

    private final int step;
    private final int least;

    private Indentation(int step, int least) {
        this.step = step;
        this.least = least;
    }

    static Indentation of(List<Line> lines) {
        int step = step(lines.stream().map(Margin::of).filter(margin -> margin.tabs() == 0).map(Margin::spaces)
                .toList());
        return new Indentation(step, lines.stream().mapToInt(line -> Margin.of(line).width(step)).min().orElse(0));
    }

    /** The most frequent step from one line to a deeper one; the smaller of two. */
    private static int step(List<Integer> widths) {
        Map<Integer, Integer> frequent = new HashMap<>();
        int before = 0;
        for (int width : widths) {
            if (width > before) {
                frequent.merge(width - before, 1, Integer::sum);
            }
            before = width;
        }
        return frequent.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparingInt(it -> -it.getKey()))
                .map(Map.Entry::getKey).orElse(1);
    }

    int level(Line line) {
        return (Margin.of(line).width(step) - least) / step;
    }

    /** Whether a line stands on a step, not between two. */
    boolean fits(Line line) {
        return (Margin.of(line).width(step) - least) % step == 0;
    }
}
