package org.amssandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.amssandbox.signin.Families.Counts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final RunningSandbox SANDBOX = RunningSandbox.onFreePort();

    private final ApiCalls api = new ApiCalls(SANDBOX);

    @BeforeEach
    void reset() {
        SANDBOX.control().reset();
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void aDemoAdminSignsInWithCodeAndPkceAndGetsAnIdToken() {
        var tokens = SANDBOX.signIn().as(DemoSignIn.ADMIN);

        assertThat(tokens.id()).isNotNull();
        assertThat(api.with(tokens).get("/v2/admin/me").json().at("/data/email").asString())
                .isEqualTo(DemoSignIn.ADMIN.email());
    }

    @Test
    void everyDemoAccountSignsInByShortNameToo() {
        for (var account : DemoSignIn.values()) {
            var tokens = SANDBOX.signIn().as(account.shortName(), DemoSignIn.PASSWORD);

            assertThat(api.with(tokens).get("/v2/admin/me").json().at("/data/id").asLong())
                    .isEqualTo(account.userId());
        }
    }

    @Test
    void aWrongPasswordIsRefused() {
        assertThatThrownBy(() -> SANDBOX.signIn().as(DemoSignIn.ADMIN.email(), "wrong"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void somebodyJustCreatedHasNoPasswordYet() {
        var created = SANDBOX.control().addUser(
                new NewPerson("New", "Person", "new@kentshire-fire.example", 24L, true, null));

        assertThatThrownBy(() -> SANDBOX.signIn().as(created.email(), DemoSignIn.PASSWORD))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anAuthorizationRequestWithoutPkceIsRefused() {
        var answer = api.get("/oauth2/authorize?response_type=code&client_id=ams-portal&scope=openid"
                + "&redirect_uri=http://localhost:8080/login/oauth2/code/ams");

        assertThat(answer.header("Location")).contains("error=invalid_request").contains("code_challenge");
    }

    @Test
    void aSignInReturnsToAnyPortOfTheHostsInTheSettingsOnly() {
        var authorize = "/oauth2/authorize?response_type=code&client_id=ams-portal&scope=openid"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&redirect_uri=";

        for (var address : List.of("http://localhost:1234/login/oauth2/code/ams",
                "https://127.0.0.1:4711/login/oauth2/code/ams", "http://localhost/login/oauth2/code/ams")) {
            assertThat(api.html().get(authorize + address).header("Location")).endsWith("/sign-in");
        }
        for (var address : List.of("http://evil.example/login/oauth2/code/ams", "http://localhost:1234/elsewhere",
                "http://localhost@evil.example/login/oauth2/code/ams")) {
            assertThat(api.html().get(authorize + address).status()).isEqualTo(400);
        }
    }

    @Test
    void theIssuerIsTheAddressOfThisSandbox() {
        assertThat(api.get("/.well-known/openid-configuration").json().path("issuer").asString())
                .isEqualTo(SANDBOX.issuer());
    }

    @Test
    void userInfoTellsTheFactsAboutThePerson() {
        var answer = api.with(SANDBOX.signIn().as(DemoSignIn.HELPDESK)).get("/userinfo").json();

        assertThat(answer.path("email").asString()).isEqualTo(DemoSignIn.HELPDESK.email());
        assertThat(answer.path("ams_user_id").asLong()).isEqualTo(DemoSignIn.HELPDESK.userId());
        assertThat(answer.path("company_id").asLong()).isEqualTo(24);
        assertThat(answer.path("permissions").toString()).contains("write_users").doesNotContain("write_departments");
    }

    @Test
    void aRefreshGivesNewTokensAndTheOldAccessTokenDies() {
        var first = SANDBOX.signIn().as(DemoSignIn.ADMIN);

        var second = SANDBOX.signIn().refresh(first.refresh());

        assertThat(second.access()).isNotEqualTo(first.access());
        assertThat(second.refresh()).isNotEqualTo(first.refresh());
        assertThat(api.with(second).get("/v2/admin/me").status()).isEqualTo(200);
        assertThat(api.with(first).get("/v2/admin/me").status()).isEqualTo(401);
        assertThat(SANDBOX.control().tokenRequests()).isEqualTo(new Counts(1, 0, 0));
    }

    @Test
    void aRefreshTokenUsedTwiceRevokesTheFamily() {
        var first = SANDBOX.signIn().as(DemoSignIn.ADMIN);
        var second = SANDBOX.signIn().refresh(first.refresh());

        var again = SANDBOX.signIn().refreshing(first.refresh());

        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("invalid_grant");
        assertThat(api.with(second).get("/v2/admin/me").status()).isEqualTo(401);
        assertThat(SANDBOX.signIn().refreshing(second.refresh()).body()).contains("invalid_grant");
        assertThat(SANDBOX.control().tokenRequests()).isEqualTo(new Counts(1, 1, 1));
    }

    @Test
    void ofTwoRefreshesAtTheSameTimeOneWinsAndTheOtherCountsAsReuse() throws Exception {
        var tokens = SANDBOX.signIn().as(DemoSignIn.ADMIN);
        SANDBOX.control().set("token-latency", "200ms");
        Callable<Integer> refresh = () -> SANDBOX.signIn().refreshing(tokens.refresh()).statusCode();

        try (var both = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = both.invokeAll(List.of(refresh, refresh)).stream().map(it -> it.resultNow()).toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 400);
        }
        assertThat(SANDBOX.control().tokenRequests()).isEqualTo(new Counts(1, 1, 0));
    }

    @Test
    void anotherSignInIsAnotherFamily() {
        var one = SANDBOX.signIn().as(DemoSignIn.ADMIN);
        var other = SANDBOX.signIn().as(DemoSignIn.ADMIN);
        SANDBOX.signIn().refresh(one.refresh());
        SANDBOX.signIn().refreshing(one.refresh());

        assertThat(api.with(other).get("/v2/admin/me").status()).isEqualTo(200);
    }

    @Test
    void accessTokensCanBeCalledDeadWhileRefreshingWorks() {
        var tokens = SANDBOX.signIn().as(DemoSignIn.ADMIN);

        SANDBOX.control().expireAccessTokens();

        assertThat(api.with(tokens).get("/v2/admin/me").status()).isEqualTo(401);
        assertThat(api.with(tokens).get("/userinfo").status()).isEqualTo(401);
        assertThat(api.with(SANDBOX.signIn().refresh(tokens.refresh())).get("/v2/admin/me").status()).isEqualTo(200);
    }

    @Test
    void allTokensCanBeRevoked() {
        var tokens = SANDBOX.signIn().as(DemoSignIn.ADMIN);

        SANDBOX.control().revokeTokens();

        assertThat(api.with(tokens).get("/v2/admin/me").status()).isEqualTo(401);
        assertThat(SANDBOX.signIn().refreshing(tokens.refresh()).body()).contains("invalid_grant");
    }

    @Test
    void theClientCanRevokeItsRefreshToken() {
        var tokens = SANDBOX.signIn().as(DemoSignIn.ADMIN);

        var revoked = api.form("/oauth2/revoke", "client_id=ams-portal&client_secret=ams-portal-secret&token="
                + tokens.refresh());

        assertThat(revoked.status()).isEqualTo(200);
        assertThat(api.with(tokens).get("/v2/admin/me").status()).isEqualTo(401);
        assertThat(SANDBOX.signIn().refreshing(tokens.refresh()).body()).contains("invalid_grant");
    }

    @Test
    void theLifetimeOfAccessTokensIsASwitch() {
        SANDBOX.control().set("token-lifetime", "1s");

        var tokens = SANDBOX.signIn().as(DemoSignIn.ADMIN);

        await().atMost(Duration.ofSeconds(10)).untilAsserted(
                () -> assertThat(api.with(tokens).get("/v2/admin/me").status()).isEqualTo(401));
    }

    @Test
    void endSessionTakesAnIdTokenOfBeforeARefreshAndReturnsToThePortal() {
        var tokens = SANDBOX.signIn().as(DemoSignIn.ADMIN);
        SANDBOX.signIn().refresh(tokens.refresh());

        var end = api.html().get("/connect/logout?id_token_hint=" + tokens.id()
                + "&post_logout_redirect_uri=http://localhost:8085/signed-out");

        assertThat(end.status()).isEqualTo(302);
        assertThat(end.header("Location")).startsWith("http://localhost:8085/signed-out");
    }

    @Test
    void plainOAuthHasNoIdTokenAndNoDiscoveryButAUserInfoOfItsOwn() {
        SANDBOX.control().set("sign-in", "oauth2");

        var tokens = SANDBOX.signIn().plain().as(DemoSignIn.ADMIN);

        assertThat(tokens.id()).isNull();
        for (var path : List.of("/.well-known/openid-configuration", "/userinfo", "/oauth2/jwks", "/connect/logout")) {
            assertThat(api.with(tokens).get(path).status()).as(path).isEqualTo(404);
        }
        var user = api.with(tokens).get("/api/user").json();
        assertThat(user.path("id").asLong()).isEqualTo(DemoSignIn.ADMIN.userId());
        assertThat(user.path("email").asString()).isEqualTo(DemoSignIn.ADMIN.email());
        assertThat(user.path("company_id").asLong()).isEqualTo(24);
        assertThat(api.with(SANDBOX.signIn().refresh(tokens.refresh())).get("/v2/admin/me").status()).isEqualTo(200);
    }

    @Test
    void plainOAuthDoesNotKnowTheScopeOfOpenIdConnect() {
        SANDBOX.control().set("sign-in", "oauth2");

        assertThatThrownBy(() -> SANDBOX.signIn().as(DemoSignIn.ADMIN)).hasMessageContaining("invalid_scope");
    }

    @Test
    void thePassportAddressesWorkToo() {
        assertThat(api.html().get("/oauth/authorize?response_type=code&client_id=ams-portal&scope=profile"
                + "&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256"
                + "&redirect_uri=http://localhost:1/login/oauth2/code/ams").header("Location")).endsWith("/sign-in");
        assertThat(api.form("/oauth/token", "client_id=ams-portal&client_secret=ams-portal-secret"
                + "&grant_type=refresh_token&refresh_token=unknown").text()).contains("invalid_grant");
    }

    @Test
    void theFormIsLabelledAndListsTheDemoAccounts() {
        var page = api.html().get("/sign-in?error").text();

        assertThat(page).contains("<label for=\"username\">", "<label for=\"password\">", "role=\"alert\"",
                "<html lang=\"en\">");
        for (var account : DemoSignIn.values()) {
            assertThat(page).contains(account.email(), account.shortName());
        }
    }
}
