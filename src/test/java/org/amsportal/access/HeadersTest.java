package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;

import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** Items 2, 5, 13, 14 and 15: the cookie and the headers, on every answer however it comes about. */
class HeadersTest {

    private final Browser browser = Stage.browser();

    @Test
    void everyAnswerCarriesThePolicy() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        browser.get("/probe/nowhere");
        browser.get("/probe/broken");
        browser.get("/assets/css/portal.css");
        browser.get("/assets/nowhere.css");
        browser.get("/signed-out");
        browser.submit("/probe/form", "Sec-Fetch-Site", "cross-site");
        browser.open(Stage.PORTAL.address() + "//double");
        assertThat(browser.seen()).extracting(HttpResponse::statusCode).contains(200, 302, 400, 403, 404, 500);
        assertThat(browser.seen()).allSatisfy(HeadersTest::assertCarriesThePolicy);
    }

    private static void assertCarriesThePolicy(HttpResponse<String> answer) {
        var policy = List.of(Browser.header(answer, "Content-Security-Policy").split("; ?", -1));
        assertThat(policy).as("%s %s", answer.statusCode(), answer.uri()).contains("default-src 'self'",
                "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "img-src 'self' data:",
                "form-action 'self' " + Stage.SANDBOX.baseUrl());
        assertThat(policy.toString()).doesNotContain("unsafe");
        assertThat(Browser.header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(Browser.header(answer, "Referrer-Policy")).isEqualTo("same-origin");
        assertThat(Browser.header(answer, "Permissions-Policy")).contains("camera=()");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
    }

    /** Item 5: Back shows nothing after sign-out. */
    @Test
    void pagesAreNotKeptByTheBrowserButAssetsAre() {
        var page = browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        assertThat(Browser.header(page, "Cache-Control")).isEqualTo("no-store");
        assertThat(Browser.header(browser.get("/webjars/htmx.org/2.0.10/dist/htmx.min.js"), "Cache-Control"))
                .contains("max-age=31536000");
    }

    /** Item 14: HSTS for a year, over HTTPS only. */
    @Test
    void overHttpsTheBrowserIsToldToStayThere() {
        assertThat(Browser.header(browser.get("/signed-out", "X-Forwarded-Proto", "https"),
                "Strict-Transport-Security")).contains("max-age=31536000");
        assertThat(Browser.header(browser.get("/signed-out"), "Strict-Transport-Security")).isEmpty();
    }

    /** Item 2. */
    @Test
    void theSessionCookieIsBoundToThisHostAndOutOfReachOfScripts() {
        var secure = cookies(signedIn("X-Forwarded-Proto", "https"));
        assertThat(secure).filteredOn(it -> it.startsWith("__Host-SESSION=")).singleElement().asString()
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax").doesNotContain("Domain");
        var plain = cookies(signedIn("Accept-Language", "en"));
        assertThat(plain).filteredOn(it -> it.startsWith("SESSION=")).singleElement().asString()
                .contains("; Path=/", "; HttpOnly", "; SameSite=Lax").doesNotContain("Secure", "Domain");
    }

    @Test
    void theCookieOfASignInIsBoundToThisHostShortLivedAndGoneOnceItWasUsed() {
        var begun = cookies(browser.get(WayIn.START, "X-Forwarded-Proto", "https"));
        assertThat(begun).singleElement().asString().startsWith("__Host-SIGN-IN-").contains("; Path=/", "; Secure",
                "; HttpOnly", "; SameSite=Lax", "; Max-Age=900").doesNotContain("Domain");
        assertThat(cookies(Stage.browser().get(WayIn.START))).singleElement().asString().startsWith("SIGN-IN-")
                .contains("; HttpOnly", "; SameSite=Lax").doesNotContain("Secure", "Domain");
        assertThat(cookies(signedIn("X-Forwarded-Proto", "https")))
                .filteredOn(it -> it.startsWith("__Host-SIGN-IN-")).singleElement().asString()
                .contains("=;", "; Max-Age=0");
    }

    /** The answer that follows the sign-in, by way of a proxy that says this header of each request. */
    private static HttpResponse<String> signedIn(String... header) {
        var browser = Stage.browser();
        var start = browser.get(WayIn.START, header);
        var back = browser.comesBack(browser.follow(browser.open(Objects.requireNonNull(Browser.location(start)))),
                DemoSignIn.ADMIN);
        return browser.get(back.getRawPath() + "?" + back.getRawQuery(), header[0], header[1], "Cookie",
                cookies(start).getFirst().split(";", 2)[0]);
    }

    private static List<String> cookies(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie");
    }

    @Test
    void overHttpsACookieWithoutTheHostPrefixIsNotTaken() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        assertThat(browser.get("/probe/admin").statusCode()).isEqualTo(200);
        assertThat(browser.get("/probe/admin", "X-Forwarded-Proto", "https").statusCode()).isEqualTo(302);
    }

    @Test
    void assetsOpenNoSession() {
        assertThat(Browser.header(browser.get("/assets/css/portal.css"), "Set-Cookie")).isEmpty();
        assertThat(Browser.header(browser.get("/signed-out"), "Set-Cookie")).isEmpty();
    }

    @Test
    void healthIsAskedOnAPortOfItsOwnWithoutSigningIn() {
        assertThat(browser.open(Stage.PORTAL.management() + "/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(browser.open(Stage.PORTAL.management() + "/actuator/prometheus").statusCode()).isEqualTo(200);
        assertThat(browser.open(Stage.PORTAL.management() + "/probe/admin").statusCode()).isEqualTo(404);
        assertThat(browser.open(Stage.PORTAL.management() + WayIn.START).statusCode()).isEqualTo(404);
        assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(302);
    }
}
