package org.amsportal.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.amsportal.sheets.CellNames;
import org.amsportal.sheets.Column;

/**
 * What the names in a row's cells for departments or permission groups mean.
 *
 * @param there those that are there: names by numbers, each once
 * @param fresh departments that are not, each once
 */
record Placed(Map<Long, String> there, List<NewPath> fresh, List<Problem> problems) {

    static Placed of(List<String> names, Column column, Function<String, Meant> index) {
        var placed = new Placed(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
        names.stream().flatMap(name -> parts(name, index).stream()).distinct()
                .forEach(name -> placed.take(name, column, index.apply(name)));
        return placed;
    }

    /** A comma may belong to a name or stand between two: the names that are there decide. */
    private static List<String> parts(String name, Function<String, Meant> index) {
        List<String> parts = CellNames.of(name).atCommas();
        boolean one = parts.size() < 2
                || !(index.apply(name) instanceof Meant.Nothing || index.apply(name) instanceof Meant.Fresh);
        return one ? List.of(name) : parts;
    }

    private void take(String name, Column column, Meant meant) {
        String kind = column == Column.GROUPS ? "group" : "department";
        switch (meant) {
            case Meant.One(long id, String called) -> there.put(id, called);
            case Meant.Fresh(var path) -> {
                if (fresh.stream().noneMatch(other -> other.key().equals(path.key()))) {
                    fresh.add(path);
                }
            }
            case Meant.Several(var which) ->
                problems.add(Problem.instead(kind + "-several", column, name, null, name, String.join("; ", which)));
            case Meant.Nothing(var closest) -> problems.add(closest == null
                    ? Problem.instead(kind + "-unknown", column, name, null, name)
                    : Problem.instead(kind + "-close", column, name, closest, name, closest));
        }
    }
}
