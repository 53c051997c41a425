package org.amsportal.outline;

import java.util.ArrayList;
import java.util.List;

import org.amsportal.outline.Doubt.Kind;
import org.amsportal.outline.Outline.Form;
import org.amsportal.outline.OutlineText.Line;
import org.amsportal.web.Typed;

/** An outline in which what is further in is below. */
final class IndentedOutline {

    private final OutlineBuilder builder = new OutlineBuilder();
    private final List<Integer> above = new ArrayList<>();

    private IndentedOutline() {
    }

    static Outline of(List<Line> lines) {
        var outline = new IndentedOutline();
        var indentation = Indentation.of(lines);
        lines.forEach(line -> outline.take(line, indentation.level(line), indentation.fits(line)));
        return outline.builder.outline(Form.INDENTED, lines.size(), 0);
    }

    /** A line that jumps stands as deep as it can, so that those after it are understood all the same. */
    private void take(Line line, int wanted, boolean fits) {
        String name = Typed.text(line.text());
        int level = Math.min(wanted, above.size());
        if (level < wanted || !fits) {
            builder.doubt(line.number(), Kind.JUMP, name);
        } else if (level >= Outline.DEEPEST) {
            builder.doubt(line.number(), Kind.TOO_DEEP, name);
        }
        level = Math.min(level, Outline.DEEPEST - 1);
        above.subList(level, above.size()).clear();
        above.add(builder.add(line.number(), name, level == 0 ? Outline.TOP : above.getLast(), null));
    }
}
