package org.amsportal.users;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** A table as spreadsheets open it: UTF-8 with a mark that says so, nothing in it that a spreadsheet would calculate, numbers that are names kept as text. */
final class Spreadsheet {

    private static final String UTF_8_MARK = "\uFEFF";
    /** What makes a spreadsheet take a cell for a formula, as OWASP lists it. */
    private static final Pattern FORMULA = Pattern
            .compile("(?s)^[\\s\\p{Cf}]*[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*|^[\\x00\\t\\r\\n].*");
    private static final Pattern LIKE_A_NUMBER = Pattern.compile("[0-9][0-9.,eE/ -]*");

    private final StringWriter text = new StringWriter().append(UTF_8_MARK);
    private final CsvWriter rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text);

    Spreadsheet row(List<String> cells) {
        rows.writeRecord(cells);
        return this;
    }

    /** Words as they are; an apostrophe before what a spreadsheet would calculate. */
    static String words(@Nullable String cell) {
        String words = cell == null ? "" : cell;
        return FORMULA.matcher(words).matches() ? "'" + words : words;
    }

    /** Words that may look like a number, such as 004127, and must not become one. */
    static String text(@Nullable String cell) {
        return cell != null && LIKE_A_NUMBER.matcher(cell).matches() ? "=\"" + cell + "\"" : words(cell);
    }

    @Override
    public String toString() {
        try {
            rows.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
