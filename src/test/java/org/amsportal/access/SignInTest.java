package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Sign-in and sign-out with OpenID Connect; security items 1, 3, 4, 5, 8 and 16. */
@ExtendWith(OutputCaptureExtension.class)
class SignInTest {

    private final Browser browser = Stage.browser();

    @Test
    void afterSignInTheAdminIsBackOnThePageAndKnown() {
        var page = browser.signIn(DemoSignIn.ADMIN, "/probe/admin?filter=a%20b");
        assertThat(page.uri()).isEqualTo(Stage.PORTAL.address().resolve("/probe/admin?filter=a%20b"));
        assertThat(page.body()).startsWith("1002|Alex Morgan|alex.morgan@kentshire-fire.example|true|24|")
                .contains("write_users");
    }

    @Test
    void anAdminWithoutCompanyIsKnownToHaveNone() {
        assertThat(browser.signIn(DemoSignIn.SETUP, "/probe/admin").body()).contains("|true|null|");
    }

    /** Item 3. */
    @Test
    void aNewSessionIdComesWithTheSignInAndTheOldOneIsDead() {
        var other = Stage.browser();
        other.signIn(DemoSignIn.SETUP, "/probe/admin");
        var before = other.sessionCookie();
        // somebody has planted their own session in this browser
        browser.useSession(before);
        browser.signIn(DemoSignIn.ADMIN, WayIn.START + "?anew");
        assertThat(browser.sessionCookie()).isNotEqualTo(before).hasSizeGreaterThan(40);
        assertThat(Stage.browser().get("/probe/admin", "Cookie", "SESSION=" + before).statusCode()).isEqualTo(302);
        assertThat(Stage.browser().get("/probe/admin", "Cookie", "SESSION=" + browser.sessionCookie()).statusCode())
                .isEqualTo(200);
    }

    /** Item 1: not to the browser, not into the log. Item 8: not into the database in clear. */
    @Test
    void noTokenIsSeenInAnswersLogOrDatabase(CapturedOutput output) {
        browser.signIn(DemoSignIn.ADMIN, "/probe/groups");
        var signIn = newestSignIn();
        var token = Stage.PORTAL.bean(SignIns.class).alive(signIn).orElseThrow().authority().token().value();
        var refresh = Stage.PORTAL.bean(TokenRows.class).find(signIn).map(KeptTokens::refresh).orElseThrow();
        var expired = browser.get("/probe/nowhere");
        assertThat(expired.statusCode()).isEqualTo(404);
        browser.submit("/sign-out");
        for (var secret : List.of(token, refresh)) {
            assertThat(browser.seen()).allSatisfy(
                    it -> assertThat(it.body() + it.headers().map() + it.uri()).doesNotContain(secret));
            assertThat(output.getAll()).doesNotContain(secret);
        }
    }

    @Test
    void neitherTheSessionStoreNorTheSignInHoldsAClearToken() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/groups");
        var signIn = newestSignIn();
        var kept = Stage.PORTAL.bean(TokenRows.class).find(signIn).orElseThrow();
        var stored = Stage.PORTAL.db().sql("""
                select attribute_bytes from spring_session_attributes
                union all select access_token from sign_in union all select refresh_token from sign_in
                union all select id_token from sign_in""").query(byte[].class).list();
        assertThat(stored).hasSizeGreaterThan(4);
        for (var secret : List.of(kept.access().value(), String.valueOf(kept.refresh()))) {
            assertThat(stored).allSatisfy(it -> assertThat(new String(it, StandardCharsets.ISO_8859_1))
                    .doesNotContain(secret.substring(0, 20)));
        }
    }

    /** Item 5. */
    @Test
    void signOutEndsTheSessionHereAndAtTheSignInServerAndDeletesTheTokens() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        var signIn = newestSignIn();
        var refresh = Stage.PORTAL.bean(TokenRows.class).find(signIn).map(KeptTokens::refresh).orElseThrow();
        var session = browser.sessionCookie();

        var leaving = browser.submit("/sign-out");
        assertThat(Browser.location(leaving)).startsWith(Stage.SANDBOX.baseUrl() + "/connect/logout?");
        assertThat(browser.follow(leaving).uri().getPath()).isEqualTo("/signed-out");

        assertThat(Stage.PORTAL.bean(TokenRows.class).find(signIn)).isEmpty();
        assertThat(Stage.browser().get("/probe/admin", "Cookie", "SESSION=" + session).statusCode()).isEqualTo(302);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> Stage.SANDBOX.signIn().refreshing(refresh).statusCode() == 400);
        assertThat(browser.follow(browser.get("/probe/admin")).uri().getPath()).isEqualTo("/sign-in");
    }

    @Test
    void signOutOfASessionThatHasRunOutJustSaysSo() {
        assertThat(Browser.location(browser.post("/sign-out", Map.of("_csrf", "old")))).isEqualTo("/signed-out");
    }

    @Test
    void workThatHoldsASignInKeepsItsTokensAfterSignOut() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        var signIn = newestSignIn();
        var signIns = Stage.PORTAL.bean(SignIns.class);
        var work = UUID.randomUUID();
        signIns.hold(signIn, work);
        browser.submit("/sign-out");
        assertThat(browser.get("/probe/admin").statusCode()).isEqualTo(302);
        assertThat(signIns.alive(signIn)).hasValueSatisfying(it -> assertThat(it.name()).isEqualTo("Alex Morgan"));
        signIns.release(signIn, work);
        assertThat(signIns.alive(signIn)).isEmpty();
    }

    /** Item 4. */
    @Test
    void aSessionEndsWhenItIsNotUsed() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        Stage.PORTAL.db().sql("update spring_session set last_access_time = 0 where principal_name = ?")
                .param(newestSignIn().toString()).update();
        assertThat(browser.get("/probe/admin").statusCode()).isEqualTo(302);
    }

    @Test
    void tokensOfASessionThatRanOutAreDeleted() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        var signIn = newestSignIn();
        var db = Stage.PORTAL.db();
        db.sql("update sign_in set signed_in_at = ? where id = ?")
                .params(Instant.now().minusSeconds(3600).atOffset(ZoneOffset.UTC), signIn).update();
        var rows = Stage.PORTAL.bean(SignInRows.class);
        rows.deleteForsaken();
        assertThat(rows.find(signIn)).isPresent();
        db.sql("delete from spring_session where principal_name = ?").param(signIn.toString()).update();
        rows.deleteForsaken();
        assertThat(rows.find(signIn)).isEmpty();
    }

    @Test
    void aFailedSignInShowsAPageAndDoesNotLoop() {
        var page = browser.follow(browser.get("/login/oauth2/code/ams?error=access_denied&state=x"));
        assertThat(page.uri().getPath()).isEqualTo("/sign-in-failed");
        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("You could not be signed in", WayIn.START);
    }

    @Test
    void aSecondTabThatComesTooLateIsNotSentAway() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        assertThat(Browser.location(browser.get("/login/oauth2/code/ams?code=x&state=old"))).isEqualTo("/");
    }

    /** Item 16. */
    @Test
    void theReturnAddressIsAlwaysAPageOfThePortal() {
        for (var elsewhere : List.of("https://evil.example/probe/admin", "//evil.example/x", "javascript:alert(1)",
                Stage.PORTAL.address() + "//evil.example/x", Stage.PORTAL.address() + "/sign-out")) {
            var visitor = Stage.browser();
            var start = Browser.header(
                    visitor.get("/probe/admin", "HX-Request", "true", "HX-Current-URL", elsewhere), "HX-Redirect");
            assertThat(visitor.signIn(DemoSignIn.ADMIN, start).uri()).isEqualTo(Stage.PORTAL.address().resolve("/"));
            var named = WayIn.START + "?to=" + URLEncoder.encode(elsewhere, StandardCharsets.UTF_8);
            assertThat(Stage.browser().signIn(DemoSignIn.ADMIN, named).uri())
                    .isEqualTo(Stage.PORTAL.address().resolve("/"));
        }
        assertThat(browser.open(Stage.PORTAL.address() + "//evil.example/x").statusCode()).isEqualTo(400);
        assertThat(browser.signIn(DemoSignIn.ADMIN, WayIn.START).uri().getAuthority())
                .isEqualTo(Stage.PORTAL.address().getAuthority());
    }

    private static UUID newestSignIn() {
        return Stage.PORTAL.db().sql("select id from sign_in order by signed_in_at desc limit 1")
                .query(UUID.class).single();
    }
}
