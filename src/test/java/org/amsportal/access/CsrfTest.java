package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Items 11 and 12: what changes something needs the token of this session, and comes from a page of this origin. */
class CsrfTest {

    private final Browser browser = Stage.browser();

    @BeforeEach
    void signIn() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
    }

    @Test
    void aFormWithItsTokenIsTaken() {
        assertThat(browser.submit("/probe/form").body()).isEqualTo("sent");
        assertThat(browser.submit("/probe/form", "Sec-Fetch-Site", "same-origin").body()).isEqualTo("sent");
        assertThat(browser.submit("/probe/form", "Origin", Stage.PORTAL.address().toString()).body()).isEqualTo("sent");
    }

    @Test
    void theTokenMayComeInAHeaderAsHtmxSendsIt() {
        var token = browser.get("/probe/form").body();
        assertThat(browser.post("/probe/form", Map.of(), "X-CSRF-TOKEN", token, "HX-Request", "true").body())
                .isEqualTo("sent");
    }

    @Test
    void aMissingOrWrongTokenIsRefusedWithAPageThatSaysWhatToDo() {
        for (var form : List.of(Map.<String, String>of(), Map.of("_csrf", "wrong"))) {
            var answer = browser.post("/probe/form", form);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("This form is out of date").doesNotContain("sent\n");
        }
    }

    @Test
    void anOutdatedFragmentHasItsPageReloaded() {
        var answer = browser.post("/probe/form", Map.of("_csrf", "wrong"), "HX-Request", "true");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Browser.header(answer, "HX-Refresh")).isEqualTo("true");
    }

    @Test
    void aSiblingOriginIsRefusedEvenWithTheRightToken() {
        assertThat(browser.submit("/probe/form", "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
        assertThat(browser.submit("/probe/form", "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
        assertThat(browser.submit("/probe/form", "Origin", "http://other.localhost").statusCode()).isEqualTo(403);
        assertThat(browser.submit("/probe/form", "Origin", "null").statusCode()).isEqualTo(403);
    }

    @Test
    void signingOutNeedsTheTokenToo() {
        assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.get("/sign-out").statusCode()).isEqualTo(404);
        assertThat(browser.get("/probe/admin").statusCode()).isEqualTo(200);
    }
}
