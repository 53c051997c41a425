package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import org.amssandbox.RunningSandbox;
import org.amssandbox.data.DemoSignIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several tabs of one browser, addresses that are opened again, and replicas that know nothing of each other's visitors. */
class TabsTest {

    private static final RunningSandbox SANDBOX = RunningSandbox.onFreePort();
    private static final TestPortal PORTAL = TestPortal.at(SANDBOX);

    private final Browser browser = PORTAL.browser();

    @AfterEach
    void backToNow() {
        PORTAL.backToNow();
    }

    @AfterAll
    static void stop() {
        PORTAL.close();
        SANDBOX.close();
    }

    @Test
    void eachTabComesBackToItsOwnPage() {
        var pages = List.of("/probe/admin?tab=1", "/probe/groups?tab=2", "/probe/actor?tab=3");
        var begun = pages.stream().map(this::begin).toList();
        for (var tab : List.of(2, 0, 1)) {
            assertThat(finish(begun.get(tab)).uri()).isEqualTo(PORTAL.address().resolve(pages.get(tab)));
        }
    }

    @Test
    void aTabThatSignsInLaterLeavesTheSessionAndTheFormsOfTheFirstAsTheyAre() {
        var first = begin("/probe/form");
        var second = begin("/probe/admin");
        var token = finish(first).body();
        var session = browser.sessionCookie();
        var signIns = signIns();
        assertThat(finish(second).body()).startsWith("1002|");
        assertThat(browser.sessionCookie()).isEqualTo(session);
        assertThat(signIns()).isEqualTo(signIns);
        assertThat(browser.post("/probe/form", Map.of("_csrf", token)).body()).isEqualTo("sent");
        assertThat(browser.get("/probe/groups").body()).startsWith("groups: ");
    }

    @Test
    void somebodyElseWhoSignsInInTheSecondTabIsWhoIsSignedIn() {
        var second = begin("/probe/admin");
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        var session = browser.sessionCookie();
        var there = PORTAL.browser();
        var back = there.comesBack(there.follow(there.open(second)), DemoSignIn.HELPDESK);
        assertThat(browser.follow(browser.get(path(back))).body()).startsWith("1003|");
        assertThat(browser.sessionCookie()).isNotEqualTo(session);
        assertThat(PORTAL.browser().get("/probe/admin", "Cookie", "SESSION=" + session).statusCode()).isEqualTo(302);
    }

    @Test
    void anAddressOfASignInThatWorkedLeadsOnWhenItIsOpenedAgain() {
        var back = browser.comesBack(browser.follow(browser.get("/probe/admin")), DemoSignIn.ADMIN);
        assertThat(browser.follow(browser.get(path(back))).body()).startsWith("1002|");
        for (var bookmark : List.of(path(back), WayIn.START, "/login/oauth2/code/ams")) {
            var again = browser.follow(browser.get(bookmark));
            assertThat(again.uri()).as(bookmark).isEqualTo(PORTAL.address().resolve("/"));
            assertThat(again.statusCode()).isEqualTo(200);
        }
        assertThat(browser.follow(browser.get(WayIn.START + "?to=/probe/groups")).body()).startsWith("groups: ");
    }

    @Test
    void inABrowserThatIsNotSignedInItStartsOver() {
        var back = browser.comesBack(browser.follow(browser.get("/probe/admin")), DemoSignIn.ADMIN);
        browser.get(path(back));
        var tomorrow = PORTAL.browser();
        var page = tomorrow.signIn(DemoSignIn.ADMIN, path(back));
        assertThat(page.uri()).isEqualTo(PORTAL.address().resolve("/"));
        assertThat(page.statusCode()).isEqualTo(200);
    }

    @Test
    void aBrowserThatKeepsNoCookiesIsToldSoAndDoesNotGoRoundAndRound() {
        var begun = Browser.location(browser.get(RepeatedSignIns.START_OVER));
        var state = URI.create(begun).getQuery().replaceAll(".*state=([^&]+).*", "$1");
        var page = PORTAL.browser();
        var told = page.follow(page.get("/login/oauth2/code/ams?code=x&state=" + state));
        assertThat(told.uri().getPath()).isEqualTo("/sign-in-not-remembered");
        assertThat(told.body()).contains("does not keep the portal&#39;s cookies", "Sign in again");
        PORTAL.later(Duration.ofMinutes(3));
        assertThat(Browser.location(page.get("/login/oauth2/code/ams?code=x&state=" + state)))
                .isEqualTo(RepeatedSignIns.START_OVER);
    }

    /** By a browser that keeps what it was told to delete. */
    @Test
    void aSignInThatWasBegunIsUsedOnce() {
        browser.get(WayIn.START);
        var begun = browser.cookies();
        var second = begin(WayIn.START);
        var cookies = browser.cookies();
        assertThat(cookies).hasSize(2).containsAllEntriesOf(begun);
        var back = path(browser.comesBack(browser.follow(browser.open(second)), DemoSignIn.ADMIN));
        assertThat(Browser.location(browser.get(back))).isEqualTo("/");
        assertThat(browser.cookies()).containsAllEntriesOf(begun).hasSize(2).containsKey("SESSION");
        var signIns = signIns();
        var copy = PORTAL.browser();
        cookies.forEach(copy::setCookie);
        assertThat(Browser.location(copy.get(back))).isEqualTo(RepeatedSignIns.START_OVER);
        assertThat(signIns()).isEqualTo(signIns);
    }

    @Test
    void aSignInOfAnotherBrowserOrOfAnotherStateIsNotFinishedHere() {
        var back = path(browser.comesBack(browser.follow(browser.get(WayIn.START)), DemoSignIn.ADMIN));
        var victim = PORTAL.browser();
        victim.get(WayIn.START);
        assertThat(Browser.location(victim.get(back))).isEqualTo(RepeatedSignIns.START_OVER);
        var own = victim.cookies().values().iterator().next();
        browser.cookies().keySet().forEach(it -> victim.setCookie(it, own));
        assertThat(Browser.location(victim.get(back))).isEqualTo(RepeatedSignIns.START_OVER);
        assertThat(victim.sessionCookie()).isEmpty();
    }

    @Test
    void aSignInThatTookTooLongStartsOver() {
        var back = path(browser.comesBack(browser.follow(browser.get(WayIn.START)), DemoSignIn.ADMIN));
        PORTAL.later(SignInRequests.LIFE.plusSeconds(1));
        assertThat(Browser.location(browser.get(back))).isEqualTo(RepeatedSignIns.START_OVER);
    }

    @Test
    void tabsThatAreLeftAtTheSignInServerDoNotFillTheBrowser() {
        IntStream.range(0, 40).forEach(i -> browser.get("/users/several?user=" + "1,23,".repeat(300) + i));
        IntStream.range(0, 40).forEach(i -> browser.get(
                WayIn.START + "?to=/users/several?user=" + (UUID.randomUUID() + ",").repeat(30) + i));
        assertThat(browser.cookies().values().stream().mapToInt(String::length).sum()).isLessThan(8000);
        assertThat(browser.signIn(DemoSignIn.ADMIN, "/probe/admin").body()).startsWith("1002|");
    }

    /** Opens a page in a tab that gets as far as to the sign-in server; the answer is the address there. */
    private String begin(String page) {
        var at = browser.get(page);
        var next = Objects.requireNonNull(Browser.location(at));
        while (next.startsWith("/")) {
            next = Objects.requireNonNull(Browser.location(browser.get(next)));
        }
        return next;
    }

    private HttpResponse<String> finish(String address) {
        var page = browser.follow(browser.open(address));
        return page.uri().getHost().equals("localhost")
                ? page
                : browser.fillIn(page, DemoSignIn.ADMIN.email(), DemoSignIn.PASSWORD);
    }

    private static String path(URI address) {
        return address.getRawPath() + "?" + address.getRawQuery();
    }

    private static List<@Nullable UUID> signIns() {
        return PORTAL.db().sql("select id from sign_in order by id").query(UUID.class).list();
    }
}
