package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;

import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;

/** What is taken of one address from people who are not signed in, and that nobody else is held up by it. */
class UnsignedLimitsTest {

    private static final int REQUESTS = 30;
    private static final int SIGN_INS = 10;
    private static final TestPortal PORTAL = TestPortal.at(Stage.SANDBOX, "--portal.unsigned.request-burst=" + REQUESTS,
            "--portal.unsigned.requests-per-minute=2", "--portal.unsigned.sign-in-burst=" + SIGN_INS,
            "--portal.unsigned.sign-ins-per-minute=1");

    private final Browser browser = PORTAL.browser();
    private final Browser stranger = PORTAL.browser();

    @AfterAll
    static void stop() {
        PORTAL.close();
    }

    @Test
    void moreThanABurstIsRefusedWithAPageThatSaysWhenToComeAgain() {
        var address = new String[]{"X-Forwarded-For", "192.0.2.1"};
        exhaust(address);
        var refused = browser.get("/probe/admin", address);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Too many requests from your network", "Try again");
        assertThat(Integer.parseInt(Browser.header(refused, "Retry-After"))).isBetween(1, 31);
        assertThat(Browser.header(refused, "Content-Security-Policy")).contains("default-src 'self'");
        assertThat(Browser.header(refused, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(browser.post("/onboarding", Map.of("a", "b"), address).statusCode()).isEqualTo(429);
        assertThat(browser.get("/sign-in-failed", address).statusCode()).isEqualTo(429);
        PORTAL.later(Duration.ofSeconds(31));
        assertThat(browser.get("/probe/admin", address).statusCode()).isEqualTo(302);
        assertThat(browser.get("/probe/admin", address).statusCode()).isEqualTo(429);
    }

    @Test
    void soAreSignInsThatAreBegunAndTheyAreCountedForThemselves() {
        var address = new String[]{"X-Forwarded-For", "192.0.2.2"};
        IntStream.range(0, SIGN_INS)
                .forEach(_ -> assertThat(browser.get(WayIn.START, address).statusCode()).isEqualTo(302));
        assertThat(browser.get(WayIn.START, address).statusCode()).isEqualTo(429);
        assertThat(browser.get(WayIn.START + "?to=/&anew", address).statusCode()).isEqualTo(429);
        assertThat(browser.get("/probe/admin", address).statusCode()).isEqualTo(302);
    }

    @Test
    void whoeverIsSignedInIsNotHeldUpNorIsWhatAPageIsMadeOf() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        exhaust("Accept-Language", "en");
        IntStream.range(0, REQUESTS).forEach(_ -> {
            assertThat(browser.get("/probe/actor").statusCode()).isEqualTo(200);
            assertThat(stranger.get("/assets/css/portal.css").statusCode()).isEqualTo(200);
        });
        assertThat(stranger.get("/probe/actor").statusCode()).isEqualTo(429);
    }

    @Test
    void eachAddressHasItsOwnMeasureAsATrustedProxyForwardsIt() {
        exhaust("X-Forwarded-For", "192.0.2.3");
        assertThat(from("203.0.113.7").statusCode()).isEqualTo(302);
        IntStream.range(0, REQUESTS - 1).forEach(_ -> from("203.0.113.7"));
        assertThat(from("203.0.113.7").statusCode()).isEqualTo(429);
        assertThat(from("203.0.113.8").statusCode()).isEqualTo(302);
        // what somebody puts in front of what the proxy says of them counts for nothing
        assertThat(from("198.51.100.1, 203.0.113.7").statusCode()).isEqualTo(429);
    }

    @Test
    void aWholeNetworkOfIpv6IsOneAddress() {
        IntStream.range(0, REQUESTS).forEach(i -> from("2001:db8:1:2::" + Integer.toHexString(i)));
        assertThat(from("2001:db8:1:2:ffff::1").statusCode()).isEqualTo(429);
        assertThat(from("2001:db8:1:3::1").statusCode()).isEqualTo(302);
        assertThat(UnsignedOnly.key("::ffff:203.0.113.7")).isEqualTo(UnsignedOnly.key("203.0.113.7"));
        assertThat(UnsignedOnly.key("fe80::1%eth0")).isEqualTo(UnsignedOnly.key("fe80::2%eth1"));
    }

    /** A whole service comes from one address, all of them at eight in the morning: the page, the start, the way back. */
    @Test
    void theUsualMeasureLetsTwoHundredPeopleOfOneAddressSignInAtOnce() {
        var usual = new Binder().bindOrCreate("portal.unsigned", UnsignedLimits.class);
        try (var portal = TestPortal.at(Stage.SANDBOX, "--portal.unsigned.request-burst=" + usual.requestBurst(),
                "--portal.unsigned.sign-in-burst=" + usual.signInBurst())) {
            var person = portal.browser();
            person.keepNoCookies();
            IntStream.range(0, 200).forEach(i -> {
                assertThat(Browser.location(person.get("/probe/admin"))).startsWith(WayIn.START);
                assertThat(Browser.location(person.get(WayIn.START))).startsWith(Stage.SANDBOX.baseUrl().toString());
                assertThat(person.get("/login/oauth2/code/ams?error=access_denied&state=" + i).statusCode())
                        .isEqualTo(302);
            });
        }
    }

    private void exhaust(String... address) {
        IntStream.range(0, REQUESTS).forEach(_ -> stranger.get("/probe/admin", address));
    }

    private HttpResponse<String> from(String address) {
        return browser.get("/probe/admin", "X-Forwarded-For", address);
    }
}
