package org.amsportal.sheets;

import static org.amsportal.sheets.ReadSheets.csv;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.Test;

/** Which column is what, and how an admin corrects it. */
class MappingTest {

    @Test
    void theHeaderTells() {
        var mapping = Mapping.of(csv("Staff no,Forename,Family name,Rank,Mail\n1,Ann,Lee,FF,a@k.example\n"));
        assertThat(mapping.columns()).isEqualTo(
                Map.of(0, Column.SERVICE_NUMBER, 1, Column.NAME, 2, Column.SURNAME, 4, Column.EMAIL));
        assertThat(mapping.at(3)).isEmpty();
        assertThat(mapping.isUsable()).isTrue();
    }

    @Test
    void withoutAHeaderWhatStandsInAColumnTells() {
        var mapping = Mapping.of(csv("""
                Ann,Lee,a@k.example,004127,ja,FF
                Bob,Ray,b@k.example,004128,nein,FF
                Cy,Orr,,004129,,FF
                """));
        assertThat(mapping.columns())
                .isEqualTo(Map.of(2, Column.EMAIL, 3, Column.SERVICE_NUMBER, 4, Column.CODES));
        assertThat(mapping.missing()).containsExactly(Column.NAME, Column.SURNAME);
    }

    @Test
    void ofTwoColumnsOfEmailsTheFirstIsGuessed() {
        assertThat(Mapping.of(csv("a@k.example,b@k.example\nc@k.example,d@k.example\n")).columns())
                .isEqualTo(Map.of(0, Column.EMAIL));
    }

    @Test
    void anAdminCorrectsIt() {
        var mapping = Mapping.of(csv("Name,Call sign,Mail\nAnn,Lee,a@k.example\n"));
        assertThat(mapping.missing()).containsExactly(Column.SURNAME);
        assertThat(mapping.isUsable()).isFalse();
        var corrected = mapping.with(1, Column.SURNAME);
        assertThat(corrected.isUsable()).isTrue();
        assertThat(corrected.without(2).missing()).containsExactly(Column.EMAIL);
        assertThat(mapping.at(1)).isEmpty();
    }

    @Test
    void whatTwoColumnsAreAndOnlyOneCanBeIsTold() {
        var mapping = Mapping.of(csv("Name,Surname,Mail,E-mail,Station,Watch\nAnn,Lee,a@k.example,,North,Red\n"));
        assertThat(mapping.doubles()).containsExactly(Column.EMAIL);
        assertThat(mapping.isUsable()).isFalse();
        assertThat(mapping.without(3).isUsable()).isTrue();
        assertThat(mapping.places(Column.DEPARTMENTS)).containsExactly(4, 5);
    }

    @Test
    void itTellsWhatARowSays() {
        var sheet = csv("Mail,Station,Watch,Team\n  a@k.example\u00a0,North; South,,Red\n");
        var mapping = Mapping.of(sheet);
        var row = sheet.rows().getFirst();
        assertThat(mapping.text(row, Column.EMAIL)).isEqualTo("a@k.example");
        assertThat(mapping.text(row, Column.GROUPS)).isEmpty();
        assertThat(mapping.lines(row, Column.DEPARTMENTS)).isEqualTo("North; South\nRed");
        assertThat(mapping.with(40, Column.GROUPS).text(row, Column.GROUPS)).isEmpty();
    }
}
