package org.amsportal.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.amsportal.organisation.NearNames;
import org.amsportal.sheets.CellNames;
import org.amsportal.sheets.Column;
import org.amsportal.sheets.LostZeros;
import org.amsportal.sheets.Row;
import org.amsportal.sheets.Sheet;
import org.amsportal.sheets.Sheets;
import org.amsportal.sheets.Told;

/** What people correct in a spreadsheet they have brought, without uploading it again. */
public final class Corrections {

    /** What was to be put into a spreadsheet makes a cell, or all of them together, longer than one that is brought may have them. */
    public static final class TooLong extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public TooLong() {
            super("longer than a spreadsheet may be");
        }
    }

    private Corrections() {
    }

    /**
     * Other cells in a row.
     *
     * @param cells by the places of their columns; others stay
     * @throws TooLong when the cells would become too long
     */
    public static Brought cells(Brought brought, int number, Map<Integer, String> cells) {
        return rows(brought, row -> row.number() == number ? with(row, cells) : row);
    }

    /**
     * Replaces a name or value wherever it stands in a column, whatever its case. Nothing stands for nothing: an empty one replaces nothing.
     *
     * @throws TooLong when the cells would become too long
     */
    public static Brought replaced(Brought brought, Column column, String wrong, String instead) {
        if (wrong.isBlank()) {
            return brought;
        }
        List<Integer> places = brought.wishes().mapping().places(column);
        return rows(brought, row -> {
            var cells = new ArrayList<>(row.cells());
            places.forEach(place -> cells.set(place, replaced(cells.get(place), column, wrong, instead)));
            return new Row(row.number(), cells);
        });
    }

    /** All cells that look damaged as they probably were. */
    public static Brought mended(Brought brought) {
        Map<Integer, Map<Integer, String>> cells = DamagedCells.mendable(brought).stream()
                .collect(Collectors.groupingBy(
                        DamagedCells.Damaged::row,
                        Collectors.toMap(DamagedCells.Damaged::place, DamagedCells.Damaged::perhaps)));
        return rows(brought, row -> with(row, cells.getOrDefault(row.number(), Map.of())));
    }

    /** What a row says in the columns that are this is right as it is, though it looks damaged; wherever the same stands. */
    public static Brought rightAsTheyAre(Brought brought, int number, Column column) {
        Sheet sheet = brought.sheet();
        var right = new TreeSet<String>();
        var told = new ArrayList<Told>();
        for (Told one : sheet.told()) {
            if (one instanceof Told.RightAsTheyAre(var cells)) {
                right.addAll(cells);
            } else {
                told.add(one);
            }
        }
        var places = brought.wishes().mapping().places(column);
        sheet.rows().stream().filter(row -> row.number() == number)
                .forEach(row -> places.forEach(place -> right.add(row.cells().get(place))));
        told.add(new Told.RightAsTheyAre(right));
        return brought.with(new Sheet(sheet.width(), sheet.all(), sheet.headerNumber(), told));
    }

    /** Service numbers that may have lost zeros. */
    public static List<LostZeros> lostZeros(Brought brought) {
        return brought.wishes().mapping().places(Column.SERVICE_NUMBER).stream().findFirst()
                .map(place -> LostZeros.in(brought.sheet().rows(), place)).orElse(List.of());
    }

    /** Puts the zeros back. */
    public static Brought withZeros(Brought brought) {
        Map<Integer, String> numbers = lostZeros(brought).stream()
                .collect(Collectors.toMap(LostZeros::row, LostZeros::perhaps));
        return brought.wishes().mapping().places(Column.SERVICE_NUMBER).stream().findFirst()
                .map(place -> rows(brought, row -> numbers.containsKey(row.number())
                        ? with(row, Map.of(place, numbers.getOrDefault(row.number(), "")))
                        : row))
                .orElse(brought);
    }

    /** Leaves rows out, or takes them in again. */
    public static Brought leftOut(Brought brought, Collection<Integer> numbers, boolean out) {
        var rows = new TreeSet<>(brought.leftOut());
        if (out) {
            rows.addAll(numbers);
        } else {
            rows.removeAll(numbers);
        }
        return brought.leavingOut(rows);
    }

    /** The cell of a column with one name or value instead of another; of several names the others stay. */
    public static String replaced(String cell, Column column, String wrong, String instead) {
        if (cell.equals(wrong)) {
            return instead;
        }
        if (!column.isSpread()) {
            return NearNames.same(cell, wrong) ? instead : cell;
        }
        List<String> names = CellNames.of(cell).names();
        if (names.stream().noneMatch(name -> holds(name, wrong))) {
            return cell;
        }
        return names.stream().flatMap(name -> NearNames.same(name, wrong)
                ? List.of(instead).stream()
                : holds(name, wrong)
                        ? CellNames.of(name).atCommas().stream()
                                .map(part -> NearNames.same(part, wrong) ? instead : part)
                        : List.of(name).stream())
                .filter(name -> !name.isEmpty()).collect(Collectors.joining("; "));
    }

    /** Whether it is this name, or has it between commas. */
    private static boolean holds(String name, String wrong) {
        return NearNames.same(name, wrong)
                || CellNames.of(name).atCommas().stream().anyMatch(part -> NearNames.same(part, wrong));
    }

    private static Row with(Row row, Map<Integer, String> cells) {
        var changed = new ArrayList<>(row.cells());
        cells.forEach((place, cell) -> {
            if (place >= 0 && place < changed.size()) {
                changed.set(place, cell);
            }
        });
        return new Row(row.number(), changed);
    }

    /** The rows after the header; it and what is above it stay. */
    private static Brought rows(Brought brought, UnaryOperator<Row> change) {
        Sheet sheet = brought.sheet();
        long room = Math.max(Sheets.LARGEST, characters(sheet.all()));
        var all = new ArrayList<Row>(sheet.all().size());
        for (Row row : sheet.all()) {
            Row now = row.number() > sheet.headerNumber() ? checked(row, change.apply(row)) : row;
            room -= characters(List.of(now));
            if (room < 0) {
                throw new TooLong();
            }
            all.add(now);
        }
        return brought.with(new Sheet(sheet.width(), List.copyOf(all), sheet.headerNumber(), sheet.told()));
    }

    private static Row checked(Row before, Row now) {
        for (int place = 0; place < now.cells().size(); place++) {
            int length = now.cells().get(place).length();
            if (length > Sheets.LONGEST_CELL && length > before.cells().get(place).length()) {
                throw new TooLong();
            }
        }
        return now;
    }

    private static long characters(List<Row> rows) {
        return rows.stream().flatMap(row -> row.cells().stream()).mapToLong(String::length).sum();
    }
}
