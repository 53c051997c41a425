package org.amsportal.sheets;

import static org.amsportal.sheets.ReadSheets.cells;
import static org.amsportal.sheets.ReadSheets.csv;
import static org.amsportal.sheets.ReadSheets.refusal;
import static org.amsportal.sheets.ReadSheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.amsportal.sheets.Refusal.Plain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text as people really have it: copied cells, blanks around quotes, bars, and what is no table at all. */
class CopiedCellsTest {

    @Test
    void aCopiedCellMayBeginWithAQuotationMark() {
        assertThat(names("copied-quotes.txt")).containsExactly("\"Jim\" James", "\"Kit", "Lou", "\"Max\"");
        assertThat(names("copied-quotes-balanced.txt")).containsExactly("\"Jim\" James", "Lou");
        assertThat(names("copied-quotes-two-openings.txt")).containsExactly("\"Kit", "Lou", "\"Max", "Ned");
    }

    @Test
    void noRowIsSwallowedByQuotationMarksThatHappenToMatch() {
        assertThat(
                cells(sheet(Sheets.pasted("Name\tEmail\n\"Kit\tk@k.example\nLou\tl@k.example\nMax\"\tm@k.example\n"))))
                .hasSize(4).contains(List.of("\"Kit", "k@k.example"), List.of("Max\"", "m@k.example"));
        assertThat(cells(sheet(Sheets.pasted("Name\tEmail\nLou\t\"l@k.example\nMax\t\"m@k.example")))).hasSize(3);
    }

    @Test
    void aCopiedCellWithALineBreakIsOneCell() {
        assertThat(
                cells(sheet(Sheets.pasted("Name\tDepartments\tEmail\nAnn\t\"North\r\n\"\"South\"\"\"\ta@k.example"))))
                .contains(List.of("Ann", "North\r\n\"South\"", "a@k.example"));
    }

    @Test
    void aFileOfTabsIsReadSoToo() {
        var read = sheet(Sheets.file("people.tsv", SavedFiles.bytes("copied-quotes-two-openings.txt")));
        assertThat(read.rows()).hasSize(4);
    }

    @Test
    void blanksMayStandBetweenACommaAndAQuotationMark() {
        assertThat(SavedFiles.rows(SavedFiles.read("blank-before-quotes.csv"))).containsExactly(
                List.of("Ann", "Spaced", "ann.spaced@kentshire-fire.example", "Station 12 / Red Watch"),
                List.of("Bob", "Spaced, Jr", "bob.spaced@kentshire-fire.example",
                        "Station 14 / Red Watch; Station 14 / Blue Watch"));
        assertThat(SavedFiles.rows(SavedFiles.read("blank-before-some-quotes.csv")))
                .containsExactly(
                        List.of("Cleo", "Spaced", "cleo.spaced@kentshire-fire.example", "Station 12 / Red Watch"));
        assertThat(cells(csv("Name; Email\n\"Lee; Ann\" ; \"a@k.example\" \n")))
                .contains(List.of("Lee; Ann", "a@k.example"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bars.csv", "bars-announced.csv", "announced-in-quotes.csv"})
    void barsSeparateCellsAndALineThatSaysWhatSeparatesMayStandInQuotes(String file) {
        assertThat(SavedFiles.rows(SavedFiles.read(file))).containsExactly(
                List.of("Pia", "Piped", "pia.piped@kentshire-fire.example", "700201"),
                List.of("Pip", "Piped", "pip.piped@kentshire-fire.example", "700202"));
        assertThat(SavedFiles.read(file).all()).hasSize(3);
    }

    @Test
    void barsWithinCellsDoNotSeparateThem() {
        assertThat(cells(csv("Email,Departments\na@k.example,North|South|East\nb@k.example,North|West|East\n")))
                .contains(List.of("a@k.example", "North|South|East"));
        assertThat(cells(csv("a@k.example;North|South|East\nb@k.example;North|West|East\n")))
                .contains(List.of("a@k.example", "North|South|East"));
    }

    @Test
    void aTableOfMarkdownIsReadWithoutItsRule() {
        var read = SavedFiles.pasted("markdown-table.txt");
        assertThat(Mapping.of(read).isUsable()).isTrue();
        assertThat(SavedFiles.rows(read)).containsExactly(
                List.of("", "Ann", "Smith", "ann.smith@kentshire-fire.example"));
    }

    @Test
    void thatNothingSeparatesCellsIsTold() {
        assertThat(SavedFiles.read("colons.txt").told()).contains(new Told.Separator(Told.Separator.NONE));
        assertThat(SavedFiles.pasted("emails-alone.txt").told()).contains(new Told.Separator(Told.Separator.NONE));
        assertThat(csv("Name,Email\nAnn,a@k.example\n").told()).contains(new Told.Separator(','));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ann Smith <ann@k.example>", "Smith, Ann <ann@k.example>; Jones, Bob <bob@k.example>",
            "\"Smith, Ann\" <ann@k.example>, <bob@k.example>", "ann@k.example; bob@k.example",
            "Ann Smith <ann@k.example>\r\nBob Jones <bob@k.example>\r\n"})
    void peopleAsAMailProgramListsThemAreNoTable(String text) {
        assertThat(refusal(Sheets.pasted(text))).isEqualTo(Plain.ADDRESS_LIST);
    }

    @Test
    void theListThatOutlookCopiesIsNamedAsThat() {
        var list = new String(SavedFiles.bytes("outlook-names.txt"), StandardCharsets.UTF_8);
        assertThat(refusal(Sheets.pasted(list))).isEqualTo(Plain.ADDRESS_LIST);
    }

    private static List<String> names(String file) {
        return SavedFiles.rows(SavedFiles.pasted(file)).stream().map(List::getFirst).toList();
    }
}
