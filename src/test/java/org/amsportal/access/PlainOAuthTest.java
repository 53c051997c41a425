package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.amsportal.ams.AmsPermission;
import org.amssandbox.RunningSandbox;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Sign-in at a plain OAuth 2.0 server as Laravel Passport is one: no discovery, no ID token, a user-info address. */
class PlainOAuthTest {

    private static final RunningSandbox SANDBOX = RunningSandbox.onFreePort("--sandbox.sign-in=oauth2",
            "--sandbox.reads=documented");
    private static final TestPortal PORTAL = TestPortal.plainAt(SANDBOX, "--portal.claims.user-id=id",
            "--portal.claims.company-id=company_id");

    private final Browser browser = PORTAL.browser();

    @AfterAll
    static void stop() {
        PORTAL.close();
        SANDBOX.close();
    }

    @Test
    void theAdminIsKnownFromTheClaimsWhereAmsDoesNotTell() {
        assertThat(browser.signIn(DemoSignIn.ADMIN, "/probe/admin").body())
                .isEqualTo("1002|Alex Morgan|alex.morgan@kentshire-fire.example|true|24|null");
    }

    @Test
    void whereNobodyTellsTheCompanyItIsNotKnown() {
        assertThat(browser.signIn(DemoSignIn.SETUP, "/probe/admin").body()).contains("|false|null|null");
    }

    @Test
    void codeChallengeAndStateAreSentAndNoScopeThatWasNotAskedFor() {
        assertThat(Browser.location(browser.get(WayIn.START))).contains("code_challenge=", "code_challenge_method=S256",
                "state=").doesNotContain("openid");
    }

    @Test
    void aRightIsLearntFromWhatAmsAnswers() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/groups");
        var signIn = PORTAL.db().sql("select sign_in from sign_in_right where permission = 'READ_GROUPS' and has")
                .query(UUID.class).list();
        assertThat(signIn).isNotEmpty();
        assertThat(PORTAL.bean(SignIns.class).alive(signIn.getFirst()).orElseThrow().rights()
                .may(AmsPermission.READ_GROUPS)).isEqualTo(May.YES);
    }

    @Test
    void aTokenThatAmsCallsDeadIsRefreshed() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/groups");
        SANDBOX.control().clearTokenRequests();
        SANDBOX.control().expireAccessTokens();
        assertThat(browser.get("/probe/groups").body()).startsWith("groups: ");
        assertThat(SANDBOX.control().tokenRequests().refreshes()).isEqualTo(1);
    }

    @Test
    void signOutEndsHereWhereTheServerHasNoPlaceForIt() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        assertThat(Browser.location(browser.submit("/sign-out"))).isEqualTo("/signed-out");
        assertThat(browser.get("/probe/admin").statusCode()).isEqualTo(302);
    }
}
