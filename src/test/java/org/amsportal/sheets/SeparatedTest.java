package org.amsportal.sheets;

import static org.amsportal.sheets.ReadSheets.cells;
import static org.amsportal.sheets.ReadSheets.csv;
import static org.amsportal.sheets.ReadSheets.csvRefusal;
import static org.amsportal.sheets.ReadSheets.numbers;
import static org.amsportal.sheets.ReadSheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of text, as Excel and others really write them. */
class SeparatedTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String TABLE = "Vorname;Nachname;E-Mail\r\nJörg;Müßig–Özil;j@k.example\r\n";
    private static final List<List<String>> CELLS = List.of(List.of("Vorname", "Nachname", "E-Mail"),
            List.of("Jörg", "Müßig–Özil", "j@k.example"));

    @Test
    void utf8IsReadWithItsMarkAndWithout() {
        assertThat(cells(csv("\uFEFF" + TABLE))).isEqualTo(CELLS);
        assertThat(cells(csv(TABLE))).isEqualTo(CELLS);
        assertThat(csv(TABLE).told()).contains(new Told.Encoding("UTF-8"), new Told.Separator(';'));
    }

    @Test
    void windows1252IsReadWhereItIsNoUtf8() {
        assertThat(cells(csv(TABLE, WINDOWS))).isEqualTo(CELLS);
        assertThat(csv(TABLE, WINDOWS).told()).contains(new Told.Encoding("windows-1252"));
    }

    @Test
    void unicodeTextOfExcelIsUtf16WithTabs() {
        var text = "\uFEFF" + TABLE.replace(';', '\t');
        var read = sheet(Sheets.file("people.txt", text.getBytes(StandardCharsets.UTF_16LE)));
        assertThat(cells(read)).isEqualTo(CELLS);
        assertThat(read.told()).contains(new Told.Encoding("UTF-16LE"), new Told.Separator('\t'));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void utf16IsReadInEitherOrderWithItsMarkAndWithout(String charset) {
        assertThat(cells(csv("\uFEFF" + TABLE, Charset.forName(charset)))).isEqualTo(CELLS);
        assertThat(cells(csv(TABLE, Charset.forName(charset)))).isEqualTo(CELLS);
        assertThat(csv("Имя;Email\nИван;i@k.example", Charset.forName(charset)).all().getLast().cells())
                .containsExactly("Иван", "i@k.example");
    }

    @Test
    void bytesThatAreNoLettersAreRefused() {
        byte[] noWords = "Name;Mail\nM\u0081\u0095l\u009fer\u008f;m@k.example".getBytes(StandardCharsets.ISO_8859_1);
        byte[] controls = "Name;Mail\n\1\2\3\4;m@k.example".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(List.of(noWords, controls)).allSatisfy(bytes -> assertThat(Sheets.file("people.csv", bytes))
                .isEqualTo(new SheetRead.Refused(Refusal.Plain.NOT_TEXT)));
    }

    @ParameterizedTest
    @CsvSource({"',',comma", ";,semicolon", "'\t',tab"})
    void theSeparatorIsFoundOut(char separator, String name) {
        var text = "Name|Surname|Email|Groups\nAnn|Lee|a@k.example|Crew\nBob|Ray|b@k.example|\n".replace('|',
                separator);
        var read = csv(text);
        assertThat(read.width()).as(name).isEqualTo(4);
        assertThat(read.told()).contains(new Told.Separator(separator));
    }

    @Test
    void otherSeparatorsInsideCellsDoNotMislead() {
        assertThat(csv("Ann,Lee,\"North; South\"\nBob,Ray,\"East; West\"\n").width()).isEqualTo(3);
        assertThat(csv("Ann;Lee;North, South\nBob;Ray;East\n").width()).isEqualTo(3);
        assertThat(csv("Email;Departments\na@k.example;1,2,3\nb@k.example;4,5,6\n").width()).isEqualTo(2);
    }

    @Test
    void theLineThatNamesTheSeparatorForExcelIsNoRow() {
        var read = csv("sep=;\r\nEmail;Name\r\na@k.example;Ann, Bob\r\n");
        assertThat(cells(read)).containsExactly(List.of("Email", "Name"), List.of("a@k.example", "Ann, Bob"));
        assertThat(numbers(read)).containsExactly(1, 2);
        assertThat(csvRefusal("sep=;\nEmail\n\"a")).isEqualTo(new Refusal.BrokenQuote(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsTheyLike(String end) {
        assertThat(cells(csv("Name,Email" + end + "Ann,a@k.example" + end + end + "Bob,b@k.example")))
                .containsExactly(List.of("Name", "Email"), List.of("Ann", "a@k.example"),
                        List.of("Bob", "b@k.example"));
    }

    @Test
    void quotedCellsHoldSeparatorsQuotesAndLineBreaks() {
        var read = csv("Name,Email,Departments\r\n\"Lee, Ann\",a@k.example,\"North\r\n\"\"South\"\"\"\r\n");
        assertThat(read.rows().getFirst().cells()).containsExactly("Lee, Ann", "a@k.example", "North\r\n\"South\"");
    }

    @Test
    void aQuoteThatIsNotClosedIsNamedByItsLine() {
        assertThat(csvRefusal("Name,Email\n\"A\nB\",a@k.example\nC,\"d@k.example\nE,e@k.example\n"))
                .isEqualTo(new Refusal.BrokenQuote(4));
        assertThat(csvRefusal("Name,Email\n\"A\nB\",\"a@k.example\nC,c@k.example\n"))
                .isEqualTo(new Refusal.BrokenQuote(3));
    }

    @Test
    void norIsMoreSwallowedThanToTheNextQuote() {
        assertThat(csvRefusal("Name,Email\nAnn,\"a@k.example\nBob,\"b@k.example\"\n"))
                .isEqualTo(new Refusal.BrokenQuote(2));
    }

    @Test
    void rowsKeepTheNumbersThatTheSpreadsheetShows() {
        var read = csv("Name,Email\n\n\"A\nB\",a@k.example\n , \n,,\nC,c@k.example\n\n");
        assertThat(numbers(read)).containsExactly(1, 3, 6);
        assertThat(read.rows()).extracting(Row::number).containsExactly(3, 6);
    }

    @Test
    void everyRowIsAsWideAsTheWidestAndEmptyColumnsAtTheEndAreNotThere() {
        var read = csv("Name,Email,,,\nAnn,a@k.example,x,, \nBob\n");
        assertThat(read.width()).isEqualTo(3);
        assertThat(read.rows()).extracting(Row::cells).containsExactly(List.of("Ann", "a@k.example", "x"),
                List.of("Bob", "", ""));
    }

    @Test
    void numbersThatWereKeptAsTextAreReadAsTheText() {
        var read = csv("Staff no,Name\n=\"004127\",\"=\"\"1,5\"\"\"\n\"=\"\"say \"\"\"\"no\"\"\"\"\"\"\",=1+1\n");
        assertThat(read.rows()).extracting(Row::cells).containsExactly(List.of("004127", "1,5"),
                List.of("say \"no\"", "=1+1"));
    }

    @Test
    void theApostropheBeforeAFormulaIsTakenAwayAndNoOther() {
        var read = csv("a,b,c,d,e,f\n'=1,'+44,'-2,'@x,'\uFF1D1,O'Pike\n'Ann,'12,'',' ,' =1,''=1\n");
        assertThat(read.rows()).extracting(Row::cells).contains(List.of("=1", "+44", "-2", "@x", "\uFF1D1", "O'Pike"),
                List.of("'Ann", "'12", "''", "' ", " =1", "''=1"));
    }

    @Test
    void copiedCellsAreReadAsAFileOfTabs() {
        var read = sheet(Sheets.pasted("Name\tDepartments\r\nAnn\t\"North\nSouth\"\r\n"));
        assertThat(read.rows().getFirst().cells()).containsExactly("Ann", "North\nSouth");
        assertThat(read.told()).containsExactly(new Told.Separator('\t'));
        assertThat(sheet(Sheets.pasted("ann@k.example")).rows()).hasSize(1);
    }
}
