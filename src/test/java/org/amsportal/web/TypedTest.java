package org.amsportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and browsers send, whatever it is. */
class TypedTest {

    @Test
    void spacesOfEveryKindAreTakenFromBothEnds() {
        assertThat(Typed.text(" \u00a0\u2003\u200bSam  O\u00a0\n")).isEqualTo("Sam  O");
        assertThat(Typed.text(null)).isEmpty();
        assertThat(Typed.text(" \u3000 ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-5", "abc", "1.5", "99999999999999999999", "٣", "1 2", "+1"})
    void whatIsNoAmsNumberIsNone(String typed) {
        assertThat(Typed.id(typed)).isEmpty();
    }

    @Test
    void severalNumbersAreReadWithCommasOrSpaces() {
        assertThat(Typed.numbers(" 12, 31 7;7 "))
                .hasValueSatisfying(ids -> assertThat(ids).containsExactly(7L, 12L, 31L));
        assertThat(Typed.numbers("12, x")).isEmpty();
        assertThat(Typed.ids(List.of("4", "-4"))).isEmpty();
        assertThat(Typed.ids(null)).hasValueSatisfying(ids -> assertThat(ids).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"sam@example.org", "sam.okafor+red-watch@kentshire-fire.gov.uk", "o'neill@example.org",
            "sam@müller.example", "用户@例え.テスト", "x_1@xn--mller-kva.example"})
    void addressesAreTakenInEveryScript(String email) {
        assertThat(EmailAddress.Check.isAddress(email)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sam", "sam@", "@example.org", "sam@example", "sam@@example.org", "s am@example.org",
            "sam@exam ple.org", "sam..o@example.org", ".sam@example.org", "sam@-example.org", "sam@example.org\n",
            "sam,jo@example.org", "<sam@example.org>", "sam@example..org"})
    void whatNoMailServerTakesIsRefused(String email) {
        assertThat(EmailAddress.Check.isAddress(email)).isFalse();
    }
}
