package org.amsportal.batches;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amsportal.intake.Brought;
import org.amsportal.intake.Corrections;
import org.amsportal.intake.PlannedRow;
import org.amsportal.intake.PlannedRow.Fate;
import org.amsportal.intake.Problem;
import org.amsportal.sheets.Column;
import org.amsportal.sheets.Mapping;
import org.amsportal.sheets.Row;
import org.amsportal.web.Look;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what would become of the rows of a spreadsheet. */
@Component
class PlanRows {

    /** Names that a row adds, keeps or removes. */
    record Part(Look look, String word, List<String> names) {}

    /** A cell that can be corrected. */
    record Cell(int place, Column column, String label, String value, boolean wrong) {

        /** The cell with what was meant instead of what is wrong. */
        public String with(String wrongPart, String instead) {
            return Corrections.replaced(value, column, wrongPart, instead);
        }
    }

    /**
     * What stands against a row. {@code instead} replaces what is wrong in one press; null where nobody can tell what was meant.
     * {@code canStay} tells whether the cell may be right as it is.
     */
    record Trouble(String words, @Nullable Column column, String wrong, @Nullable String instead, boolean canStay) {}

    /**
     * One row.
     *
     * @param note what AMS calls them, where that differs
     * @param cells those to correct: of a row with problems only those that have one
     * @param direct whether the cells are few and wait to be corrected
     */
    record View(int number, String name, String serviceNumber, String email, @Nullable Long userId, Look look,
            String word, List<Part> parts, @Nullable String note, List<Trouble> troubles, List<Cell> cells,
            boolean direct, boolean leftOut) {}

    private final SheetWords sheetWords;
    private final Words words;

    PlanRows(SheetWords sheetWords, Words words) {
        this.sheetWords = sheetWords;
        this.words = words;
    }

    List<View> of(Brought brought, List<PlannedRow> some) {
        Set<Integer> numbers = some.stream().map(PlannedRow::number).collect(Collectors.toSet());
        Map<Integer, Row> rows = brought.sheet().rows().stream().filter(row -> numbers.contains(row.number()))
                .collect(Collectors.toMap(Row::number, row -> row));
        return some.stream().map(row -> view(row, Objects.requireNonNull(rows.get(row.number())),
                brought.wishes().mapping())).toList();
    }

    private View view(PlannedRow row, Row cells, Mapping mapping) {
        boolean problem = row.fate() == Fate.PROBLEM;
        String name = row.name().isEmpty() ? words.say("planned.nobody") : row.name();
        var troubles = problem
                ? row.problems().stream().map(this::trouble).toList()
                : List.<Trouble>of();
        return new View(row.number(), name, row.serviceNumber(), row.email(), row.userId(), look(row.fate()),
                words.say("fate." + SheetWords.key(row.fate())), parts(row), note(row), troubles,
                cells(row, cells, mapping),
                problem && row.problems().stream().anyMatch(it -> it.column() != null), row.fate() == Fate.LEFT_OUT);
    }

    private Trouble trouble(Problem problem) {
        return new Trouble(sheetWords.problem(problem), problem.column(), problem.wrong(), problem.instead(),
                problem.canStay());
    }

    private @Nullable String note(PlannedRow row) {
        if (row.inAmsAs() != null) {
            return words.say("planned.in-ams-as", row.inAmsAs());
        }
        if (row.keeps() != null) {
            return words.say(row.keeps().known() ? "planned.keeps.ledger" : "planned.keeps.unknown");
        }
        if (!row.stronger().isEmpty() && row.row() != null) {
            return words.say("planned.stronger", words.list(row.stronger()));
        }
        return row.maybe() ? words.say("planned.maybe") : null;
    }

    private static Look look(Fate fate) {
        return switch (fate) {
            case PROBLEM -> Look.ERROR;
            case CREATE, CHANGE -> Look.ADDED;
            case UNCHANGED -> Look.KEPT;
            case LEFT_OUT -> Look.WAITING;
        };
    }

    private List<Part> parts(PlannedRow row) {
        var parts = new ArrayList<Part>();
        var departments = Stream.concat(row.departments().stream(),
                row.created().stream().map(name -> words.say("department.new", name))).toList();
        part(parts, Look.ADDED, "planned.departments", departments);
        part(parts, Look.ADDED, "planned.groups", row.added());
        part(parts, Look.REMOVED, "planned.removed", row.removed());
        var keeps = row.keeps();
        if (keeps != null) {
            keeps(parts, keeps.departments());
            keeps(parts, keeps.groups());
            return parts;
        }
        part(parts, Look.KEPT, "planned.kept",
                row.fate() == Fate.LEFT_OUT || row.userId() == null ? List.of() : row.kept());
        return parts;
    }

    private void keeps(List<Part> parts, @Nullable List<String> names) {
        if (names != null) {
            parts.add(new Part(Look.CHECK, words.say("planned.keeps"),
                    names.isEmpty() ? List.of(words.say("planned.keeps.nothing")) : names));
        }
    }

    private void part(List<Part> parts, Look look, String word, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(new Part(look, words.say(word), names));
        }
    }

    private List<Cell> cells(PlannedRow row, Row cells, Mapping mapping) {
        var wrong = row.problems().stream().map(Problem::column).filter(Objects::nonNull)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return mapping.columns().entrySet().stream()
                .map(it -> new Cell(it.getKey(), it.getValue(), sheetWords.column(it.getValue()),
                        cells.cells().get(it.getKey()),
                        wrong.contains(it.getValue())))
                .filter(cell -> cell.wrong() || row.fate() != Fate.PROBLEM || wrong.isEmpty()).toList();
    }
}
