package org.amsportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.ams.EmailKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Letters that look like others, or that a server may take for others. */
class EmailDoubtTest {

    @ParameterizedTest
    @CsvSource({"ja\u017Fmine@fire.example,jasmine@fire.example", "\u0130an@fire.example,ian@fire.example",
            "k\u0131m@fire.example,kim@fire.example", "I\u0307an@fire.example,ian@fire.example",
            "jose\u0301@fire.example,jos\u00E9@fire.example", "\u212Aim@fire.example,Kim@fire.example",
            "\uFF53am@fire.example,sam@fire.example", "o\uFB03ce@fire.example,office@fire.example",
            "sam@kent\u017Fhire.example,sam@kentshire.example"})
    void aLetterThatMayBeTakenForAnotherIsNamedWithWhatWasMeant(String email, String plain) {
        assertThat(EmailDoubt.of(email)).hasValueSatisfying(doubt -> {
            assertThat(doubt.instead()).isEqualTo(plain);
            assertThat(doubt.letters()).isNotEmpty();
        });
        assertThat(EmailKey.of(email)).isEqualTo(EmailKey.of(plain));
    }

    @ParameterizedTest
    @ValueSource(strings = {"s\u0430m@fire.example", "\u03BFscar@fire.example", "q\u0307@fire.example",
            "sam@f\u0456re.example"})
    void lettersOfTwoScriptsInOnePartAreDoubtful(String email) {
        assertThat(EmailDoubt.of(email)).hasValueSatisfying(doubt -> assertThat(doubt.instead()).isNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sam@fire.example", "SAM+a@fire.example", "s\u00F8ren@brandv\u00E6sen.example",
            "\u043F\u043E\u0447\u0442\u0430@\u043F\u043E\u0436\u0430\u0440\u043D\u0430\u044F.\u0440\u0444",
            "sam@\u043F\u043E\u0436\u0430\u0440\u043D\u0430\u044F.\u0440\u0444",
            "\u03BD\u03AF\u03BA\u03BF\u03C2@fire.example",
            "jos\u00E9@fire.example"})
    void anEmailInPlainLettersOfAnyScriptIsNot(String email) {
        assertThat(EmailDoubt.of(email)).isEmpty();
    }

    @Test
    void whatIsOneInAmsHasOneKeyWhateverItsCaseAndComposition() {
        assertThat(EmailKey.of(" SA\u017F@Fire.Example ")).isEqualTo(EmailKey.of("sas@fire.example"));
        assertThat(EmailKey.of("\u0130@fire.example")).isEqualTo(EmailKey.of("i@fire.example"))
                .isEqualTo(EmailKey.of("\u0131@fire.example"));
        assertThat(EmailKey.of("jose\u0301@fire.example")).isEqualTo(EmailKey.of("JOS\u00C9@fire.example"))
                .isNotEqualTo(EmailKey.of("jose@fire.example"));
    }
}
