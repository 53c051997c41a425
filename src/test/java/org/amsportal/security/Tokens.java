package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.amsportal.WholePortal;
import org.amsportal.access.SignIns;
import org.amsportal.guest.Answer;
import org.amssandbox.data.DemoSignIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The access tokens that a portal has in hand. */
record Tokens(List<String> tokens) {

    static Tokens of(WholePortal portal) {
        return new Tokens(portal.bean(JdbcClient.class).sql("select id from sign_in where signed_out_at is null")
                .query((row, _) -> row.getObject("id", UUID.class)).list().stream()
                .map(portal.bean(SignIns.class)::alive)
                .flatMap(Optional::stream).map(admin -> admin.authority().token().value()).toList());
    }

    void assertNoneIn(List<Answer> seen, RecordedLog log) {
        assertThat(tokens).isNotEmpty();
        assertThat(seen).hasSizeGreaterThan(20).allSatisfy(answer -> {
            assertHidden(answer.body());
            assertHidden(answer.headers());
        });
        assertThat(log.lines()).allSatisfy(this::assertHidden);
        assertThat(log.lines()).noneMatch(line -> line.contains("password=" + DemoSignIn.PASSWORD));
        assertThat(log.lines()).noneMatch(line -> line.matches("(?s).*[?&]code=[^&\\s]{8,}.*"));
    }

    private void assertHidden(String text) {
        assertThat(tokens).noneMatch(text::contains);
        assertThat(text).doesNotContain("Bearer ey").doesNotContainPattern("eyJ[A-Za-z0-9_-]{10,}\\.");
    }
}
