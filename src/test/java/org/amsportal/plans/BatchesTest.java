package org.amsportal.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.amsportal.WholePortal;
import org.amsportal.WholePortal.Database;
import org.amsportal.access.Admin;
import org.amsportal.assignments.Grants;
import org.amsportal.journal.Change;
import org.amsportal.plans.Batches.Sent;
import org.amsportal.plans.Batches.Wanted;
import org.amssandbox.client.SandboxControl;
import org.amssandbox.control.UserTruth;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Plans of many rows: the whole portal and the sandbox over HTTP, on both databases. */
@ParameterizedClass
@EnumSource(Database.class)
class BatchesTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String GROUPS_OF = "/v2/admin/user/*/groups";

    @Parameter
    Database database = Database.H2;

    private WholePortal portal;
    private Plans plans;
    private Batches batches;
    private SandboxControl ams;
    private Admin alex;

    @BeforeEach
    void startFromDemoData() {
        portal = WholePortal.on(database);
        plans = portal.bean(Plans.class);
        batches = portal.bean(Batches.class);
        ams = portal.ams();
        ams.reset();
        alex = portal.admin(DemoSignIn.ADMIN);
    }

    @AfterEach
    void heal() {
        ams.clearFaults();
    }

    @Test
    void everyRowIsCarriedOutOnItsOwnAndCounted() {
        var crew = crew(40);
        Progress progress = settled(started(adding(crew)));
        assertThat(progress.counts()).isEqualTo(Map.of(RowOutcome.DONE, 40));
        assertThat(progress.done()).isTrue();
        assertThat(crew).allSatisfy(user -> assertThat(ams.user(user).groups())
                .containsExactlyInAnyOrder(group("Standard User"), group("Crew")));
        assertThat(groupWrites()).isEqualTo(40);
        assertThat(batches.unfinished(alex, 50)).extracting(Progress::id).doesNotContain(progress.id());
        assertThat(batches.lately(alex, 1)).extracting(Progress::title).containsExactly("Add Crew to 40 users");
        assertThat(plans.plan(alex, progress.id())).isEmpty();
        assertThat(plans.lately(alex, 50)).extracting(Plan::id).doesNotContain(progress.id());
    }

    @Test
    void whileAmsKeepsUpMoreAndMoreRowsAreInHandAtTheSameTime() {
        ams.fault(Fault.on("POST", GROUPS_OF).skip(20).always().silentAfterWrite(Duration.ZERO));
        UUID batch = started(adding(crew(40)));
        Awaitility.await().until(() -> groupWrites() >= 25);
        ams.clearFaults();
        settled(batch);
    }

    @Test
    void aRowThatIsRefusedStopsNoOtherAndIsTriedAgainAlone() {
        var crew = crew(6);
        ams.fault(Fault.on("POST", "/v2/admin/user/" + crew.get(2) + "/groups")
                .answers(Reply.json(422, "{\"message\":\"No.\"}")));
        UUID batch = started(adding(crew));
        Progress progress = settled(batch);
        assertThat(progress.counts()).isEqualTo(Map.of(RowOutcome.DONE, 5, RowOutcome.REFUSED, 1));
        assertThat(batches.unfinished(alex, 50)).extracting(Progress::id).contains(batch);
        assertThat(batches.rows(alex, batch, Set.of(RowOutcome.REFUSED), 50, 0)).singleElement()
                .satisfies(line -> assertThat(line.plan().userId()).isEqualTo(crew.get(2)));
        assertThat(batches.rows(alex, batch, Set.of(), 50, 0)).extracting(Batches.Line::number)
                .containsExactly(3, 1, 2, 4, 5, 6);
        assertThat(batches.latestTroubles(alex, batch, 5)).hasSize(1);

        assertThat(batches.finish(alex, batch)).isEmpty();
        assertThat(settled(batch).done()).isTrue();
        assertThat(groupWrites()).isEqualTo(7);
    }

    @Test
    void oneRowAloneIsTriedAgain() {
        var crew = crew(3);
        ams.fault(Fault.on("POST", GROUPS_OF).times(3).answers(Reply.json(422, "{\"message\":\"No.\"}")));
        UUID batch = started(adding(crew));
        assertThat(settled(batch).count(RowOutcome.REFUSED)).isEqualTo(3);
        assertThat(batches.finish(alex, batch, 2)).isEmpty();
        assertThat(settled(batch).counts()).isEqualTo(Map.of(RowOutcome.DONE, 1, RowOutcome.REFUSED, 2));
        assertThat(ams.user(crew.get(1)).groups()).contains(group("Crew"));
    }

    @Test
    void theSameFormSentAgainDoesNothingAndWithOtherPeopleNothingEither() {
        var crew = crew(3);
        String nonce = plans.nonce(alex, "several");
        UUID batch = ((Sent.Started) batches.send(alex, "several", nonce, "Three", adding(crew))).batch();
        settled(batch);
        assertThat(batches.send(alex, "several", nonce, "Three", adding(crew)))
                .isInstanceOfSatisfying(Sent.Already.class, it -> assertThat(it.batch()).isEqualTo(batch));
        assertThat(batches.send(alex, "several", nonce, "Two", adding(crew.subList(0, 2))))
                .isInstanceOf(Sent.Otherwise.class);
        assertThat(batches.send(alex, "other", nonce, "Three", adding(crew))).isEqualTo(new Sent.NotThisForm());
        assertThat(groupWrites()).isEqualTo(3);
    }

    @Test
    void whenAmsAsksToWaitAllRowsWaitAndThenGoOn() {
        var crew = crew(12);
        ams.fault(Fault.on("POST", GROUPS_OF).skip(3).times(1).answers(Reply.tooMany("2")));
        UUID batch = started(adding(crew));
        assertThat(settled(batch).done()).isTrue();
        assertThat(groupWrites()).isEqualTo(13);
    }

    @Test
    void whenAmsAsksToWaitForLongNothingMoreIsSentBeforeAPersonSaysSo() {
        var crew = crew(30);
        ams.fault(Fault.on("POST", GROUPS_OF).skip(3).always().answers(Reply.tooMany("4000")));
        UUID batch = started(adding(crew));
        Progress stopped = settled(batch);
        assertThat(stopped.count(RowOutcome.WAITING)).isGreaterThan(20);
        assertThat(groupWrites()).isLessThan(3 + 2 * Pace.AT_FIRST);
        ams.clearFaults();
        assertThat(batches.finish(alex, batch)).isEmpty();
        assertThat(settled(batch).done()).isTrue();
    }

    @Test
    void aLostAnswerIsFoundByLooking() {
        var crew = crew(4);
        ams.fault(Fault.on("POST", GROUPS_OF).droppedAfterWrite());
        assertThat(settled(started(adding(crew))).done()).isTrue();
        assertThat(groupWrites()).isEqualTo(4);
    }

    @Test
    void whatAnotherWorkerHadDoneWhenItDiedIsNotDoneAgain() {
        UUID batch = started(adding(crew(8)));
        settled(batch);
        portal.bean(JdbcClient.class).sql("""
                update batch_row set state = 'WAITING', go_at = current_timestamp where batch_id = ? and row_no > 2""")
                .param(batch).update();
        portal.bean(PlanStore.class).wake(batch, alex.signIn());
        assertThat(portal.bean(Applying.class).run(batch)).isEmpty();
        assertThat(settled(batch).done()).isTrue();
        assertThat(groupWrites()).isEqualTo(8);
    }

    @Test
    void aPlanWhoseProcessDiedBeforeItWasScheduledIsTakenUp() {
        UUID batch = started(adding(crew(2)));
        settled(batch);
        portal.bean(JdbcClient.class).sql("update batch_row set go_at = current_timestamp where batch_id = ?")
                .param(batch).update();
        portal.bean(PlanStore.class).wake(batch, alex.signIn());
        Sweep.isDue(portal);
        assertThat(settled(batch).done()).isTrue();
        assertThat(groupWrites()).isEqualTo(2);
    }

    @Test
    void somebodyElseGoesOnUnderTheirOwnNameWithAllButWhatTheyCannotGive() {
        var crew = crew(3);
        var rows = new ArrayList<>(adding(crew));
        rows.add(adding(DemoSignIn.HELPDESK.userId(), "Crew"));
        rows.add(adding(crew.get(0), "Admin"));
        ams.fault(Fault.on("POST", GROUPS_OF).always().answers(Reply.tooMany("2")));
        UUID batch = started(rows);
        Awaitility.await().atMost(LONG).until(() -> groupWrites() > 0);
        ams.revokeTokens();
        ams.clearFaults();
        Progress stopped = settled(batch);
        assertThat(stopped.signInNeeded()).isTrue();

        Admin helpdesk = portal.admin(DemoSignIn.HELPDESK);
        var objections = batches.finish(helpdesk, batch);
        assertThat(objections).containsOnlyKeys(4, 5);
        assertThat(objections.get(4)).containsExactly(new Grants.Objection.OwnPermissions());
        assertThat(objections.get(5)).hasOnlyElementsOfType(Grants.Objection.BeyondPower.class);
        Progress after = batches.await(helpdesk, batch, LONG).orElseThrow();
        assertThat(after.count(RowOutcome.DONE)).isEqualTo(3);
        assertThat(after.done()).isFalse();
        assertThat(ams.user(crew.get(0)).groups()).doesNotContain(group("Admin"));
    }

    @Test
    void whatTheAdminCannotGiveIsNamedByRowAndNothingIsSent() {
        Admin helpdesk = portal.admin(DemoSignIn.HELPDESK);
        var crew = crew(2);
        var rows = List.of(adding(crew.get(0), "Crew"), adding(crew.get(1), "Admin"));
        assertThat(batches.send(helpdesk, "several", plans.nonce(helpdesk, "several"), "Two", rows))
                .isInstanceOfSatisfying(Sent.Objected.class,
                        objected -> assertThat(objected.objections()).containsOnlyKeys(2));
        assertThat(ams.writes()).isEmpty();
    }

    @Test
    void whatChangedMeanwhileIsNotTouchedAndTheOthersAre() {
        var crew = crew(3);
        long standard = group("Standard User");
        var rows = crew.stream().map(user -> new Wanted(
                Rowing.groups(user, List.of(group("Crew")), List.of(standard)), null)).toList();
        ams.setGroups(crew.get(1), List.of(standard, group("Control")));
        UUID batch = started(rows);
        assertThat(settled(batch).counts()).isEqualTo(Map.of(RowOutcome.DONE, 2, RowOutcome.CHECK, 1));
        assertThat(ams.user(crew.get(1)).groups()).containsExactlyInAnyOrder(standard, group("Control"));
        batches.leave(alex, batch);
        assertThat(batches.unfinished(alex, 50)).extracting(Progress::id).doesNotContain(batch);
    }

    @Test
    void aPlanIsSeenByItsCompanyAndByNoOther() {
        UUID batch = started(adding(crew(2)));
        settled(batch);
        assertThat(batches.progress(portal.admin(DemoSignIn.HELPDESK), batch)).isPresent();
        assertThat(batches.progress(portal.admin(DemoSignIn.SETUP), batch)).isPresent();
        Admin other = portal.admin(DemoSignIn.OTHER_COMPANY);
        assertThat(batches.progress(other, batch)).isEmpty();
        assertThat(batches.rows(other, batch, Set.of(), 50, 0)).isEmpty();
        assertThat(batches.finish(other, batch)).isEmpty();
        assertThat(batches.lately(other, 500)).extracting(Progress::id).doesNotContain(batch);
    }

    @Test
    void aPlanAboutSeveralCompaniesIsSeenByNeither() {
        Admin robin = portal.admin(DemoSignIn.SETUP);
        var crew = crew(2);
        var rows = List.of(new Wanted(inDepartment(crew.get(0)), 24L), new Wanted(inDepartment(crew.get(1)), 31L));
        var sent = batches.send(robin, "several", plans.nonce(robin, "several"), "Two", rows);
        UUID batch = ((Sent.Started) sent).batch();
        assertThat(batches.await(robin, batch, LONG)).isPresent();
        assertThat(batches.progress(alex, batch)).isEmpty();
    }

    @Test
    void noRowsOrOneThatAsksForNothingIsRefused() {
        var nothing = new Wanted(Rowing.groups(99, List.of(), List.of()).withGroups(Rowing.adding()), null);
        for (List<Wanted> rows : List.of(List.<Wanted>of(), List.of(nothing))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> batches.send(alex, "several", plans.nonce(alex, "several"), "None", rows));
        }
    }

    private List<Long> crew(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(this::member).map(UserTruth::id)
                .peek(user -> ams.setGroups(user, List.of(group("Standard User")))).toList();
    }

    private UserTruth member(int number) {
        return ams.addUser(new NewPerson("Sam", "Okafor " + number, "sam" + number + "@kentshire-fire.example", 24L,
                true, "0041" + number));
    }

    private List<Wanted> adding(List<Long> users) {
        return users.stream().map(user -> adding(user, "Crew")).toList();
    }

    private Wanted adding(long user, String group) {
        Change change = Rowing.adding(group(group));
        return new Wanted(new Row(new Row.Who.Existing(user, "User " + user, null), List.of(), null, List.of(), change,
                Map.of(), null), null);
    }

    private static Row inDepartment(long user) {
        return new Row(new Row.Who.Existing(user, "User " + user, null), List.of(), Rowing.adding(5), List.of(), null,
                Map.of(), null);
    }

    private UUID started(List<Wanted> rows) {
        Sent sent = batches.send(alex, "several", plans.nonce(alex, "several"),
                "Add Crew to " + rows.size() + " users", rows);
        assertThat(sent).isInstanceOf(Sent.Started.class);
        return ((Sent.Started) sent).batch();
    }

    private Progress settled(UUID batch) {
        Progress settled = batches.await(alex, batch, LONG).orElseThrow();
        assertThat(settled.working()).as("still working: %s", settled.counts()).isFalse();
        return settled;
    }

    private long groupWrites() {
        return ams.writes().stream().filter(it -> it.path().endsWith("/groups")).count();
    }

    private long group(String name) {
        return ams.group(name).id();
    }
}
