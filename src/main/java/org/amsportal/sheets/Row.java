package org.amsportal.sheets;

import java.util.List;

/**
 * A row of a spreadsheet.
 *
 * @param number as the spreadsheet shows it: from 1, header and empty rows included
 * @param cells as many as the sheet is wide; empty texts where nothing stands
 */
public record Row(int number, List<String> cells) {

    public Row {
        cells = List.copyOf(cells);
    }
}
