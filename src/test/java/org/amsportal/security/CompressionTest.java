package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.PagesTest;
import org.junit.jupiter.api.Test;

/** Pages are compressed, and yet their size tells nothing of the CSRF token that stands beside what was typed. */
class CompressionTest extends PagesTest {

    private static final String REFLECTING = "/users?search=_csrf";

    CompressionTest() {
        super(Database.H2);
    }

    @Test
    void aPageIsCompressedForABrowserThatReadsIt() {
        assertThat(alex().once("/users", "Accept-Encoding", "gzip, deflate, br").header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    @Test
    void theTokenIsWrittenOtherwiseOnEachPageSoThatItsSizeCannotBeUsedToGuessIt() {
        var tokens = new String[]{token(alex().get(REFLECTING)), token(alex().get(REFLECTING))};
        assertThat(tokens[0]).hasSameSizeAs(tokens[1]).isNotEqualTo(tokens[1]);
    }

    private static String token(Answer page) {
        assertThat(page.form("form[role=search][action=/users]").value("search")).isEqualTo("_csrf");
        return page.form("form[action=/sign-out]").value("_csrf");
    }
}
