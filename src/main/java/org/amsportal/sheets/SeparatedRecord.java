package org.amsportal.sheets;

import java.util.ArrayList;
import java.util.List;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

/** The cells of the record that is being read; of those beyond the last column only that they are there. */
final class SeparatedRecord extends AbstractBaseCsvCallbackHandler<List<String>> {

    private static final int MOST_STRAYS = 500;

    private final List<Told.StrayCell> strays = new ArrayList<>();
    private final int linesBefore;
    private final List<String> cells = new ArrayList<>();
    private int number;
    private int breaks;
    private int beyond;

    SeparatedRecord(int linesBefore) {
        this.linesBefore = linesBefore;
    }

    /** The number of the record, as a spreadsheet shows it. */
    int number() {
        return number;
    }

    /** The line of the file that the cell begins in that would come next. */
    int line() {
        return linesBefore + Math.toIntExact(getStartingLineNumber()) + breaks;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        number++;
        breaks = 0;
        beyond = 0;
        cells.clear();
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        if (quoted) {
            breaks += breaks(buffer, offset, length);
        }
        TableRows.checkLength(number, index + 1, length);
        var cell = new String(buffer, offset, length);
        if (index < Sheets.MOST_COLUMNS) {
            cells.add(ExportedCell.original(StrayByte.in(cell) ? stray(index, cell) : cell));
        } else if (!Spaces.only(cell)) {
            beyond = index + 1;
        }
    }

    private String stray(int index, String cell) {
        var seen = StrayByte.seen(cell);
        if (strays.size() < MOST_STRAYS) {
            strays.add(new Told.StrayCell(number, index, seen, StrayByte.perhaps(cell)));
        }
        return seen;
    }

    /** The cells that had bytes in them that are no letters. */
    List<Told.StrayCell> strays() {
        return strays;
    }

    private static int breaks(char[] buffer, int offset, int length) {
        int breaks = 0;
        for (int at = offset; at < offset + length; at++) {
            boolean second = buffer[at] == '\n' && at > offset && buffer[at - 1] == '\r';
            if ((buffer[at] == '\n' || buffer[at] == '\r') && !second) {
                breaks++;
            }
        }
        return breaks;
    }

    @Override
    protected List<String> buildRecord() {
        if (beyond > 0) {
            throw new NotRead(new Refusal.TooManyColumns(Sheets.MOST_COLUMNS, beyond));
        }
        return cells;
    }
}
