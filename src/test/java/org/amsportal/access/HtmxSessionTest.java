package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;

import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** Item 17: a session that has run out leads the whole page to sign-in and back, and never puts a sign-in page into a fragment. */
class HtmxSessionTest {

    private static final String[] HTMX = {"HX-Request", "true", "HX-Current-URL",
            Stage.PORTAL.address() + "/probe/admin?page=2"};

    private final Browser browser = Stage.browser();

    @Test
    void aReadOfHtmxLeadsTheWholePageToSignInAndBackToThePageItWasOn() {
        var start = assertLeadsToSignIn(browser.get("/probe/groups", HTMX));
        assertThat(browser.signIn(DemoSignIn.ADMIN, start).uri())
                .isEqualTo(Stage.PORTAL.address().resolve("/probe/admin?page=2"));
    }

    @Test
    void aPostOfHtmxDoesToo() {
        var start = assertLeadsToSignIn(
                browser.post("/probe/form", Map.of("_csrf", "of the old session"), HTMX));
        assertThat(browser.signIn(DemoSignIn.ADMIN, start).uri())
                .isEqualTo(Stage.PORTAL.address().resolve("/probe/admin?page=2"));
    }

    @Test
    void aBoostedLinkComesBackToWhereItLed() {
        var start = assertLeadsToSignIn(browser.get("/probe/groups", "HX-Request", "true", "HX-Boosted", "true",
                "HX-Current-URL", Stage.PORTAL.address() + "/probe/admin"));
        assertThat(browser.signIn(DemoSignIn.ADMIN, start).uri().getPath()).isEqualTo("/probe/groups");
    }

    @Test
    void theStartOfASignInIsNeverFollowedInsideThePage() {
        var start = browser.get(WayIn.START, HTMX);
        assertThat(Browser.location(start)).isNull();
        assertThat(Browser.header(start, "HX-Redirect")).startsWith(Stage.SANDBOX.baseUrl() + "/oauth2/authorize?");
    }

    @Test
    void aPlainFormOfAnExpiredSessionComesBackToItsPage() {
        var sent = browser.post("/probe/form", Map.of("_csrf", "of the old session"), "Referer",
                Stage.PORTAL.address() + "/probe/admin?from=form");
        assertThat(Browser.location(sent)).startsWith(WayIn.START + "?to=");
        assertThat(browser.signIn(DemoSignIn.ADMIN, Objects.requireNonNull(Browser.location(sent))).uri().getQuery())
                .isEqualTo("from=form");
    }

    @Test
    void aScriptsOwnRequestGetsNoSignInPage() {
        assertThat(browser.get("/probe/admin", "Sec-Fetch-Dest", "empty").statusCode()).isEqualTo(401);
    }

    @Test
    void signOutByHtmxLeavesThePage() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        assertThat(Browser.header(browser.submit("/sign-out", "HX-Request", "true"), "HX-Redirect"))
                .startsWith(Stage.SANDBOX.baseUrl() + "/connect/logout?");
    }

    private static String assertLeadsToSignIn(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        var start = Browser.header(answer, "HX-Redirect");
        assertThat(start).startsWith(WayIn.START + "?to=");
        assertThat(answer.body()).isEmpty();
        return start;
    }
}
