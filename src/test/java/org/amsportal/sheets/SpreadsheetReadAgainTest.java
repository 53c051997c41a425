package org.amsportal.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file that the portal has written is read again as what it was written from. */
class SpreadsheetReadAgainTest {

    private static final List<String> CELLS = List.of("004127", "1e5", "12.50", "=1+1", "+44 20", "-2", "@SUM(A1)",
            "\t=1",
            "\r=1", "\n", "\t", " =1", "\uFF1D1", "\u200B=1", "=\"004127\"", "=\"\"", "O'Pike", "'Ann", "''",
            "say \"no\"",
            "\"", "a;b,c\td", "two\r\nlines", "two\nlines", " spaces ", "سام", "\ud83d\ude92", "",
            "=cmd|' /C calc'!A0", "sep=;", "=\"a", "=a\"");

    @Test
    void everyCellIsTheSame() {
        var table = new Spreadsheet();
        CELLS.forEach(cell -> table.row(List.of("x", Spreadsheet.words(cell), Spreadsheet.text(cell), "x")));
        assertThat(read(table)).isEqualTo(CELLS.stream().map(cell -> List.of("x", cell, cell, "x")).toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void soAreAnyTables(long seed) {
        var random = new Random(seed);
        for (int at = 0; at < 300; at++) {
            var cells = new ArrayList<List<String>>();
            var table = new Spreadsheet();
            for (int row = 0; row < 1 + random.nextInt(30); row++) {
                var line = List.of("x", cell(random), cell(random), cell(random), "x");
                cells.add(line);
                table.row(line.stream().map(random.nextBoolean() ? Spreadsheet::words : Spreadsheet::text).toList());
            }
            assertThat(read(table)).isEqualTo(cells);
        }
    }

    private static String cell(Random random) {
        var cell = new StringBuilder();
        for (int part = random.nextInt(3); part >= 0; part--) {
            cell.append(CELLS.get(random.nextInt(CELLS.size())));
        }
        boolean asIfGuarded = cell.toString().matches("(?s)'[\\s\\p{Cf}]*[=+\\-@\uFF1D].*|'[\t\r\n].*");
        return asIfGuarded ? "x" + cell : cell.toString();
    }

    private static List<List<String>> read(Spreadsheet table) {
        var read = Sheets.file("users.csv", table.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(read).isInstanceOf(SheetRead.Done.class);
        return ((SheetRead.Done) read).sheet().all().stream().map(Row::cells).toList();
    }
}
