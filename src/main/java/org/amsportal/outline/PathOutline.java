package org.amsportal.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.amsportal.outline.Doubt.Kind;
import org.amsportal.outline.Outline.Form;
import org.amsportal.outline.OutlineText.Line;
import org.amsportal.web.Typed;

/** An outline of paths such as {@code North / Station 12}, one in each line; what is above need not have a line of its own. */
final class PathOutline {

    private final OutlineBuilder builder = new OutlineBuilder();
    private final Map<Integer, Integer> told = new HashMap<>();

    private PathOutline() {
    }

    static Outline of(List<Line> lines) {
        var outline = new PathOutline();
        lines.forEach(outline::take);
        return outline.builder.outline(Form.PATHS, lines.size(), 0);
    }

    private void take(Line line) {
        List<String> steps = line.steps();
        if (steps.contains("")) {
            builder.doubt(line.number(), Kind.NO_NAME, Typed.text(line.text()));
            return;
        }
        if (steps.size() > Outline.DEEPEST) {
            builder.doubt(line.number(), Kind.TOO_DEEP, steps.getLast());
            return;
        }
        int at = Outline.TOP;
        for (String step : steps) {
            at = builder.findOrAdd(line.number(), step, at);
        }
        builder.about(line.number(), at);
        Integer before = told.putIfAbsent(at, line.number());
        if (before != null) {
            builder.doubt(new Doubt(line.number(), Kind.TWICE, steps.getLast(), before));
        }
    }
}
