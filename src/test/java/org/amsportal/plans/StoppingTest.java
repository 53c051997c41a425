package org.amsportal.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;

import org.amsportal.access.Admin;
import org.amsportal.access.SignIns;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.AmsReads;
import org.amsportal.ams.NewUser;
import org.amsportal.assignments.Grants;
import org.amsportal.journal.Journal;
import org.amsportal.journal.NotEntitled;
import org.amsportal.plans.Batches.Wanted;
import org.amsportal.plans.Row.Creation;
import org.amsportal.plans.Row.Who;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Pausing a plan of many rows, going on with it, and cancelling the rest. */
class StoppingTest extends Many {

    @Test
    void aPausedPlanSendsNothingMoreUntilSomebodyLetsItGoOn() {
        UUID batch = paused(crew(20));
        long written = stillWritten();
        assertThat(written).isLessThan(20);
        portal.bean(Applying.class).run(batch);
        Progress progress = batches.progress(alex, batch).orElseThrow();
        assertThat(progress.paused()).isTrue();
        assertThat(batches.unfinished(alex, 50)).extracting(Progress::id).contains(batch);
        assertThat(stillWritten()).isEqualTo(written);

        assertThat(batches.resume(alex, batch)).isEmpty();
        assertThat(settled(batch).done()).isTrue();
        assertThat(groupWrites()).isEqualTo(20);
    }

    @Test
    void somebodyElseGoesOnUnderTheirNameWithAllButWhatTheyCannotGive() {
        var crew = crew(12);
        ams.set("latency", "150ms");
        var rows = new ArrayList<>(crew.stream().map(user -> adding(user, "Crew")).toList());
        rows.add(adding(crew.getFirst(), "Admin"));
        UUID batch = started(rows);
        Awaitility.await().atMost(LONG).until(() -> groupWrites() > 0);
        batches.pause(alex, batch);
        ams.set("latency", "0s");
        Admin helpdesk = portal.admin(DemoSignIn.HELPDESK);
        stillWritten();
        var objections = batches.resume(helpdesk, batch);
        assertThat(objections).containsOnlyKeys(13);
        assertThat(objections.get(13)).hasOnlyElementsOfType(Grants.Objection.BeyondPower.class);
        assertThat(settled(batch).counts()).isEqualTo(Map.of(RowOutcome.DONE, 12, RowOutcome.WAITING, 1));
        assertThat(ams.user(crew.getFirst()).groups()).doesNotContain(group("Admin"));
    }

    @Test
    void whoCouldGiveNoneOfItLeavesItPausedAsItWas() {
        var crew = crew(12);
        ams.set("latency", "150ms");
        UUID batch = started(crew.stream().map(user -> adding(user, "Admin")).toList());
        Awaitility.await().atMost(LONG).until(() -> groupWrites() > 0);
        batches.pause(alex, batch);
        ams.set("latency", "0s");
        stillWritten();
        Admin helpdesk = portal.admin(DemoSignIn.HELPDESK);
        var before = rows(batch);
        assertThat(batches.resume(helpdesk, batch)).isNotEmpty();
        assertThat(batches.progress(alex, batch).orElseThrow().paused()).isTrue();
        assertThat(batches.finish(helpdesk, batch)).isNotEmpty();
        assertThat(batches.progress(alex, batch).orElseThrow().paused()).isTrue();
        assertThat(rows(batch)).isEqualTo(before);
        assertThat(batches.deeds(batch)).extracting(Deed::what).containsExactly(Deed.What.PAUSED);
        assertThat(batches.resume(alex, batch)).isEmpty();
        assertThat(settled(batch).done()).isTrue();
    }

    /** The plan was put down with rows in hand, as after three lost answers: they would go on with whatever goes on. */
    @Test
    void whoGoesOnWithOneRowLetsNothingElseGoOnThatTheyCouldNotGive() {
        var crew = crew(12);
        ams.set("latency", "150ms");
        UUID batch = started(IntStream.range(0, 12).mapToObj(it -> adding(crew.get(it), it == 11 ? "Crew" : "Admin"))
                .toList());
        Awaitility.await().atMost(LONG).until(() -> groupWrites() > 0);
        batches.pause(alex, batch);
        ams.set("latency", "0s");
        long written = stillWritten();
        portal.bean(JdbcClient.class).sql("update batch set state = 'RESTING' where id = ?").param(batch).update();
        Admin helpdesk = portal.admin(DemoSignIn.HELPDESK);
        assertThat(batches.finish(helpdesk, batch, 12)).isNotEmpty().doesNotContainKey(12);
        batches.await(alex, batch, LONG);
        assertThat(groupWrites()).isEqualTo(written + 1);
    }

    @Test
    void whoMayNotDoWhatIsLeftStopsNothingAndLetsNothingGoOn() {
        UUID batch = paused(crew(20));
        long written = stillWritten();
        Admin intake = portal.admin(DemoSignIn.INTAKE);
        portal.bean(AmsReads.class).users(intake.authority(), null, 1, 25); // so that they see it
        intake = portal.bean(SignIns.class).alive(intake.signIn()).orElseThrow();
        assertThat(batches.progress(intake, batch)).isPresent();
        assertThat(batches.mayAct(intake, batch)).isFalse();
        var before = rows(batch);
        for (BiConsumer<Admin, UUID> act : List.<BiConsumer<Admin, UUID>>of(batches::pause, batches::resume,
                batches::cancel, batches::leave, batches::finish, batches::checkTakingBack,
                (admin, id) -> batches.finish(admin, id, 1))) {
            Admin somebody = intake;
            assertThatThrownBy(() -> act.accept(somebody, batch)).isInstanceOfSatisfying(NotEntitled.class,
                    refused -> assertThat(refused.lacking()).containsExactly(AmsPermission.WRITE_PERMISSION_USER));
        }
        assertThat(batches.progress(alex, batch).orElseThrow().paused()).isTrue();
        assertThat(rows(batch)).isEqualTo(before);
        assertThat(groupWrites()).isEqualTo(written);
    }

    @Test
    void everybodyWhoStoppedItOrLetItGoOnIsKeptByName() {
        UUID batch = paused(crew(20));
        stillWritten();
        Admin helpdesk = portal.admin(DemoSignIn.HELPDESK);
        ams.set("latency", "150ms");
        batches.resume(helpdesk, batch);
        batches.cancel(alex, batch);
        ams.set("latency", "0s");
        settled(batch);
        batches.pause(alex, batch); // there is nothing to pause
        assertThat(batches.deeds(batch)).extracting(deed -> deed.what() + " " + deed.actorName()).containsExactly(
                "CANCELLED Alex Morgan", "WENT_ON Jo Bell", "PAUSED Alex Morgan");
    }

    private List<Map<String, @Nullable Object>> rows(UUID batch) {
        return portal.bean(JdbcClient.class).sql("""
                select r.*, b.state as phase, b.sign_in, b.wakes from batch_row r join batch b on b.id = r.batch_id
                where b.id = ? order by row_no""").param(batch).query().listOfRows();
    }

    @Test
    void theRestIsCancelledWhileItRunsAndCanBeGoneOnWithAfterAll() {
        UUID batch = running(crew(20));
        batches.cancel(alex, batch);
        Progress cancelled = settled(batch);
        assertThat(cancelled.cancelled()).isTrue();
        assertThat(cancelled.count(RowOutcome.DONE)).isEqualTo((int) groupWrites()).isBetween(1, 19);
        assertThat(cancelled.count(RowOutcome.CANCELLED)).isEqualTo(20 - cancelled.count(RowOutcome.DONE));
        assertThat(batches.unfinished(alex, 50)).extracting(Progress::id).doesNotContain(batch);

        ams.set("latency", "0s");
        assertThat(batches.finish(alex, batch)).isEmpty();
        assertThat(settled(batch).done()).isTrue();
        assertThat(groupWrites()).isEqualTo(20);
    }

    @Test
    void aPausedPlanIsCancelledAtOnce() {
        UUID batch = paused(crew(20));
        batches.cancel(alex, batch);
        assertThat(settled(batch).count(RowOutcome.CANCELLED)).isPositive();
        assertThat(batches.progress(alex, batch).orElseThrow().count(RowOutcome.WAITING)).isZero();
    }

    @Test
    void whatIsNotKnownStaysSoAfterCancellingAndNothingFollowsWhenItIsSettled() {
        ams.fault(Fault.on("POST", "/v2/admin/users").times(1).dropped());
        var person = new Who.NewPerson(new NewUser("Sam", "Okafor", "lost@kentshire-fire.example", 24L, true, null));
        UUID batch = started(List.of(new Wanted(Rowing.sharing(person, Rowing.adding(group("Crew"))), 24L)));
        Awaitility.await().atMost(LONG).until(
                () -> batches.progress(alex, batch).orElseThrow().count(RowOutcome.NOT_KNOWN) == 1);
        batches.cancel(alex, batch);
        assertThat(settled(batch).counts()).isEqualTo(Map.of(RowOutcome.NOT_KNOWN, 1));
        assertThat(batches.unfinished(alex, 50)).extracting(Progress::id).contains(batch);

        var entry = batches.row(alex, batch, 1).orElseThrow().plan().steps().getFirst().entry();
        long user = ams.addUser(new NewPerson("Sam", "Okafor", "lost@kentshire-fire.example", 24L,
                true, null)).id();
        portal.bean(Journal.class).settle(alex, Objects.requireNonNull(entry).id());
        assertThat(batches.progress(alex, batch).orElseThrow().counts()).isEqualTo(Map.of(RowOutcome.PARTLY, 1));
        assertThat(stillWritten()).isZero();
        assertThat(batches.finish(alex, batch)).isEmpty();
        assertThat(settled(batch).done()).isTrue();
        assertThat(ams.user(user).groups()).containsExactly(group("Crew"));
    }

    @Test
    void sharedDepartmentsComeFirstHoweverTheRowsLie() {
        var station = new Creation("a", "Station 78", ams.departmentsCalled("Workshops").getFirst().id(), null, 24L);
        var rows = new TreeMap<Integer, Wanted>();
        rows.put(0, new Wanted(Rowing.outline(station), 24L));
        var crew = crew(3);
        crew.forEach(user -> rows.put(rows.size(), new Wanted(Rowing.sharing(new Who.Existing(user, "Sam", null),
                Rowing.adding(group("Crew")), station), 24L)));
        UUID batch = started(rows);
        batches.pause(alex, batch);
        ams.clearRequests();
        portal.bean(JdbcClient.class).sql("update batch_row set go_at = ? where batch_id = ? and row_no > 0")
                .params(OffsetDateTime.now(ZoneOffset.UTC).minusHours(1), batch).update();
        batches.resume(alex, batch);
        assertThat(settled(batch).done()).isTrue();
        var paths = ams.writes().stream().map(it -> it.path()).toList();
        assertThat(paths.indexOf("/v2/admin/departments")).isLessThanOrEqualTo(0);
    }

    @Test
    void aPermissionThatIsMissingForEverybodyStopsThemAllAfterAFew() {
        var crew = crew(30);
        ams.fault(Fault.on("POST", GROUPS_OF).always().answers(Reply.json(403, "{\"message\":\"Forbidden\"}")));
        UUID batch = addingCrew(crew);
        Progress held = settled(batch);
        assertThat(held.count(RowOutcome.REFUSED)).isBetween(3, 3 + Pace.rowsFor(Pace.AT_FIRST) - 1);
        assertThat(held.count(RowOutcome.WAITING)).isEqualTo(30 - held.count(RowOutcome.REFUSED));
        ams.clearFaults();
        assertThat(batches.finish(alex, batch)).isEmpty();
        assertThat(settled(batch).done()).isTrue();
    }

    private UUID running(List<Long> crew) {
        ams.set("latency", "150ms");
        UUID batch = addingCrew(crew);
        Awaitility.await().atMost(LONG).until(() -> groupWrites() > 0);
        return batch;
    }

    private UUID paused(List<Long> crew) {
        UUID batch = running(crew);
        batches.pause(alex, batch);
        ams.set("latency", "0s");
        return batch;
    }

    /** The number of writes once none comes any more. */
    private long stillWritten() {
        var last = new AtomicLong(-1);
        Awaitility.await().atMost(LONG).pollInterval(Duration.ofMillis(700))
                .until(() -> last.getAndSet(groupWrites()) == groupWrites());
        return last.get();
    }
}
