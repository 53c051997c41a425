package org.amsportal.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that people open in a spreadsheet. */
class SpreadsheetTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+44 20", "-2+3", "@SUM(A1)", "\t=1", "\0=1", "\r=1", "\n=1", " =1", "\uFF1D1",
            "\u200B=1",
            "=cmd|' /C calc'!A0"})
    void nothingIsCalculated(String cell) {
        assertThat(Spreadsheet.words(cell)).isEqualTo("'" + cell);
        assertThat(Spreadsheet.text(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Okafor", "O'Pike", "sam@k.example", "A=B", "Ann-Marie", "\u0633\u0627\u0645", ""})
    void wordsStayAsTheyAre(String cell) {
        assertThat(Spreadsheet.words(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(strings = {"004127", "1e5", "12.50", "1/2", "12 34"})
    void whatLooksLikeANumberStaysText(String cell) {
        assertThat(Spreadsheet.text(cell)).isEqualTo("=\"" + cell + "\"");
    }

    @Test
    void itIsUtf8WithAMarkAndCellsAreQuotedWhereTheyMustBe() {
        var table = new Spreadsheet().row(List.of("a", "b;c, d", "say \"no\"", "two\nlines"));

        assertThat(table.toString()).isEqualTo("\uFEFFa,\"b;c, d\",\"say \"\"no\"\"\",\"two\nlines\"\r\n");
    }
}
