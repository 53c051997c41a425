package org.amsportal.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

import org.amsportal.sheets.Column;
import org.amsportal.sheets.Mapping;
import org.amsportal.sheets.Row;
import org.amsportal.sheets.Sheet;
import org.amsportal.sheets.Sheets;
import org.junit.jupiter.api.Test;

/** Whatever is corrected, a spreadsheet stays within the limits of one that is brought. */
class CorrectionsTest {

    @Test
    void nothingIsReplacedForNothing() {
        var brought = brought(20_000, "");
        for (var nothing : List.of("", " ", "\t")) {
            assertThat(Corrections.replaced(brought, Column.SURNAME, nothing, "x".repeat(30_000))).isEqualTo(brought);
            assertThat(Corrections.replaced(brought, Column.GROUPS, nothing, "x".repeat(30_000))).isEqualTo(brought);
        }
    }

    @Test
    void noCellBecomesLongerThanACellMayBe() {
        var brought = brought(1, "Pike");
        var longest = "x".repeat(Sheets.LONGEST_CELL);
        assertThat(cell(Corrections.replaced(brought, Column.SURNAME, "pike", longest), 0)).isEqualTo(longest);
        assertThatThrownBy(() -> Corrections.replaced(brought, Column.SURNAME, "pike", longest + "x"))
                .isInstanceOf(Corrections.TooLong.class);
        assertThatThrownBy(() -> Corrections.cells(brought, 1, Map.of(0, longest + "x")))
                .isInstanceOf(Corrections.TooLong.class);
        var many = brought(1, String.join("; ", IntStream.range(0, 9).mapToObj(it -> "Crew, x" + it).toList()));
        assertThatThrownBy(() -> Corrections.replaced(many, Column.GROUPS, "Crew", "y".repeat(4_000)))
                .as("several in one cell").isInstanceOf(Corrections.TooLong.class);
    }

    @Test
    void norAllOfThemTogether() {
        var brought = brought(20_000, "Pike");
        assertThatThrownBy(() -> Corrections.replaced(brought, Column.SURNAME, "Pike", "x".repeat(1_000)))
                .isInstanceOf(Corrections.TooLong.class);
        assertThatThrownBy(() -> Corrections.replaced(brought, Column.GROUPS, "Pike", "x".repeat(1_000)))
                .isInstanceOf(Corrections.TooLong.class);
        assertThat(cell(Corrections.replaced(brought, Column.SURNAME, "Pike", "x".repeat(100)), 19_999)).hasSize(100);
    }

    @Test
    void whatWasLongerWhenItWasBroughtCanStillBeCorrected() {
        var brought = brought(1, "x".repeat(Sheets.LONGEST_CELL + 100));
        assertThat(cell(Corrections.cells(brought, 1, Map.of(1, "Crew")), 0)).hasSize(Sheets.LONGEST_CELL + 100);
    }

    private static String cell(Brought brought, int row) {
        return brought.sheet().all().get(row).cells().getFirst();
    }

    private static Brought brought(int rows, String cell) {
        var all = IntStream.rangeClosed(1, rows).mapToObj(number -> new Row(number, List.of(cell, cell))).toList();
        var columns = new TreeMap<>(Map.of(0, Column.SURNAME, 1, Column.GROUPS));
        return new Brought(UUID.randomUUID(), "any.csv", Instant.EPOCH, 0, new Sheet(2, all, 0, List.of()),
                new Wishes(new Mapping(columns), true, false, null), new TreeSet<>());
    }
}
