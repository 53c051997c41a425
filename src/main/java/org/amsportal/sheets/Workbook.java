package org.amsportal.sheets;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.amsportal.sheets.Refusal.Plain;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads an Excel workbook: of its visible sheets the first that says anything. */
final class Workbook {

    private final WorkbookCopy copy;
    private final ReadableWorkbook book;
    private final List<String> hidden = new ArrayList<>();
    private final List<String> others = new ArrayList<>();

    private Workbook(WorkbookCopy copy, ReadableWorkbook book) {
        this.copy = copy;
        this.book = book;
    }

    static Sheet read(byte[] bytes) {
        var copy = WorkbookCopy.of(bytes);
        try (var book = new ReadableWorkbook(copy.open(), new ReadingOptions(copy.hasFormats(), true))) {
            return new Workbook(copy, book).sheet();
        } catch (NotRead refused) {
            throw refused;
        } catch (IOException | RuntimeException notAsExcelWritesIt) {
            throw new NotRead(Plain.DAMAGED);
        }
    }

    private Sheet sheet() throws IOException {
        SheetCells read = null;
        for (var sheet : book.getSheets().toList()) {
            if (sheet.getVisibility() != SheetVisibility.VISIBLE) {
                hidden.add(sheet.getName());
            } else if (read != null) {
                others.add(sheet.getName());
            } else {
                var cells = SheetCells.of(sheet, copy.facts(sheet.getId()));
                read = cells.rows().isEmpty() ? null : cells;
            }
        }
        if (read == null) {
            throw new NotRead(hidden.isEmpty() ? Plain.EMPTY : new Refusal.OnlyHidden(List.copyOf(hidden)));
        }
        return read.rows().sheet(told(read));
    }

    private List<Told> told(SheetCells read) {
        var told = new ArrayList<Told>();
        told.add(new Told.SheetName(read.sheet().getName()));
        if (!hidden.isEmpty()) {
            told.add(new Told.HiddenSheets(List.copyOf(hidden)));
        }
        if (!others.isEmpty()) {
            told.add(new Told.OtherSheets(List.copyOf(others)));
        }
        told.addAll(read.told());
        return told;
    }
}
