package org.amsportal.sheets;

import java.util.BitSet;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Copies the cells of a sheet that say something, without formulas; every row and cell with its own address, which no other has. */
final class SheetCopy {

    private static final int LAST_ROW = 1_048_576;
    private static final int LAST_COLUMN = 16_384;
    /** More rows than these are too many, however many there are. */
    private static final int MOST_ROWS = 5 * Sheets.MOST_ROWS;
    /** Excel writes at most 24 characters. */
    private static final int LONGEST_NUMBER = 40;

    private final Elements elements;
    private final XMLStreamWriter writer;
    private final PartFacts parts;
    private final SheetFacts sheet;
    private final BitSet rowNumbers = new BitSet();
    private final BitSet places = new BitSet();
    private int rows;
    private int row;
    private int column;
    private boolean hidden;
    private boolean open;

    SheetCopy(Elements elements, XMLStreamWriter writer, PartFacts parts, SheetFacts sheet) {
        this.elements = elements;
        this.writer = writer;
        this.parts = parts;
        this.sheet = sheet;
    }

    void copy() throws XMLStreamException {
        writer.writeStartElement("worksheet");
        writer.writeStartElement("sheetData");
        while (elements.next()) {
            if (elements.starts()) {
                switch (elements.name()) {
                    case "row" -> startRow();
                    case "c" -> cell();
                    case "mergeCell" -> sheet.merged(elements.attribute("ref", ""));
                    default -> {
                    }
                }
            } else if (open && elements.name().equals("row")) {
                writer.writeEndElement();
                open = false;
            }
        }
        writer.writeEndElement();
        writer.writeEndElement();
    }

    private void startRow() throws XMLStreamException {
        int number = Integer.parseInt(elements.attribute("r", Integer.toString(row + 1)));
        check(number > 0 && number <= LAST_ROW && !rowNumbers.get(number) && !open);
        rowNumbers.set(number);
        places.clear();
        row = number;
        column = 0;
        hidden = elements.attribute("hidden", "0").matches("1|true");
    }

    private void cell() throws XMLStreamException {
        var address = elements.attribute("r", "");
        int at = address.isEmpty() ? column + 1 : column(address);
        check(row > 0 && at > 0 && at <= LAST_COLUMN && !places.get(at));
        places.set(at);
        column = at;
        var type = elements.attribute("t", "n");
        var style = elements.attribute("s", "");
        var value = value(type);
        if (!value.isEmpty() && rows < MOST_ROWS) {
            write(type, style, value);
        }
    }

    /** What the cell says; empty for nothing. */
    private String value(String type) throws XMLStreamException {
        var value = "";
        boolean formula = false;
        while (elements.next() && elements.starts()) {
            switch (elements.name()) {
                case "v" -> value = elements.characters();
                case "is" -> value = elements.runs();
                default -> {
                    formula |= elements.name().equals("f");
                    elements.skip();
                }
            }
        }
        if (formula && value.isEmpty() && !type.equals("str")) {
            sheet.notCalculated();
        }
        return value;
    }

    private void write(String type, String style, String value) throws XMLStreamException {
        if (!open) {
            writer.writeStartElement("row");
            writer.writeAttribute("r", Integer.toString(row));
            writer.writeAttribute("hidden", hidden ? "1" : "0");
            open = true;
            rows++;
        }
        writer.writeStartElement("c");
        writer.writeAttribute("r", letters(column) + row);
        writer.writeAttribute("t", written(type, value));
        if (!style.isEmpty()) {
            writer.writeAttribute("s", style);
        }
        writer.writeStartElement("v");
        writer.writeCharacters(value);
        writer.writeEndElement();
        writer.writeEndElement();
    }

    private String written(String type, String value) throws XMLStreamException {
        return switch (type) {
            case "s" -> {
                check(value.matches("[0-9]{1,9}"));
                parts.sharedText(Integer.parseInt(value));
                yield type;
            }
            case "b", "e" -> type;
            case "n" -> value.length() <= LONGEST_NUMBER ? type : "str";
            default -> "str";
        };
    }

    private static int column(String address) {
        int column = 0;
        for (int at = 0; at < Math.min(address.length(), 4) && address.charAt(at) >= 'A'
                && address.charAt(at) <= 'Z'; at++) {
            column = column * 26 + address.charAt(at) - 'A' + 1;
        }
        return column;
    }

    private static String letters(int column) {
        int rest = (column - 1) / 26;
        return (rest == 0 ? "" : letters(rest)) + (char) ('A' + (column - 1) % 26);
    }

    private static void check(boolean asExcelWritesIt) throws XMLStreamException {
        if (!asExcelWritesIt) {
            throw new XMLStreamException("not a sheet");
        }
    }
}
