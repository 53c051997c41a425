package org.amsportal.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.amsportal.sheets.Column;
import org.amsportal.sheets.Misread;
import org.amsportal.sheets.Row;
import org.amsportal.sheets.Told;

/** Cells whose letters look damaged by a program that they came through: AMS would keep them so for ever. */
public final class DamagedCells {

    /** A cell that looks damaged, with what it probably was. {@code place} counts from 0. */
    public record Damaged(int row, int place, String seen, String perhaps) {}

    private record Place(int row, int place) {}

    private final Map<Integer, Column> columns;
    private final Map<Place, Told.StrayCell> strays = new HashMap<>();
    private final Set<String> right = new HashSet<>();

    private DamagedCells(Brought brought) {
        columns = brought.wishes().mapping().columns();
        for (Told told : brought.sheet().told()) {
            if (told instanceof Told.StrayBytes(var cells)) {
                cells.forEach(it -> strays.put(new Place(it.row(), it.place()), it));
            } else if (told instanceof Told.RightAsTheyAre(var cells)) {
                right.addAll(cells);
            }
        }
    }

    /** Those for which there is something that they probably were, in the columns that are used. */
    public static List<Damaged> mendable(Brought brought) {
        var cells = new DamagedCells(brought);
        var all = new ArrayList<Damaged>();
        brought.sheet().rows().forEach(row -> cells.columns.keySet().forEach(place -> cells.perhaps(row, place)
                .ifPresent(it -> all.add(new Damaged(row.number(), place, row.cells().get(place), it)))));
        return all;
    }

    /** What stands against rows, by their numbers. */
    static Map<Integer, List<Problem>> problems(Brought brought) {
        var cells = new DamagedCells(brought);
        var problems = new HashMap<Integer, List<Problem>>();
        for (Row row : brought.sheet().rows()) {
            var its = new ArrayList<Problem>();
            cells.columns.forEach((place, column) -> cells.problem(row, place, column).ifPresent(its::add));
            if (!its.isEmpty()) {
                problems.put(row.number(), its);
            }
        }
        return problems;
    }

    private Optional<Problem> problem(Row row, int place, Column column) {
        var cell = row.cells().get(place);
        var perhaps = perhaps(row, place);
        if (Misread.hasLost(cell)) {
            return Optional.of(perhaps.map(it -> Problem.instead("stray-byte", column, cell, it, cell, it))
                    .orElseGet(() -> Problem.of("lost-letter", column, cell)));
        }
        return perhaps.map(it -> Problem.instead(Problem.MISREAD, column, cell, it, cell, it));
    }

    private Optional<String> perhaps(Row row, int place) {
        var cell = row.cells().get(place);
        var stray = strays.get(new Place(row.number(), place));
        if (stray != null && stray.seen().equals(cell)) {
            return Misread.hasLost(stray.perhaps()) ? Optional.empty() : Optional.of(stray.perhaps());
        }
        return right.contains(cell) || Misread.hasLost(cell)
                ? Optional.empty()
                : Misread.mended(cell).filter(it -> !Misread.hasLost(it));
    }
}
