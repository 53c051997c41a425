package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.amssandbox.RunningSandbox;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A session lasts as long as somebody is there: what pages ask by themselves keeps none alive. */
class SessionEndTest {

    private static final RunningSandbox SANDBOX = RunningSandbox.onFreePort();
    private static final TestPortal PORTAL = TestPortal.at(SANDBOX);
    private static final String[] BY_ITSELF = {"Portal-By-Itself", "true"};

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
    void askingHowLongItLastsDoesNotMakeItLonger() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        PORTAL.later(Duration.ofMinutes(29));
        assertThat(browser.get("/session", BY_ITSELF).body()).contains("\"askIn\":0", "Your session ends in ",
                "You have not used the portal for a while. What you typed is kept.", "\"fixed\":false");
        PORTAL.later(Duration.ofSeconds(61));
        assertThat(browser.get("/session", BY_ITSELF).statusCode()).isNotEqualTo(200);
        assertThat(browser.get("/probe/admin").statusCode()).isEqualTo(302);
    }

    @Test
    void whatAPageAsksByItselfKeepsNothingAlive() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        for (int minute = 0; minute < 29; minute++) {
            PORTAL.later(Duration.ofMinutes(1));
            assertThat(browser.get("/probe/admin", BY_ITSELF).statusCode()).isEqualTo(200);
        }
        PORTAL.later(Duration.ofMinutes(1));
        assertThat(browser.get("/probe/admin", BY_ITSELF).statusCode()).isEqualTo(302);
    }

    @Test
    void whatAPersonDoesKeepsItAlive() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        for (int times = 0; times < 3; times++) {
            PORTAL.later(Duration.ofMinutes(29));
            assertThat(browser.get("/probe/admin").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void stayingSignedInRenewsIt() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        PORTAL.later(Duration.ofMinutes(29));
        assertThat(browser.submit("/session").statusCode()).isEqualTo(200);
        PORTAL.later(Duration.ofMinutes(29));
        assertThat(browser.get("/session", BY_ITSELF).body()).contains("\"askIn\":0");
        assertThat(browser.get("/probe/admin").statusCode()).isEqualTo(200);
    }

    @Test
    void atItsLongestItSaysThatNothingMakesItLonger() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        for (int times = 0; times < 25; times++) {
            PORTAL.later(Duration.ofMinutes(28));
            assertThat(browser.get("/probe/admin").statusCode()).isEqualTo(200);
        }
        PORTAL.later(Duration.ofMinutes(19));
        assertThat(browser.submit("/session").body()).contains("\"fixed\":true", "\"askIn\":0", "sign in again");
        PORTAL.later(Duration.ofSeconds(61));
        assertThat(browser.get("/probe/admin").statusCode()).isEqualTo(302);
    }

    @Test
    void aPageTellsWhenToAsk() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        assertThat(browser.get("/permissions").body()).containsPattern("data-ask-in=\"16[0-9]{5}\"");
    }
}
