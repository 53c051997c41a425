package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

import org.amsportal.WholePortal;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Item 36: what goes wrong ends in a page that says so, with a reference that finds the line in the log, and no trace. */
class ProblemPagesTest extends PagesTest {

    private static final WholePortal SHORT_OF_PATIENCE = WholePortal.with("--ams.api.response-timeout=1s");
    private static final Duration GLANCE = Duration.ofMillis(50);
    private static final Pattern REFERENCE = Pattern.compile("[A-HJKMNP-Z2-9]{3}-[A-HJKMNP-Z2-9]{3}");

    ProblemPagesTest() {
        super(SHORT_OF_PATIENCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/users", "/users/1002", "/users/1002/groups", "/users/1002/departments", "/departments",
            "/departments/1", "/groups"})
    void anAmsThatIsDownIsSaidWithAReference(String path) {
        alex().get("/permissions");
        for (var fault : new Fault[]{Fault.on("GET", "/v2/**").always().answers(Reply.html(503)),
                Fault.on("GET", "/v2/**").always().answers(Reply.malformed()),
                Fault.on("GET", "/v2/**").always().dropped()}) {
            ams.fault(fault);
            try (var log = new RecordedLog()) {
                var answer = alex().get(path);
                assertThat(answer.status()).as("%s", answer).isIn(200, 502);
                assertClear(answer, answer.status());
                assertThat(answer.texts("main .notice")).as("%s", answer).anyMatch(it -> it.contains("AMS"));
                assertThat(log.lines()).anyMatch(it -> it.contains("reference=" + reference(answer)));
            } finally {
                ams.clearFaults();
            }
        }
    }

    @Test
    void anAmsThatDoesNotAnswerEndsTheWaitNotThePage() {
        alex().get("/permissions");
        ams.fault(Fault.on("GET", "/v2/admin/permission/groups").always().silent(Duration.ZERO));
        var answer = alex().get("/groups");
        assertClear(answer, 200);
        assertThat(answer.text()).contains("AMS is not answering");
        reference(answer);
    }

    @Test
    void theFirstPageAndTheFormsStandWhileAmsIsDown() {
        alex().get("/permissions");
        ams.fault(Fault.on("GET", "/v2/**").always().answers(Reply.html(503)));
        for (var path : new String[]{"/", "/permissions", "/onboarding", "/departments/new"}) {
            assertClear(alex().get(path), 200);
        }
    }

    @Test
    void aWriteWithoutAnAnswerIsNeverSaidToBeDone() {
        ams.fault(Fault.on("POST", "/v2/admin/user/*/groups").answers(Reply.html(502)));
        var started = Newcomer.anyone().form(alex(), group("Crew")).send(alex());
        await(started, "We do not know yet whether AMS did this");
        assertThat(alex().get(started.path()).text()).doesNotContain("ready to work", "nothing was sent");
    }

    @Test
    void aWriteThatWasNotSentBecauseAReadBeforeItFailedIsNeverSaidToBeSent() {
        Newcomer.anyone().onboardedBy(alex()); // so that the next has a number of which nothing is unknown
        ams.fault(Fault.on("GET", "/v2/admin/user/*/groups").always().answers(Reply.html(502)));
        var started = Newcomer.anyone().form(alex(), group("Crew")).send(alex());
        await(started, "AMS could not be asked first, so nothing was sent");
        assertThat(alex().get(started.path()).text()).doesNotContain("ready to work", "We do not know yet",
                "We sent the request");
        assertThat(ams.writes()).isNotEmpty().noneMatch(it -> it.path().endsWith("/groups"));
    }

    private void await(Answer plan, String words) {
        var end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!alex().get(plan.path()).text().contains(words)) {
            assertThat(System.nanoTime()).as("%s", plan.text()).isLessThan(end);
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    @Test
    void aFaultOfThePortalShowsAReferenceAndNoMore() {
        whileTheTableIsAway("batch", () -> assertIsAFault(alex().get("/")));
        whileTheTableIsAway("batch", () -> assertIsAFault(alex().get("/changes/00000000-0000-0000-0000-000000000000")));
    }

    @Test
    void soDoesOneThatTakesTheFrameOfThePagesWithIt() {
        whileTheTableIsAway("sign_in", () -> assertIsAFault(alex().get("/users")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/problem+json", "*/*", "image/png", "text/plain"})
    void itDoesNotTellMoreToWhoAsksForSomethingElse(String accept) {
        whileTheTableIsAway("batch", () -> {
            var answer = alex().once("/", "Accept", accept);
            assertThat(answer.status()).as("%s", answer).isBetween(400, 500);
            assertThat(answer.body()).doesNotContain("Exception", "trace", "\tat ", "SQL", "BATCH", "from batch");
        });
        var missing = alex().once("/nowhere", "Accept", accept);
        assertThat(missing.status()).as("%s", missing).isIn(404, 406);
        assertThat(missing.body()).doesNotContain("Exception", "trace", "timestamp");
    }

    @Test
    void aFragmentOfAPageDoesNotSwallowIt() {
        whileTheTableIsAway("batch", () -> {
            var answer = alex().once("/changes/00000000-0000-0000-0000-000000000000", "HX-Request", "true");
            assertThat(answer.status()).isEqualTo(500);
            reference(answer);
        });
    }

    private void assertIsAFault(Answer answer) {
        assertClear(answer, 500);
        assertThat(answer.title()).isEqualTo("The portal has a fault");
        assertThat(answer.body()).doesNotContain("SQL", "BATCH", "from batch", "sign_in");
        reference(answer);
    }

    private static String reference(Answer answer) {
        var found = answer.texts(".reference");
        assertThat(found).as("%s", answer).isNotEmpty().allMatch(it -> REFERENCE.matcher(it).matches());
        return found.getFirst();
    }

    private void whileTheTableIsAway(String table, Runnable what) {
        var db = portal.bean(JdbcClient.class);
        alex();
        db.sql("alter table %1$s rename to %1$s_away".formatted(table)).update();
        try {
            what.run();
        } finally {
            db.sql("alter table %1$s_away rename to %1$s".formatted(table)).update();
        }
    }
}
