package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.amssandbox.RunningSandbox;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Item 23: a right that is removed in AMS takes effect here within a minute, and a session ends in time (item 4). */
class RightsTest {

    private static final RunningSandbox SANDBOX = RunningSandbox.onFreePort();
    private static final TestPortal PORTAL = TestPortal.at(SANDBOX);

    private final Browser browser = PORTAL.browser();

    @AfterEach
    void backToNow() {
        SANDBOX.control().clearFaults();
        PORTAL.backToNow();
    }

    @AfterAll
    static void stop() {
        PORTAL.close();
        SANDBOX.close();
    }

    @Test
    void aRemovedRightTakesEffectWithinAMinute() {
        assertThat(browser.signIn(DemoSignIn.HELPDESK, "/probe/admin").body()).contains("write_users");
        SANDBOX.control().setGroups(1003, List.of());
        SANDBOX.control().setPermissions(1003, List.of());
        PORTAL.later(Duration.ofSeconds(61));
        assertThat(browser.get("/probe/admin").body()).startsWith("1003|").doesNotContain("write_users");
    }

    @Test
    void whileAmsDoesNotAnswerTheLastFactsKnownStay() {
        var before = browser.signIn(DemoSignIn.ADMIN, "/probe/admin").body();
        SANDBOX.control().fault(
                Fault.on("GET", "/v2/admin/me").always()
                        .answers(Fault.Reply.json(500, "{\"message\":\"Server Error\"}")));
        PORTAL.later(Duration.ofSeconds(61));
        assertThat(browser.get("/probe/admin").body()).isEqualTo(before);
    }

    @Test
    void aPermissionThatIsToldTwiceIsOne() {
        browser.signIn(DemoSignIn.ADMIN, "/probe/admin");
        PORTAL.db().sql("update sign_in set permissions = ?").param("write_users\nwrite_users\n write_users").update();
        SANDBOX.control().fault(Fault.on("GET", "/v2/admin/me").always().dropped());
        assertThat(browser.get("/probe/admin").body()).contains("write_users");
    }

    @Test
    void aSessionEndsAtItsAbsoluteAge() {
        browser.signIn(DemoSignIn.OTHER_COMPANY, "/probe/admin");
        PORTAL.later(Duration.ofHours(12));
        assertThat(browser.get("/probe/admin").statusCode()).isEqualTo(302);
        assertThat(PORTAL.db().sql("select count(*) from sign_in where name = 'Morgan Hale'").query(Integer.class)
                .single()).isZero();
    }
}
