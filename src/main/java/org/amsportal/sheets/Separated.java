package org.amsportal.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.amsportal.sheets.Told.Encoding;
import org.amsportal.sheets.Told.Separator;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** Reads text whose cells are separated by commas, semicolons or tabs. */
final class Separated {

    private static final Pattern SEPARATOR_LINE = Pattern.compile("(?i)sep=(?<separator>[,;\t])(\r\n|\n|\r|$)");

    private Separated() {
    }

    static Sheet read(EncodedText text) {
        var told = new ArrayList<Told>();
        told.add(new Encoding(text.charset().name()));
        return read(text.text(), told);
    }

    static Sheet read(String text, List<Told> told) {
        var line = SEPARATOR_LINE.matcher(text);
        boolean said = line.lookingAt();
        char separator = said ? line.group("separator").charAt(0) : Separators.of(text);
        var rows = new TableRows();
        var record = new SeparatedRecord(said ? 1 : 0);
        try (var reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(record, said ? text.substring(line.end()) : text)) {
            for (var cells : reader) {
                rows.add(record.number(), cells);
            }
        } catch (CsvParseException broken) {
            throw broken.getCause() instanceof NotRead refused
                    ? refused
                    : new NotRead(new Refusal.BrokenQuote(record.line()));
        } catch (IOException noFile) {
            throw new UncheckedIOException(noFile);
        }
        told.add(new Separator(separator));
        return rows.sheet(told);
    }
}
