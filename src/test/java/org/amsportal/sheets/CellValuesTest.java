package org.amsportal.sheets;

import static org.amsportal.sheets.ReadSheets.csv;
import static org.amsportal.sheets.ReadSheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cells say: codes, names of several things, numbers that lost something. */
class CellValuesTest {

    @ParameterizedTest
    @CsvSource({"yes,YES", "1,YES", "TRUE,YES", "y,YES", "Ja,YES", "x,YES", "X,YES", "' yes ',YES", "Oui,YES",
            "WAHR,YES",
            "no,NO", "0,NO", "False,NO", "N,NO", "nein,NO", "non,NO", "'',NOT_SAID", "'  ',NOT_SAID", "maybe,DOUBTFUL",
            "2,DOUBTFUL", "-,DOUBTFUL", "yes no,DOUBTFUL"})
    void oneTimeCodes(String cell, Codes said) {
        assertThat(Codes.of(cell)).isEqualTo(said);
    }

    @Test
    void namesAreSeparatedBySemicolonsBarsAndLineBreaks() {
        assertThat(CellNames.of(" North; South |East\r\nWest\n\n; ").names()).containsExactly("North", "South", "East",
                "West");
        assertThat(CellNames.of("").names()).isEmpty();
    }

    @Test
    void whetherACommaSeparatesIsForWhoeverKnowsTheNames() {
        var names = CellNames.of("Red, White and Blue; North, South");
        assertThat(names.names()).containsExactly("Red, White and Blue", "North, South");
        assertThat(names.atCommas()).containsExactly("Red", "White and Blue", "North", "South");
    }

    @Test
    void aPathHasSteps() {
        assertThat(CellNames.steps("North /  Station 12 / Red/Blue")).containsExactly("North", "Station 12",
                "Red/Blue");
        assertThat(CellNames.steps("North")).containsExactly("North");
        assertThat(CellNames.steps("North /  / Red")).containsExactly("North", "", "Red");
    }

    @Test
    void numbersThatAreShorterThanTheOthersMayHaveLostTheirZeros() {
        var rows = csv("No\n123456\n4127\nA12\n\n 12345\n000001\n007\n").rows();
        assertThat(LostZeros.in(rows, 0)).containsExactly(new LostZeros(3, "4127", "004127"),
                new LostZeros(6, "12345", "012345"));
        assertThat(LostZeros.in(csv("No\n1234\n5678\n").rows(), 0)).isEmpty();
        assertThat(LostZeros.in(csv("Staff no,Name\nA1,Ann\nA12,Bob\n").rows(), 0)).isEmpty();
    }

    @Test
    void oneNumberAmongHundredsThatIsMuchLongerIsNoMeasure() {
        var numbers = IntStream.range(1000, 1300).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
        assertThat(LostZeros.in(csv("Staff no\n" + numbers + "\n447700900123\n").rows(), 0)).isEmpty();
        assertThat(LostZeros.in(csv("Staff no\n" + numbers + "\n41\n").rows(), 0))
                .containsExactly(new LostZeros(302, "41", "0041"));
    }

    @Test
    void theTemplateIsReadAsItIsMeant() {
        var bytes = Template.csv();
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .startsWith("\uFEFFFirst name,Surname,Email,Service number,")
                .endsWith("\r\n").hasLineCount(2);
        var sheet = sheet(Sheets.file("template.csv", bytes));
        var mapping = Mapping.of(sheet);
        assertThat(mapping.columns().values()).containsExactly(Column.values());
        assertThat(mapping.isUsable()).isTrue();
        assertThat(sheet.rows()).singleElement().satisfies(row -> {
            assertThat(mapping.text(row, Column.SERVICE_NUMBER)).isEqualTo("004127");
            assertThat(CellNames.of(mapping.text(row, Column.DEPARTMENTS)).names()).hasSize(2);
        });
    }
}
