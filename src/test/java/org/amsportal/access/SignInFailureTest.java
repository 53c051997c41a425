package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.amssandbox.RunningSandbox;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A sign-in that does not come about: the page says what it is, "does not answer" only where nothing answers, and the log says why. */
@ExtendWith(OutputCaptureExtension.class)
class SignInFailureTest {

    private static final String AWAY = "The sign-in server does not answer";
    private static final String NOT_POSSIBLE = "The portal cannot sign you in at the moment";
    private static final String FAILED = "You could not be signed in";
    /** Of the sandbox's ID tokens. */
    private static final Duration LIFE = Duration.ofMinutes(30);
    private static final RunningSandbox SANDBOX = RunningSandbox.onFreePort();
    private static final TestPortal PORTAL = TestPortal.at(SANDBOX);

    private final Browser browser = PORTAL.browser();

    @AfterEach
    void asItWas() {
        SANDBOX.control().reset();
        PORTAL.backToNow();
    }

    @AfterAll
    static void stop() {
        PORTAL.close();
        SANDBOX.close();
    }

    @Test
    void aTokenEndpointThatRefusesThePortalIsNotSaidToBeAway(CapturedOutput log) {
        for (var refusal : new Reply[]{Reply.json(400, "{\"error\":\"invalid_client\"}"),
                Reply.json(401, "{\"error\":\"invalid_client\"}"),
                Reply.json(400, "{\"error\":\"unauthorized_client\"}"), Reply.html(403), Reply.html(200),
                Reply.json(200, "{}")}) {
            assertTold(answering("/oauth2/token", refusal), "/sign-in-not-possible", 503, NOT_POSSIBLE);
        }
        assertThat(log).contains("A sign-in did not succeed: NOT_POSSIBLE invalid_client",
                "A sign-in did not succeed: NOT_POSSIBLE unauthorized_client");
    }

    @Test
    void aTokenEndpointThatIsAwayIsSaidToBe() {
        for (var away : new Reply[]{Reply.html(502), Reply.html(503), Reply.tooMany("5"),
                Reply.json(400, "{\"error\":\"temporarily_unavailable\"}")}) {
            assertTold(answering("/oauth2/token", away), "/sign-in-away", 503, AWAY);
        }
        SANDBOX.control().fault(Fault.on("POST", "/oauth2/token").dropped());
        assertTold(signIn(), "/sign-in-away", 503, AWAY);
    }

    @Test
    void aCodeThatTheServerDoesNotTakeIsTriedAgainAndLeadsBackToThePage() {
        var page = answering("/oauth2/token", Reply.json(400, "{\"error\":\"invalid_grant\"}"));
        assertTold(page, "/sign-in-failed", 403, FAILED);
        assertThat(browser.follow(browser.get(Browser.wayOn(page))).uri())
                .isEqualTo(PORTAL.address().resolve("/probe/admin?of=this-tab"));
    }

    @Test
    void aDiscoveryDocumentThatIsNoneIsNotSaidToBeAway() {
        for (var wrong : new Reply[]{Reply.json(404, "{}"), Reply.json(200, "{\"issuer\":\"https://other.example\"}"),
                Reply.html(200)}) {
            try (var portal = discovering(wrong)) {
                var visitor = portal.browser();
                assertTold(visitor.follow(visitor.get("/probe/admin")), "/sign-in-not-possible", 503, NOT_POSSIBLE);
            }
        }
    }

    @Test
    void aDiscoveryThatFailsOverThereIsSaidToBeAway() {
        try (var portal = discovering(Reply.html(503))) {
            var visitor = portal.browser();
            assertTold(visitor.follow(visitor.get("/probe/admin")), "/sign-in-away", 503, AWAY);
        }
    }

    @Test
    void theLogNamesTheClaimThatFailedAndNothingThatStandsInIt(CapturedOutput log) {
        for (var wrong : new String[][]{{"OTHER_AUDIENCE", "claims=aud"}, {"OTHER_ISSUER", "claims=iss"},
                {"OTHER_NONCE", "claims=nonce"}}) {
            SANDBOX.control().set("id-token", wrong[0]);
            var page = signIn();
            assertThat(page.uri().getPath()).as(wrong[0]).isIn("/sign-in-not-possible", "/sign-in-failed");
            assertThat(log.getAll()).containsPattern(wrong[1] + "\\R");
            assertThat(log).doesNotContain("forged", "another");
        }
    }

    @Test
    void aMinuteOfDifferenceBetweenTheClocksIsAllowedAndNoMore(CapturedOutput log) {
        PORTAL.later(Duration.ofSeconds(-50));
        assertThat(signIn().uri().getPath()).isEqualTo("/probe/admin");
        PORTAL.later(Duration.ofSeconds(-25));
        assertTold(PORTAL.browser(), "claims=iat", log);
        PORTAL.backToNow();
        PORTAL.later(LIFE.plusSeconds(50));
        assertThat(signIn(PORTAL.browser()).uri().getPath()).isEqualTo("/probe/admin");
        PORTAL.later(Duration.ofSeconds(25));
        assertTold(PORTAL.browser(), "claims=exp", log);
    }

    private static void assertTold(Browser visitor, String claim, CapturedOutput log) {
        assertThat(log).doesNotContain(claim);
        assertTold(signIn(visitor), "/sign-in-not-possible", 503, NOT_POSSIBLE);
        assertThat(log.getAll()).containsPattern(claim + "\\R");
    }

    private static void assertTold(HttpResponse<String> page, String path, int status, String title) {
        assertThat(page.uri().getPath()).isEqualTo(path);
        assertThat(page.statusCode()).isEqualTo(status);
        assertThat(page.body()).contains(title);
    }

    private TestPortal discovering(Reply wrong) {
        SANDBOX.control().fault(Fault.on("GET", "/.well-known/**").always().answers(wrong));
        return TestPortal.at(SANDBOX);
    }

    private HttpResponse<String> answering(String path, Reply reply) {
        SANDBOX.control().fault(Fault.on("POST", path).answers(reply));
        return signIn();
    }

    private HttpResponse<String> signIn() {
        return signIn(browser);
    }

    private static HttpResponse<String> signIn(Browser visitor) {
        return visitor.signInOrGoOn(DemoSignIn.ADMIN, "/probe/admin?of=this-tab");
    }
}
