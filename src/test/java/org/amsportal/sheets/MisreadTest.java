package org.amsportal.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that were damaged by a program before they came here, and what they were. */
class MisreadTest {

    private static final List<String> NAMES = List.of("Renée", "Zoë Müller", "Łukasz Żak", "Sinéad Ó Briain",
            "Ångström",
            "Škoda", "Çelik", "İpek", "Nguyễn Văn", "O’Neill", "“Jo”", "Straße", "Dvořák", "Șerban", "ÉMILIE À",
            "Søren");

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1", "x-MacRoman"})
    void utf8ThatWasReadByteByByteIsFoundOut(String charset) {
        for (var name : NAMES) {
            var damaged = new String(name.getBytes(StandardCharsets.UTF_8), Charset.forName(charset));
            if (!damaged.contains("\uFFFD")) {
                assertThat(Misread.mended(damaged)).as(damaged).contains(name);
            }
        }
    }

    @Test
    void alsoWhereItHappenedTwiceAndBesideLettersThatAreRight() {
        assertThat(Misread.mended("RenÃƒÂ©e")).contains("Renée");
        assertThat(Misread.mended("Zoë MÃ¼ller")).contains("Zoë Müller");
        assertThat(Misread.mended("Jürgen (Ã–zil)")).contains("Jürgen (Özil)");
    }

    @ParameterizedTest
    @CsvSource({"O&#039;Brien,O'Brien", "O&#x27;Brien,O'Brien", "Search &amp; Rescue,Search & Rescue",
            "Cl&eacute;o,Cléo", "O&amp;#039;Brien,O'Brien", "&Oacute; Briain,Ó Briain", "O&rsquo;Neill,O’Neill"})
    void whatAWebPageWritesForALetterIsFoundOut(String damaged, String meant) {
        assertThat(Misread.mended(damaged)).contains(meant.replace("''", "'"));
    }

    @Test
    void whatIsRightStaysAsItIs() {
        assertThat(NAMES).allSatisfy(it -> assertThat(Misread.mended(it)).as(it).isEmpty());
        assertThat(
                List.of("", "R&D", "AT&T; Crew", "A&B;", "&", "&#;", "&nosuchthing;", "&#0;", "&#1;", "SÃO PAULO", "Â",
                        "ANDRÉ»", "«É»", "São–Tomé", "Œuvre", "Ørsted", "ÄÖÜ", "Иван", "عمر", "ß–Ö", "50 °C", "№ 5"))
                .allSatisfy(it -> assertThat(Misread.mended(it)).as(it).isEmpty());
    }

    @Test
    void aLetterThatIsLostIsKnownAsThat() {
        assertThat(Misread.hasLost("Ren\uFFFDe")).isTrue();
        assertThat(Misread.hasLost("Renée")).isFalse();
    }
}
