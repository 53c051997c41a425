package org.amsportal.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/** The cells of a sheet as texts. */
final class SheetCells {

    private static final int MOST_HIDDEN = 20;

    private final Sheet sheet;
    private final List<Told> told;
    private final CellTexts texts = new CellTexts();
    private final TableRows rows = new TableRows();
    private final List<Integer> hidden = new ArrayList<>();
    private int errors;

    private SheetCells(Sheet sheet, List<Told> told) {
        this.sheet = sheet;
        this.told = told;
    }

    /** {@code told} is what is known of it already. */
    static SheetCells of(Sheet sheet, List<Told> told) throws IOException {
        var cells = new SheetCells(sheet, told);
        try (var rows = sheet.openStream()) {
            rows.forEach(cells::take);
        }
        return cells;
    }

    private void take(Row row) {
        var cells = new ArrayList<String>();
        for (int at = 0; at < row.getCellCount(); at++) {
            var cell = row.getOptionalCell(at);
            var text = cell.map(texts::of).orElse("");
            TableRows.checkLength(row.getRowNum(), at + 1, text.length());
            errors += cell.map(Cell::getType).filter(type -> type == CellType.ERROR).isPresent() ? 1 : 0;
            cells.add(text);
        }
        rows.add(row.getRowNum(), cells);
        if (row.isHidden() && hidden.size() < MOST_HIDDEN) {
            hidden.add(row.getRowNum());
        }
    }

    Sheet sheet() {
        return sheet;
    }

    TableRows rows() {
        return rows;
    }

    List<Told> told() {
        var all = new ArrayList<>(told);
        if (!hidden.isEmpty()) {
            all.add(new Told.HiddenRows(List.copyOf(hidden)));
        }
        if (errors > 0) {
            all.add(new Told.Errors(errors));
        }
        return all;
    }
}
