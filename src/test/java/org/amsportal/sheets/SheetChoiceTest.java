package org.amsportal.sheets;

import static org.amsportal.sheets.ReadSheets.cells;
import static org.amsportal.sheets.ReadSheets.excel;
import static org.amsportal.sheets.ReadSheets.excelRefusal;
import static org.amsportal.sheets.ReadSheets.refusal;
import static org.amsportal.sheets.ReadSheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amsportal.sheets.Refusal.Plain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which sheet of a workbook is read, and that another one can be. */
class SheetChoiceTest {

    private static final String COVER = ExcelFile.row(1, "How to fill this in")
            + ExcelFile.row(3, "1. Names", "2. Emails");
    private static final String PEOPLE = ExcelFile.row(1, "Name", "Email") + ExcelFile.row(2, "Ann", "a@k.example")
            + ExcelFile.row(3, "Bob", "b@k.example");

    @ParameterizedTest
    @CsvSource({"cover-instructions.xlsx,People,Instructions", "cover-numbers.xlsx,Starters,Export Summary"})
    void theSheetWithAColumnOfEmailsIsReadWhateverStandsBeforeIt(String file, String people, String cover) {
        var read = SavedFiles.read(file);
        assertThat(read.told()).contains(new Told.SheetName(people), new Told.OtherSheets(List.of(cover)));
        assertThat(read.rows()).hasSize(2);
        assertThat(choice(read)).extracting(Told.SheetSize::name).containsExactly(people, cover);
    }

    @Test
    void theOthersAreListedWithTheirSizesAndCanBeRead() {
        var file = new ExcelFile().sheet("Cover", COVER).hiddenSheet("Secret", "hidden", PEOPLE).sheet("Empty", "")
                .sheet("People", PEOPLE).sheet("Leavers", PEOPLE + ExcelFile.row(9, "Cy", "c@k.example", "left"));
        var read = excel(file);
        assertThat(read.told()).contains(new Told.SheetName("People"));
        assertThat(choice(read)).containsExactly(new Told.SheetSize(3, "People", 2, 2),
                new Told.SheetSize(4, "Leavers", 3, 3), new Told.SheetSize(0, "Cover", 2, 2));
        var leavers = sheet(Sheets.sheet(file.bytes(), 4));
        assertThat(leavers.rows()).hasSize(3);
        assertThat(leavers.told()).contains(new Told.SheetName("Leavers"),
                new Told.OtherSheets(List.of("Cover", "People")));
        assertThat(choice(leavers)).isEqualTo(choice(read));
        assertThat(cells(sheet(Sheets.sheet(file.bytes(), 0))).getFirst()).contains("How to fill this in");
    }

    @Test
    void aHiddenSheetAndOneThatIsNotThereCannotBeChosen() {
        var file = new ExcelFile().hiddenSheet("Secret", "veryHidden", PEOPLE).sheet("People", PEOPLE).bytes();
        for (int place : List.of(0, 2, -1, 1_000_000)) {
            assertThat(Sheets.sheet(file, place)).as("%s", place).isInstanceOf(SheetRead.Refused.class);
        }
    }

    @Test
    void aSheetThatIsTooLargeDoesNotKeepAnotherFromBeingReadNorIsItPassedOver() {
        var many = ExcelFile.row(1, "Email") + IntStream.rangeClosed(2, Sheets.MOST_ROWS + 2)
                .mapToObj(at -> ExcelFile.row(at, "a" + at + "@k.example")).collect(Collectors.joining());
        var wide = ExcelFile.row(1, IntStream.range(0, 60).mapToObj(_ -> "x").toArray(String[]::new));
        assertThat(excel(new ExcelFile().sheet("Pivot", wide).sheet("People", PEOPLE)).told())
                .contains(new Told.SheetName("People"), new Told.OtherSheets(List.of("Pivot")));
        assertThat(excelRefusal(new ExcelFile().sheet("All", many).sheet("Notes", ExcelFile.row(1, "x"))))
                .isEqualTo(new Refusal.TooManyRows(Sheets.MOST_ROWS, Sheets.MOST_ROWS + 1));
        var both = new ExcelFile().sheet("People", PEOPLE).sheet("All", many).bytes();
        assertThat(refusal(Sheets.sheet(both, 1)))
                .isEqualTo(new Refusal.TooManyRows(Sheets.MOST_ROWS, Sheets.MOST_ROWS + 1));
    }

    @Test
    void aTemplateThatNobodyFilledInIsNamedAsThat() {
        var header = ExcelFile.row(1, "Name", "Surname", "Email");
        assertThat(excelRefusal(new ExcelFile().sheet("People", header))).isEqualTo(Plain.ONLY_HEADER);
        assertThat(excel(new ExcelFile().sheet("People", ExcelFile.row(1, "Ann", "Lee")).sheet("Lists",
                ExcelFile.row(1, "Departments"))).told()).contains(new Told.SheetName("People"));
    }

    private static List<Told.SheetSize> choice(Sheet read) {
        return read.told().stream().filter(Told.SheetChoice.class::isInstance).map(Told.SheetChoice.class::cast)
                .flatMap(it -> it.sheets().stream()).toList();
    }
}
