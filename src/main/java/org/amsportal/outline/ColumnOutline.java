package org.amsportal.outline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.amsportal.organisation.NearNames;
import org.amsportal.outline.Doubt.Kind;
import org.amsportal.outline.Outline.Form;
import org.amsportal.outline.OutlineText.Line;
import org.amsportal.web.Typed;
import org.jspecify.annotations.Nullable;

/** An outline of two columns, a name and its parent's name; the lines may stand in any order. */
final class ColumnOutline {

    private static final Set<String> NAME = Set.of("name", "department", "department name");
    private static final Set<String> PARENT = Set.of("parent", "under", "parent name", "parent department");

    /** A line with its two names. {@code parent} is empty for the top. */
    private record Pair(int line, String name, String parent) {}

    /** A pair whose parent has its place. */
    private record Placed(Pair pair, int parent, int level) {}

    private final OutlineBuilder builder = new OutlineBuilder();
    private final List<Pair> pairs = new ArrayList<>();
    private final Map<String, List<Pair>> byName = new HashMap<>();
    private final Map<Pair, List<Pair>> below = new HashMap<>();
    private int heading;

    private ColumnOutline() {
    }

    static Outline of(List<Line> lines, String between) {
        var outline = new ColumnOutline();
        lines.forEach(line -> outline.take(line, line.columns(between)));
        outline.grow();
        return outline.builder.outline(Form.COLUMNS, lines.size(), outline.heading);
    }

    private void take(Line line, List<String> columns) {
        boolean more = columns.size() > 2 && columns.subList(2, columns.size()).stream().anyMatch(c -> !c.isEmpty());
        if (columns.size() < 2 || more) {
            builder.doubt(line.number(), Kind.COLUMNS, Typed.text(line.text()));
            return;
        }
        if (pairs.isEmpty() && heading == 0 && NAME.contains(columns.get(0).toLowerCase(Locale.ROOT))
                && PARENT.contains(columns.get(1).toLowerCase(Locale.ROOT))) {
            heading = line.number();
            return;
        }
        var pair = new Pair(line.number(), columns.get(0), columns.get(1));
        if (pair.name().isEmpty()) {
            builder.doubt(pair.line(), Kind.NO_NAME, "");
            return;
        }
        pairs.add(pair);
        byName.computeIfAbsent(NearNames.key(pair.name()), _ -> new ArrayList<>()).add(pair);
    }

    /** From the top down; what is not reached goes round in a circle. */
    private void grow() {
        var waiting = new ArrayDeque<Placed>();
        for (Pair pair : pairs) {
            Pair parent = parent(pair);
            if (parent == null) {
                waiting.add(new Placed(pair, Outline.TOP, 1));
            } else {
                below.computeIfAbsent(parent, _ -> new ArrayList<>()).add(pair);
            }
        }
        var reached = new HashMap<Pair, Integer>();
        while (!waiting.isEmpty()) {
            Placed next = waiting.remove();
            Pair pair = next.pair();
            boolean known = next.parent() != Outline.TOP || pair.parent().isEmpty();
            int at = builder.add(pair.line(), pair.name(), next.parent(), known ? null : pair.parent());
            reached.put(pair, at);
            if (next.level() > Outline.DEEPEST) {
                builder.doubt(pair.line(), Kind.TOO_DEEP, pair.name());
            }
            below.getOrDefault(pair, List.of()).forEach(child -> waiting.add(new Placed(child, at, next.level() + 1)));
        }
        pairs.stream().filter(pair -> !reached.containsKey(pair))
                .forEach(pair -> builder.doubt(pair.line(), Kind.CIRCLE, pair.name()));
    }

    /** The one line that has the parent's name; null where none has, or where nobody can tell which. */
    private @Nullable Pair parent(Pair pair) {
        List<Pair> named = pair.parent().isEmpty()
                ? List.of()
                : byName.getOrDefault(NearNames.key(pair.parent()), List.of());
        if (named.size() > 1) {
            builder.doubt(new Doubt(pair.line(), Kind.WHICH_PARENT, pair.parent(), named.getLast().line()));
            return null;
        }
        return named.isEmpty() ? null : named.getFirst();
    }
}
