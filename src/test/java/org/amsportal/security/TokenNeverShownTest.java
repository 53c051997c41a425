package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.amsportal.WholePortal.Database;
import org.amsportal.access.SignIns;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Items 1 and 34: neither a page nor a header nor the log shows a token, a secret or a one-time code. */
class TokenNeverShownTest extends PagesTest {

    TokenNeverShownTest() {
        super(Database.H2);
    }

    @Test
    void noAnswerOfAnyPageCarriesAToken() {
        try (var log = new RecordedLog()) {
            EveryPage.walk(alex(), Newcomer.anyone(), group("Crew"));
            assertNoneIsShown(log);
        }
    }

    @Test
    void norDoesOneWhileAmsAnswersOtherwiseThanItShould() {
        var odd = List.of(Reply.html(502), Reply.malformed(), Reply.empty(500), Reply.redirect("http://127.0.0.1:1/"),
                Reply.json(401, "{\"message\":\"Unauthenticated.\"}"), Reply.json(403, "{\"message\":\"Forbidden\"}"));
        try (var log = new RecordedLog()) {
            alex().get("/users");
            for (Reply reply : odd) {
                ams.fault(Fault.on("*", "/v2/**").always().answers(reply));
                EveryPage.ADDRESSES.forEach(alex()::once);
                ams.clearFaults();
            }
            assertNoneIsShown(log);
        }
    }

    private void assertNoneIsShown(RecordedLog log) {
        var tokens = tokens();
        assertThat(tokens).isNotEmpty();
        assertThat(alex().seen()).hasSizeGreaterThan(20).allSatisfy(answer -> {
            assertHidden(tokens, answer.body());
            assertHidden(tokens, answer.headers());
        });
        assertThat(log.lines()).isNotEmpty().allSatisfy(line -> assertHidden(tokens, line));
        assertThat(log.lines()).noneMatch(line -> line.contains("password=" + DemoSignIn.PASSWORD));
        assertThat(log.lines()).noneMatch(line -> line.matches("(?s).*[?&]code=[^&\\s]{8,}.*"));
    }

    private static void assertHidden(List<String> tokens, String text) {
        assertThat(tokens).noneMatch(text::contains);
        assertThat(text).doesNotContain("Bearer ey").doesNotContainPattern("eyJ[A-Za-z0-9_-]{10,}\\.");
    }

    private List<String> tokens() {
        return portal.bean(JdbcClient.class).sql("select id from sign_in where signed_out_at is null")
                .query((row, _) -> row.getObject("id", UUID.class)).list().stream()
                .map(portal.bean(SignIns.class)::alive)
                .flatMap(Optional::stream).map(admin -> admin.authority().token().value()).toList();
    }
}
