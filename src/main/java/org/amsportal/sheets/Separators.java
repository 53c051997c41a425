package org.amsportal.sheets;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** Finds out what separates the cells of a text: what makes most columns known, quotes stand round cells, and most rows equally wide. */
final class Separators {

    /** Of two that fit equally well the last is taken. */
    private static final List<Character> POSSIBLE = List.of(',', ';', '\t');
    /** It may as well stand between names in one cell: it separates cells where nothing else does, or where it makes more columns known. */
    private static final char BAR = '|';
    private static final int RECORDS = 20;
    private static final int CHARACTERS = 64 * 1024;

    /** How well a separator fits. {@code alike} rows have {@code width} cells; {@code strays} have quotes inside. */
    private record Fit(char separator, int known, int strays, long alike, int width) {}

    /** The cells of a record, and of all records those that have quotes inside and none around. */
    private static final class Sample extends AbstractBaseCsvCallbackHandler<List<String>> {

        private List<String> cells = List.of();
        private int strays;

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells = new ArrayList<>();
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            var cell = new String(buffer, offset, length);
            cells.add(cell);
            strays += !quoted && cell.contains("\"") ? 1 : 0;
        }

        @Override
        protected List<String> buildRecord() {
            return cells;
        }
    }

    private Separators() {
    }

    static char of(String text) {
        var sample = text.substring(0, Math.min(text.length(), CHARACTERS));
        var best = Comparator.comparingInt(Fit::known).thenComparing(Fit::strays, Comparator.reverseOrder())
                .thenComparingLong(Fit::alike).thenComparingInt(Fit::width);
        var found = POSSIBLE.stream().map(it -> fit(it, sample))
                .reduce((one, other) -> best.compare(one, other) > 0 ? one : other).orElseThrow();
        var bars = fit(BAR, sample);
        return bars.known() > found.known() || (found.width() < 2 && bars.width() > 1) ? BAR : found.separator();
    }

    /** Whether the quotation marks around a cell may have blanks around them: not where cells were copied, nor where blanks separate them. */
    static boolean hasBlanksAroundQuotes(char separator) {
        return separator != '\t';
    }

    private static Fit fit(char separator, String sample) {
        var handler = new Sample();
        var records = records(separator, sample, handler);
        int known = records.stream().filter(it -> it.size() > 1).mapToInt(HeaderRow::known).max().orElse(0);
        var most = records.stream().map(List::size).filter(it -> it > 1)
                .collect(Collectors.groupingBy(it -> it, Collectors.counting())).entrySet().stream()
                .max(Map.Entry.<Integer, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        return new Fit(separator, known, handler.strays, most.map(Map.Entry::getValue).orElse(0L),
                most.map(Map.Entry::getKey).orElse(0));
    }

    private static List<List<String>> records(char separator, String sample, Sample handler) {
        var records = new ArrayList<List<String>>();
        try {
            for (var record : CsvReader.builder().fieldSeparator(separator)
                    .trimWhitespacesAroundQuotes(hasBlanksAroundQuotes(separator))
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE).build(handler, sample)) {
                records.add(record);
                if (records.size() == RECORDS) {
                    break;
                }
            }
        } catch (CsvParseException quotesWithinCells) {
            handler.strays++;
        }
        return records;
    }
}
