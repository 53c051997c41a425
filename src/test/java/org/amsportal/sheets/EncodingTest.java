package org.amsportal.sheets;

import static org.amsportal.sheets.ReadSheets.csv;
import static org.amsportal.sheets.ReadSheets.sheet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which encoding a file of text is read that does not say so. */
class EncodingTest {

    private static final String EMAIL = ";x@kentshire-fire.example";

    @Test
    void textOfAMacIsReadAsThat() {
        assertThat(SavedFiles.rows(SavedFiles.read("mac-rene.csv"))).extracting(List::getFirst).containsExactly("René",
                "Zoë");
        assertThat(SavedFiles.rows(SavedFiles.read("mac-quiet.csv"))).extracting(row -> row.get(0) + " " + row.get(1))
                .containsExactly("René Bénard", "Jörg Müller");
        var francois = SavedFiles.read("mac-francois.csv");
        assertThat(SavedFiles.rows(francois)).extracting(row -> row.get(0) + " " + row.get(1))
                .containsExactly("François Garçon");
        assertThat(francois.told()).contains(new Told.Encoding("x-MacRoman"));
    }

    @ParameterizedTest
    @CsvSource({"x-MacRoman,'\r',García;Muñoz;Peña", "x-MacRoman,'\n',Bénédicte;Noël;Ångström",
            "x-MacRoman,'\r',Müller",
            "x-MacRoman,'\n',Siân;Gwyndâf;Dŵr", "windows-1250,'\r\n',Wałęsa;Dąbrowski;Świątek",
            "windows-1250,'\r\n',Dvořák;Jiří;Růžička", "windows-1250,'\n',Erdős;Szűcs",
            "windows-1252,'\r\n',Björk;Gudmundsdóttir;Strauß", "windows-1252,'\n',Seán;Ó Briain;O’Neill",
            "windows-1252,'\r\n',François;Hélène;Benoît", "windows-1252,'\n',MÜLLER;ÉMILE", "IBM850,'\r\n',Müller;Jörg",
            "IBM850,'\r\n',José;Peña;Günther"})
    void eachIsToldByTheWordsThatItMakes(String charset, String end, String names) {
        var file = file(charset, end, names.replace("ŵ", "w").split(";", -1));
        assertThat(file.told()).contains(new Told.Encoding(charset));
        assertThat(SavedFiles.rows(file)).extracting(List::getFirst)
                .containsExactly(names.replace("ŵ", "w").split(";", -1));
    }

    @Test
    void theUsualOneIsSureAndOthersAreShownWithTheSameWords() {
        var usual = lettering(file("windows-1252", "\r\n", "François", "Hélène"));
        assertThat(usual.sure()).isTrue();
        assertThat(usual.ways().getFirst()).isEqualTo(new Told.Letters("windows-1252", List.of("François", "Hélène")));
        var mac = lettering(SavedFiles.read("mac-quiet.csv"));
        assertThat(mac.sure()).isFalse();
        assertThat(mac.ways()).first().isEqualTo(new Told.Letters("x-MacRoman", List.of("René", "Bénard", "Jörg")));
        assertThat(mac.ways()).contains(new Told.Letters("windows-1252", List.of("RenŽ", "BŽnard", "Jšrg")));
    }

    @Test
    void whatNobodyCanTellIsForAPersonToChoose() {
        var czech = file("windows-1250", "\r\n", "Kučera", "Kovač");
        assertThat(SavedFiles.rows(czech)).extracting(List::getFirst).containsExactly("Kuèera", "Kovaè");
        assertThat(lettering(czech).ways()).contains(new Told.Letters("windows-1250", List.of("Kučera", "Kovač")));
        var chosen = Recoding.in(czech, "windows-1250");
        assertThat(SavedFiles.rows(chosen)).extracting(List::getFirst).containsExactly("Kučera", "Kovač");
        assertThat(lettering(chosen).sure()).isTrue();
        assertThat(lettering(chosen).ways()).hasSameElementsAs(lettering(czech).ways()).first()
                .extracting(Told.Letters::encoding).isEqualTo("windows-1250");
        assertThat(Recoding.in(chosen, "windows-1252").all()).isEqualTo(czech.all());
        assertThat(Recoding.in(czech, "UTF-7")).isEqualTo(czech);
    }

    @Test
    void namesOfColumnsAreKnownOnceTheLettersAreRight() {
        var text = "Prénom;Matricule;Adresse électronique\nAnn;1;a@k.example\n".getBytes(Charset.forName("x-MacRoman"));
        var wrong = Recoding.in(sheet(Sheets.file("a.csv", text)), "windows-1252");
        assertThat(Mapping.of(wrong).at(0)).isEmpty();
        assertThat(Mapping.of(Recoding.in(wrong, "x-MacRoman")).at(0)).contains(Column.NAME);
    }

    @Test
    void utf8WithAStrayByteStaysUtf8AndTheCellIsNamed() {
        for (var name : List.of("stray-byte.csv", "stray-byte-among-few.csv")) {
            var read = SavedFiles.read(name);
            var rows = SavedFiles.rows(read);
            assertThat(rows.getFirst()).startsWith("Zoë", "Müller");
            assertThat(rows.getLast()).startsWith("Andr\uFFFD", "Stray");
            assertThat(read.told()).contains(new Told.Encoding("UTF-8"), new Told.StrayBytes(
                    List.of(new Told.StrayCell(rows.size() + 1, 0, "Andr\uFFFD", "André"))));
        }
    }

    @Test
    void soDoesUtf8ThatSaysSo() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("\uFEFFName;Email\nM".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xFC);
        bytes.writeBytes(("ller" + EMAIL + "\n").getBytes(StandardCharsets.UTF_8));
        var read = sheet(Sheets.file("a.csv", bytes.toByteArray()));
        assertThat(read.rows().getFirst().cells().getFirst()).isEqualTo("M\uFFFDller");
        assertThat(read.told())
                .contains(new Told.StrayBytes(List.of(new Told.StrayCell(2, 0, "M\uFFFDller", "Müller"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE"})
    void whereTheEncodingIsCertainThereIsNothingToChoose(String charset) {
        assertThat(csv("\uFEFFName;Email\nZoë" + EMAIL, Charset.forName(charset)).told())
                .noneMatch(Told.Lettering.class::isInstance);
    }

    @Test
    void manyStrayBytesAreReadSoonAndOnlySomeAreTold() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Name;Email\n".getBytes(StandardCharsets.UTF_8));
        for (int row = 0; row < 15_000; row++) {
            bytes.writeBytes("éé".getBytes(StandardCharsets.UTF_8));
            bytes.write(0xE9);
            bytes.writeBytes((EMAIL + "\n").getBytes(StandardCharsets.UTF_8));
        }
        var read = sheet(Sheets.file("a.csv", bytes.toByteArray()));
        assertThat(read.rows()).hasSize(15_000)
                .allSatisfy(it -> assertThat(it.cells().getFirst()).isEqualTo("éé\uFFFD"));
        assertThat(read.told()).filteredOn(Told.StrayBytes.class::isInstance).singleElement()
                .satisfies(it -> assertThat(((Told.StrayBytes) it).cells()).hasSize(500));
    }

    private static Sheet file(String charset, String end, String... names) {
        var text = "Name;Email" + end + String.join("", Arrays.stream(names).map(it -> it + EMAIL + end).toList());
        return csv(text, Charset.forName(charset));
    }

    private static Told.Lettering lettering(Sheet sheet) {
        return sheet.told().stream().filter(Told.Lettering.class::isInstance).map(Told.Lettering.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
