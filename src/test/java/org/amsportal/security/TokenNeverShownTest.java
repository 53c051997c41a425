package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.junit.jupiter.api.Test;

/** Items 1 and 34: neither a page nor a header nor the log shows a token, a secret or a one-time code. */
class TokenNeverShownTest extends PagesTest {

    TokenNeverShownTest() {
        super(Database.H2);
    }

    @Test
    void noAnswerOfAnyPageCarriesAToken() {
        try (var log = new RecordedLog()) {
            EveryPage.walk(alex(), Newcomer.anyone(), group("Crew"));
            assertThat(log.lines()).isNotEmpty();
            Tokens.of(portal).assertNoneIn(alex().seen(), log);
        }
    }
}
