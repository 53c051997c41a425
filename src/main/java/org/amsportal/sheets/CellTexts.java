package org.amsportal.sheets;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

import org.dhatim.fastexcel.reader.Cell;

/** What the cells of a workbook show. */
final class CellTexts {

    private final Map<String, NumberFormat> formats = new HashMap<>();

    String of(Cell cell) {
        return switch (cell.getType()) {
            case STRING, FORMULA -> cell.getText();
            case BOOLEAN -> cell.asBoolean() ? "yes" : "no";
            case NUMBER -> number(cell);
            case ERROR -> cell.getRawValue();
            case EMPTY -> "";
        };
    }

    private String number(Cell cell) {
        BigDecimal number = cell.asNumber();
        var code = cell.getDataFormatString();
        var format = code == null
                ? NumberFormat.ofBuiltIn(cell.getDataFormatId())
                : formats.computeIfAbsent(code, NumberFormat::of);
        return format.isDate(number) ? format.date(cell.asDate()) : format.number(number, cell.getRawValue());
    }
}
