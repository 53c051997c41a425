package org.amsportal.sheets;

import static org.amsportal.sheets.ReadSheets.csv;
import static org.amsportal.sheets.ReadSheets.csvRefusal;
import static org.amsportal.sheets.ReadSheets.excel;
import static org.amsportal.sheets.ReadSheets.excelRefusal;
import static org.amsportal.sheets.ReadSheets.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amsportal.sheets.Refusal.Plain;
import org.junit.jupiter.api.Test;

/** How much is read, and that the reason says by how much it is too much. */
class LimitsTest {

    @Test
    void tenMebibytes() {
        assertThat(refusal(Sheets.file("people.csv", new byte[Sheets.LARGEST + 1])))
                .isEqualTo(new Refusal.TooLarge(Sheets.LARGEST, Sheets.LARGEST + 1));
        assertThat(refusal(Sheets.pasted("a".repeat(Sheets.LARGEST + 1))))
                .isEqualTo(new Refusal.TooLarge(Sheets.LARGEST, Sheets.LARGEST + 1));
        var most = "Email\n" + "a@k.example\n".repeat(10) + "\n".repeat(Sheets.LARGEST - 126);
        assertThat(csv(most).rows()).hasSize(10);
    }

    @Test
    void twentyThousandRowsAfterTheHeaderWhetherOrNotThereIsOne() {
        var rows = "a@k.example,Ann\n".repeat(Sheets.MOST_ROWS);
        assertThat(csv("People\n\nEmail,Name\n\n" + rows + "\n,\n").rows()).hasSize(Sheets.MOST_ROWS);
        assertThat(csv(rows).rows()).hasSize(Sheets.MOST_ROWS);
        assertThat(csvRefusal("Email,Name\n" + rows + "b@k.example,Bob\n\nc@k.example,Cy"))
                .isEqualTo(new Refusal.TooManyRows(Sheets.MOST_ROWS, Sheets.MOST_ROWS + 2));
        assertThat(csvRefusal(rows + rows)).isEqualTo(new Refusal.TooManyRows(Sheets.MOST_ROWS, 2 * Sheets.MOST_ROWS));
    }

    @Test
    void twentyThousandRowsOfAWorkbook() {
        var header = ExcelFile.row(1, "Email");
        var rows = rows(2, Sheets.MOST_ROWS + 1);
        assertThat(excel(ExcelFile.of(header + rows)).rows()).hasSize(Sheets.MOST_ROWS);
        assertThat(excelRefusal(ExcelFile.of(header + rows + rows(20_002, 20_004))))
                .isEqualTo(new Refusal.TooManyRows(Sheets.MOST_ROWS, Sheets.MOST_ROWS + 3));
    }

    @Test
    void fiftyColumnsThatSayAnything() {
        var fifty = "x,".repeat(49) + "x";
        assertThat(csv(fifty + ", ,,").width()).isEqualTo(50);
        assertThat(csvRefusal(fifty + ",,x")).isEqualTo(new Refusal.TooManyColumns(50, 52));
        var texts = IntStream.range(0, 52).mapToObj(at -> at < 50 ? "x" : "").toArray(String[]::new);
        assertThat(excel(ExcelFile.of(ExcelFile.row(1, texts))).width()).isEqualTo(50);
        texts[51] = "x";
        assertThat(excelRefusal(ExcelFile.of(ExcelFile.row(1, texts)))).isEqualTo(new Refusal.TooManyColumns(50, 52));
    }

    @Test
    void aCellThatIsLongerThanExcelCanHold() {
        var longest = "x".repeat(Sheets.LONGEST_CELL);
        assertThat(csv("Name\n" + longest).rows()).hasSize(1);
        assertThat(csvRefusal("Name,Email\n\nAnn," + longest + "y"))
                .isEqualTo(new Refusal.CellTooLong(3, 2, Sheets.LONGEST_CELL, Sheets.LONGEST_CELL + 1));
        assertThat(excelRefusal(ExcelFile.of(ExcelFile.row(3, "Ann", longest + "y"))))
                .isEqualTo(new Refusal.CellTooLong(3, 2, Sheets.LONGEST_CELL, Sheets.LONGEST_CELL + 1));
    }

    @Test
    void nothingAtAll() {
        assertThat(csvRefusal("")).isEqualTo(Plain.EMPTY);
        assertThat(csvRefusal("\uFEFF\r\n , \r\n\u00a0\r\n")).isEqualTo(Plain.EMPTY);
        assertThat(refusal(Sheets.pasted(" \n"))).isEqualTo(Plain.EMPTY);
        assertThat(excelRefusal(ExcelFile.of(""))).isEqualTo(Plain.EMPTY);
        assertThat(excelRefusal(ExcelFile.of("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>"))).isEqualTo(Plain.EMPTY);
    }

    @Test
    void onlyAHeader() {
        assertThat(csvRefusal("People\nName,Surname,Email\n,,\n")).isEqualTo(Plain.ONLY_HEADER);
        assertThat(excelRefusal(ExcelFile.of(ExcelFile.row(1, "Name", "Email")))).isEqualTo(Plain.ONLY_HEADER);
    }

    private static String rows(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(at -> ExcelFile.row(at, "a" + at + "@k.example"))
                .collect(Collectors.joining());
    }
}
