package org.amsportal.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.amsportal.WholePortal;
import org.amsportal.WholePortal.Database;
import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tests of the pages share: a portal with a sandbox that begins with its demo data, and guests who sign in anew for each test. */
public abstract class PagesTest {

    protected final WholePortal portal;
    protected final SandboxControl ams;
    private final Map<DemoSignIn, Guest> guests = new EnumMap<>(DemoSignIn.class);

    protected PagesTest(Database database) {
        this(WholePortal.on(database));
    }

    protected PagesTest(WholePortal portal) {
        this.portal = portal;
        this.ams = portal.ams();
    }

    @BeforeEach
    void startFromDemoData() {
        if (guests.isEmpty()) {
            ams.revokeTokens(); // so that nothing that a former test left half done goes on beside this one
        }
        ams.reset();
        // AMS gives its numbers anew: what the portal made in the one before is nobody's now
        for (String table : List.of("draft", "known_user", "known_department", "known_assignment")) {
            portal.bean(JdbcClient.class).sql("delete from " + table).update();
        }
    }

    @AfterEach
    void heal() {
        ams.clearFaults();
    }

    /** The same browser for the same admin within one test. */
    protected Guest guest(DemoSignIn who) {
        return guests.computeIfAbsent(who, portal::guest);
    }

    protected Guest alex() {
        return guest(DemoSignIn.ADMIN);
    }

    protected long group(String name) {
        return ams.group(name).id();
    }

    protected long department(String name) {
        return ams.departmentsCalled(name).getFirst().id();
    }

    /** The AMS number of somebody of the demo data. */
    protected long number(String email) {
        return ams.usersWithEmail(email).getFirst().id();
    }

    protected void assertNothingWasWritten() {
        assertThat(ams.writes()).isEmpty();
    }

    /** A page of the portal's own that says what is wrong: never blank, never the server's own, never a trace. */
    protected static void assertClear(Answer answer, int status) {
        assertThat(answer.status()).as("%s", answer).isEqualTo(status);
        assertThat(answer.header("Content-Type")).as("%s", answer).startsWith("text/html");
        assertThat(answer.title()).as("%s", answer).isNotBlank();
        assertThat(answer.title()).as("%s", answer).doesNotContain("HTTP Status", "Whitelabel");
        assertThat(answer.has("main#content")).as("%s", answer).isTrue();
        assertThat(answer.body()).as("%s", answer).doesNotContain("org.springframework", "java.lang", "\tat ",
                "Whitelabel", "Exception");
    }

    /** A form shown again with what must be corrected at these fields. */
    protected static void assertAsksFor(Answer answer, String... fields) {
        assertClear(answer, 422);
        for (String field : fields) {
            assertThat(answer.texts("#error-summary a[href=#" + field + "]")).as("%s: %s", answer, field).isNotEmpty();
        }
    }
}
