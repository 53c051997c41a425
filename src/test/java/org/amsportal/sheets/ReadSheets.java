package org.amsportal.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What came of reading, as tests look at it. */
final class ReadSheets {

    private ReadSheets() {
    }

    static Sheet sheet(SheetRead read) {
        assertThat(read).isInstanceOf(SheetRead.Done.class);
        return ((SheetRead.Done) read).sheet();
    }

    static Refusal refusal(SheetRead read) {
        assertThat(read).isInstanceOf(SheetRead.Refused.class);
        return ((SheetRead.Refused) read).why();
    }

    static Sheet csv(String text) {
        return csv(text, StandardCharsets.UTF_8);
    }

    static Sheet csv(String text, Charset charset) {
        return sheet(Sheets.file("people.csv", text.getBytes(charset)));
    }

    static Refusal csvRefusal(String text) {
        return refusal(Sheets.file("people.csv", text.getBytes(StandardCharsets.UTF_8)));
    }

    static Sheet excel(ExcelFile file) {
        return sheet(Sheets.file("people.xlsx", file.bytes()));
    }

    static Refusal excelRefusal(ExcelFile file) {
        return refusal(Sheets.file("people.xlsx", file.bytes()));
    }

    static List<List<String>> cells(Sheet sheet) {
        return sheet.all().stream().map(Row::cells).toList();
    }

    static List<Integer> numbers(Sheet sheet) {
        return sheet.all().stream().map(Row::number).toList();
    }
}
