package org.amssandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.amssandbox.ApiCalls.Answer;

/** What the ways of being refused look like. */
final class Refused {

    private Refused() {
    }

    static void forbidden(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().path("message").asString()).isEqualTo("Forbidden");
    }

    static void refused(Answer answer, int status, String code) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("code").asString()).isEqualTo(code);
    }

    static void invalid(Answer answer, String field, String message) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().path("errors").path(field).path(0).asString()).isEqualTo(message);
        assertThat(answer.json().path("message").asString()).isNotEmpty();
    }
}
