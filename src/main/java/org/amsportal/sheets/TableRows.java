package org.amsportal.sheets;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** Takes the rows of a table as they are read, and holds no more of them than the limits allow. */
final class TableRows {

    private static final int HELD = Sheets.MOST_ROWS + HeaderRow.DEEPEST;

    private final List<Row> rows = new ArrayList<>();
    private int count;
    private int width;

    /** Takes a row; one that says nothing is left out. {@code number} counts from 1. */
    void add(int number, List<String> cells) {
        int said = cells.size();
        while (said > 0 && Spaces.only(cells.get(said - 1))) {
            said--;
        }
        if (said == 0) {
            return;
        }
        if (said > Sheets.MOST_COLUMNS) {
            throw new NotRead(new Refusal.TooManyColumns(Sheets.MOST_COLUMNS, said));
        }
        count++;
        width = Math.max(width, said);
        if (rows.size() < HELD) {
            rows.add(new Row(number, cells.subList(0, said)));
        }
    }

    /** Refuses a cell that is too long. {@code row} and {@code column} count from 1. */
    static void checkLength(int row, int column, int length) {
        if (length > Sheets.LONGEST_CELL) {
            throw new NotRead(new Refusal.CellTooLong(row, column, Sheets.LONGEST_CELL, length));
        }
    }

    /** The number of columns up to the last that says anything. */
    int width() {
        return width;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** All rows that say something, equally wide. */
    Sheet sheet(List<Told> told) {
        if (isEmpty()) {
            throw new NotRead(Refusal.Plain.EMPTY);
        }
        rows.sort(Comparator.comparingInt(Row::number)); // not all programs write them in order
        int header = HeaderRow.find(rows);
        int first = header == 0 ? 0 : (int) rows.stream().takeWhile(row -> row.number() <= header).count();
        if (count - first > Sheets.MOST_ROWS) {
            throw new NotRead(new Refusal.TooManyRows(Sheets.MOST_ROWS, count - first));
        }
        if (count == first) {
            throw new NotRead(Refusal.Plain.ONLY_HEADER);
        }
        return new Sheet(width, rows.stream().map(this::widened).toList(), header, told);
    }

    private Row widened(Row row) {
        if (row.cells().size() == width) {
            return row;
        }
        var cells = new ArrayList<>(row.cells());
        cells.addAll(Collections.nCopies(width - cells.size(), ""));
        return new Row(row.number(), cells);
    }
}
