package org.amsportal.sheets;

import static org.amsportal.sheets.ReadSheets.csv;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the row that names the columns is found, and what the names mean. */
class HeaderTest {

    @ParameterizedTest
    @CsvSource({"First name,NAME", "Forename,NAME", "Given name,NAME", "Vorname,NAME", "Prénom,NAME", "NAME *,NAME",
            "Surname,SURNAME", "Last name,SURNAME", "Family name,SURNAME", "Nachname,SURNAME", "Nom,SURNAME",
            "E-mail,EMAIL", "e mail address,EMAIL", "Mail,EMAIL", "Courriel,EMAIL", "Email (work),EMAIL",
            "Staff no,SERVICE_NUMBER", "STAFF-NO.,SERVICE_NUMBER", "Payroll no,SERVICE_NUMBER",
            "Employee number,SERVICE_NUMBER", "Personalnummer,SERVICE_NUMBER", "Personal-Nr.,SERVICE_NUMBER",
            "Matricule,SERVICE_NUMBER", "N° de matricule,SERVICE_NUMBER", "One-time codes,CODES",
            "one time codes?,CODES", "Einmalcodes,CODES", "Codes a usage unique,CODES", "Company,COMPANY",
            "Firma,COMPANY", "Societe,COMPANY", "Station,DEPARTMENTS", "Watch,DEPARTMENTS", "Abteilung,DEPARTMENTS",
            "De\u0301partement,DEPARTMENTS", "Permission groups,GROUPS", "Roles,GROUPS", "Rôles:,GROUPS",
            "_first_name_,NAME", "\u00a0Email\u200b,EMAIL", "ＥＭＡＩＬ,EMAIL"})
    void columnsAreKnownByTheirNames(String name, Column column) {
        assertThat(HeaderNames.column(name)).contains(column);
    }

    @Test
    void otherNamesAreNotKnown() {
        assertThat(List.of("", " ", "*", "()", "Phone", "Rank", "Emails sent", "Namen", "12", "(Email) sent"))
                .allSatisfy(name -> assertThat(HeaderNames.column(name)).as(name).isEmpty());
    }

    @Test
    void noTwoColumnsShareAName() {
        var keys = Arrays.stream(Column.values())
                .flatMap(column -> column.names().stream().map(HeaderNames::key).distinct()).toList();
        assertThat(keys).doesNotHaveDuplicates().doesNotContain("");
    }

    @Test
    void besideAGivenNameANameIsTheSurname() {
        assertThat(HeaderNames.columns(List.of("Name", "Vorname")))
                .isEqualTo(Map.of(0, Column.SURNAME, 1, Column.NAME));
        assertThat(HeaderNames.columns(List.of("Name", "Surname")))
                .isEqualTo(Map.of(0, Column.NAME, 1, Column.SURNAME));
        assertThat(HeaderNames.columns(List.of("Name", "First name", "Surname")))
                .isEqualTo(Map.of(1, Column.NAME, 2, Column.SURNAME));
        assertThat(HeaderNames.columns(List.of("Nom", "Prénom"))).isEqualTo(Map.of(0, Column.SURNAME, 1, Column.NAME));
    }

    @Test
    void titlesMayStandAboveTheHeader() {
        var sheet = csv("Recruits 2026,,\n\nplease check,,\nForename,Rank,Mail\nAnn,FF,a@k.example\n");
        assertThat(sheet.headerNumber()).isEqualTo(4);
        assertThat(sheet.rows()).extracting(Row::number).containsExactly(5);
        assertThat(sheet.all()).hasSize(4);
    }

    @Test
    void aRowWithoutKnownNamesIsNoHeader() {
        var sheet = csv("Ann,Lee,a@k.example\nMail,Ray,b@k.example\n");
        assertThat(sheet.headerNumber()).isZero();
        assertThat(sheet.header()).isEmpty();
        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.headerKey()).isEmpty();
        assertThat(csv("Email\na@k.example\n").headerNumber()).isOne();
    }

    @Test
    void somebodyMayKnowBetterWhichRowItIs() {
        var sheet = csv("Spalte A,Spalte B\nAnn,a@k.example\nBob,b@k.example\n");
        assertThat(sheet.withHeader(1).rows()).extracting(Row::number).containsExactly(2, 3);
        assertThat(sheet.withHeader(1).header()).contains(sheet.all().getFirst());
        assertThat(sheet.withHeader(1).withHeader(0)).isEqualTo(sheet);
    }

    @Test
    void headersThatAreNamedAlikeHaveOneKey() {
        var key = csv("Prénom,E-mail,Rank *\na,b,c\n").headerKey();
        assertThat(key).isPresent().isEqualTo(csv("x\nPRENOM;e mail;Rank\nd;e;f\n").headerKey());
        assertThat(key).isNotEqualTo(csv("E-mail,Prénom,Rank\na,b,c\n").headerKey());
        assertThat(key.orElseThrow()).matches("[0-9a-f]{64}");
    }
}
