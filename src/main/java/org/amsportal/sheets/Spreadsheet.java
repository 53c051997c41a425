package org.amsportal.sheets;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** A table as spreadsheets open it: UTF-8 with a mark that says so, nothing in it that a spreadsheet would calculate, numbers that are names kept as text. */
public final class Spreadsheet {

    private static final String UTF_8_MARK = "\uFEFF";
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("[0-9][0-9.,eE/ -]*");

    private final Writer text;
    private final CsvWriter rows;

    /** One that is asked for as a whole, by {@link #toString}. */
    public Spreadsheet() {
        this(new StringWriter());
    }

    /** One that is written as it is made. */
    public Spreadsheet(Writer to) {
        this.text = to;
        this.rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(to);
        try {
            to.write(UTF_8_MARK);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Spreadsheet row(List<String> cells) {
        rows.writeRecord(cells);
        return this;
    }

    /** Hands on what was written so far. */
    public void flush() {
        try {
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Words as they are; an apostrophe before what a spreadsheet would calculate. */
    public static String words(@Nullable String cell) {
        String words = cell == null ? "" : cell;
        return ExportedCell.isFormula(words) ? "'" + words : words;
    }

    /** Words that may look like a number, such as 004127, and must not become one. */
    public static String text(@Nullable String cell) {
        return cell != null && LIKE_A_NUMBER.matcher(cell).matches() ? "=\"" + cell + "\"" : words(cell);
    }

    @Override
    public String toString() {
        flush();
        return text.toString();
    }
}
