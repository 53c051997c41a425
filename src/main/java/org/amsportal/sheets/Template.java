package org.amsportal.sheets;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

/** The spreadsheet that people begin with. */
public final class Template {

    private static final List<String> EXAMPLE = List.of("Ann", "Example", "ann.example@fire.example", "=\"004127\"",
            "yes", "", "North / Station 12; North / Red Watch", "Crew");

    private Template() {
    }

    /** A CSV file as Excel opens it: UTF-8 with a mark, a header and one row, lines that end with CR and LF. */
    public static byte[] csv() {
        var text = new StringWriter().append('\uFEFF');
        try (var rows = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(text)) {
            rows.writeRecord(Arrays.stream(Column.values()).map(column -> column.names().getFirst()).toList());
            rows.writeRecord(EXAMPLE);
        } catch (IOException noFile) {
            throw new UncheckedIOException(noFile);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
