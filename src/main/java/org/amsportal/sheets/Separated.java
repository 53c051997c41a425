package org.amsportal.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.amsportal.sheets.Refusal.Plain;
import org.amsportal.sheets.Told.Encoding;
import org.amsportal.sheets.Told.Separator;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** Reads text whose cells are separated by commas, semicolons, tabs or bars. */
final class Separated {

    private static final Pattern SEPARATOR_LINE = Pattern
            .compile("(?i)(?<quote>\"?)sep=(?<separator>[,;|\t])\\k<quote>(\r\n|\n|\r|$)");
    private static final Pattern RULE = Pattern.compile("\\s*:?-{2,}:?\\s*");

    private Separated() {
    }

    static Sheet file(EncodedText text) {
        checkTable(text.text());
        var told = new ArrayList<Told>();
        told.add(new Encoding(text.charset().name()));
        text.ways().ifPresent(told::add);
        try {
            return read(text.text(), told);
        } catch (NotRead refused) {
            if (refused.why() instanceof Refusal.BrokenQuote && separator(text.text()) == '\t') {
                return read(CopiedCells.requoted(text.text()), told);
            }
            throw refused;
        }
    }

    static Sheet pasted(String text) {
        checkTable(text);
        return read(separator(text) == '\t' ? CopiedCells.requoted(text) : text, List.of());
    }

    private static void checkTable(String text) {
        if (AddressList.is(text)) {
            throw new NotRead(Plain.ADDRESS_LIST);
        }
    }

    private static char separator(String text) {
        var line = SEPARATOR_LINE.matcher(text);
        return line.lookingAt() ? line.group("separator").charAt(0) : Separators.of(text);
    }

    private static Sheet read(String text, List<Told> before) {
        var line = SEPARATOR_LINE.matcher(text);
        boolean said = line.lookingAt();
        char separator = separator(text);
        var rows = new TableRows();
        var record = new SeparatedRecord(said ? 1 : 0);
        try (var reader = CsvReader.builder().fieldSeparator(separator).skipEmptyLines(false).allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(Separators.hasBlanksAroundQuotes(separator))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(record, said ? text.substring(line.end()) : text)) {
            for (var cells : reader) {
                if (separator != '|' || !isRule(cells)) {
                    rows.add(record.number(), cells);
                }
            }
        } catch (CsvParseException broken) {
            throw broken.getCause() instanceof NotRead refused
                    ? refused
                    : new NotRead(new Refusal.BrokenQuote(record.line()));
        } catch (IOException noFile) {
            throw new UncheckedIOException(noFile);
        }
        var told = new ArrayList<>(before);
        told.add(new Separator(rows.width() > 1 ? separator : Separator.NONE));
        if (!record.strays().isEmpty()) {
            told.add(new Told.StrayBytes(record.strays()));
        }
        return rows.sheet(told);
    }

    /** The line below the names of the columns in a table of Markdown. */
    private static boolean isRule(List<String> cells) {
        return cells.stream().anyMatch(it -> RULE.matcher(it).matches())
                && cells.stream().allMatch(it -> Spaces.only(it) || RULE.matcher(it).matches());
    }
}
