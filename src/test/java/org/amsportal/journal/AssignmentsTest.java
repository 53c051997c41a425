package org.amsportal.journal;

import static org.amssandbox.traffic.Fault.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.amsportal.ams.AmsProblem;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assignments send the full list, and nothing that would undo what AMS has by then. */
class AssignmentsTest extends JournalTestBase {

    private long sam;
    private long standard;
    private long crew;
    private long control;

    @BeforeEach
    void somebodyToAssign() {
        sam = samInAms();
        standard = group("Standard User");
        crew = group("Crew");
        control = group("Control");
    }

    @Test
    void addingKeepsWhatTheUserHas() {
        ams.setGroups(sam, List.of(standard));

        Entry entry = journal.carryOut(alex, groups(sam, new Change.Adding(ids(crew))));

        assertThat(entry.state()).isEqualTo(State.DONE);
        assertThat(entry.before()).containsExactly(standard);
        assertThat(entry.after()).containsExactlyElementsOf(ids(standard, crew));
        assertThat(entry.settledAfterwards()).as("its answer was lost").isFalse();
        assertThat(ams.user(sam).groups()).containsExactlyInAnyOrder(standard, crew);
    }

    @Test
    void exactlyIsSentWhenAmsIsAsThePageShowedIt() {
        ams.setGroups(sam, List.of(standard, crew));

        Entry entry = journal.carryOut(alex, groups(sam, new Change.Exactly(ids(standard), ids(standard, crew))));

        assertThat(entry.state()).isEqualTo(State.DONE);
        assertThat(ams.user(sam).groups()).containsExactly(standard);
        assertThat(portal.ledger().groupsOf(alex, sam)).hasValueSatisfying(
                it -> assertThat(it.certainty()).isEqualTo(Ledger.Certainty.CONFIRMED));
    }

    @Test
    void nothingIsSentWhenAmsChangedSinceThePage() {
        ams.setGroups(sam, List.of(standard, control));

        Entry entry = journal.carryOut(alex, groups(sam, new Change.Exactly(ids(standard, crew), ids(standard))));

        assertThat(entry.state()).isEqualTo(State.NOT_SENT);
        assertThat(entry.why()).isEqualTo(new Why.ChangedMeanwhile(ids(standard, control)));
        assertThat(journal.sendAgain(alex, entry.id()).state()).isEqualTo(State.NOT_SENT);
        assertThat(ams.requests("POST", groupsOf(sam))).isEmpty();
        assertThat(guards()).isZero();
    }

    @Test
    void nothingIsSentWhenItIsAsWantedAlready() {
        ams.setGroups(sam, List.of(crew));

        Entry entry = journal.carryOut(alex, groups(sam, new Change.Exactly(ids(crew), ids(standard))));

        assertThat(entry.state()).isEqualTo(State.DONE);
        assertThat(entry.attempts()).isZero();
        assertThat(entry.happenings()).extracting(Entry.Happening::detail).containsExactly("already so");
        assertThat(ams.requests("POST", groupsOf(sam))).isEmpty();
    }

    @Test
    void departmentsThatShouldHaveGoneAreToldWhenAmsKeepsThem() {
        ams.set("assign-departments", "add");
        long first = station();
        long second = ams.addDepartment("Drone Team", first, KENTSHIRE).id();
        ams.setDepartments(sam, List.of(first));

        Entry entry = journal.carryOut(alex, departments(sam, new Change.Exactly(ids(second), ids(first))));

        assertThat(entry.state()).isEqualTo(State.DONE);
        assertThat(entry.why()).isEqualTo(new Why.StillThere(ids(first)));
        assertThat(entry.after()).containsExactlyElementsOf(ids(first, second));
    }

    @Test
    void acceptedButNotThereIsForAPerson() {
        ams.fault(on("POST", groupsOf(sam)).answers(Reply.json(200, "{\"data\":{}}")));

        Entry entry = journal.carryOut(alex, groups(sam, new Change.Adding(ids(crew))));

        assertThat(entry.state()).isEqualTo(State.CONFLICT);
        assertThat(entry.why()).isEqualTo(new Why.FoundOtherwise(List.of()));
    }

    @Test
    void aPersonsWordIsLookedAfterAndNeverKeepsWhatSpokeAgainstIt() {
        ams.fault(on("POST", groupsOf(sam)).answers(Reply.json(200, "{\"data\":{}}")));
        Entry entry = journal.carryOut(alex, groups(sam, new Change.Adding(ids(crew))));

        Entry contradicted = journal.settle(alex, entry.id(), new Found.There(sam));
        Entry told = portal(DOCUMENTED_ONLY).journal().settle(alex, entry.id(), new Found.There(sam));

        assertThat(contradicted.state()).isEqualTo(State.CONFLICT);
        assertThat(trail(contradicted)).endsWith("NOTE");
        assertThat(told.state()).isEqualTo(State.DONE);
        assertThat(told.after()).isNull();
    }

    @Test
    void aPersonsWordThatAmsBearsOutIsConfirmed() {
        ams.fault(on("POST", groupsOf(sam)).answers(Reply.json(200, "{\"data\":{}}")));
        Entry entry = journal.carryOut(alex, groups(sam, new Change.Adding(ids(crew))));
        ams.setGroups(sam, List.of(crew));

        assertThat(journal.settle(alex, entry.id(), new Found.There(sam)).after()).containsExactly(crew);
    }

    @Test
    void droppedAfterTheWriteIsReadBackAndDone() {
        ams.fault(on("POST", groupsOf(sam)).droppedAfterWrite());

        Entry entry = journal.carryOut(alex, groups(sam, new Change.Adding(ids(crew))));

        assertThat(entry.state()).isEqualTo(State.DONE);
        assertThat(ams.requests("POST", groupsOf(sam))).hasSize(1);
    }

    @Test
    void droppedBeforeTheWriteIsAbsentAfterTheWindowAndCanBeSentAgain() {
        ams.setGroups(sam, List.of(standard));
        ams.fault(on("POST", groupsOf(sam)).dropped());
        Entry entry = journal.carryOut(alex, groups(sam, new Change.Adding(ids(crew))));
        assertThat(entry.state()).isEqualTo(State.UNKNOWN);
        assertThat(portal.ledger().groupsOf(alex, sam)).isEmpty();

        letWindowPass();

        assertThat(journal.settle(alex, entry.id()).state()).isEqualTo(State.ABSENT);
        assertThat(journal.sendAgain(alex, entry.id()).state()).isEqualTo(State.DONE);
        assertThat(ams.user(sam).groups()).containsExactlyInAnyOrder(standard, crew);
    }

    @Test
    void somethingElseAfterTheWindowIsForAPerson() {
        ams.fault(on("POST", groupsOf(sam)).dropped());
        Entry entry = journal.carryOut(alex, groups(sam, new Change.Adding(ids(crew))));
        ams.setGroups(sam, List.of(control));
        letWindowPass();

        Entry settled = journal.settle(alex, entry.id());

        assertThat(settled.state()).isEqualTo(State.CONFLICT);
        assertThat(settled.why()).isEqualTo(new Why.ChangedMeanwhile(ids(control)));
    }

    @Test
    void aRefusalNamesWhatAmsSaid() {
        Entry entry = journal.carryOut(admin(DemoSignIn.HELPDESK, KENTSHIRE),
                groups(sam, new Change.Adding(ids(group("Admin")))));

        assertThat(entry.state()).isEqualTo(State.REFUSED);
        assertThat(entry.why()).isInstanceOfSatisfying(Why.ByAms.class,
                it -> assertThat(it.problem()).isInstanceOf(AmsProblem.MorePower.class));
    }

    @Test
    void whereNothingCanBeReadAUserMadeByThisPlanIsKnownFromTheLedger() {
        Journal blind = portal(DOCUMENTED_ONLY).journal();
        ams.removeUser(sam);
        var plan = UUID.randomUUID();
        long made = number(blind.carryOut(alex, in(plan, 1, createSam())));

        Entry first = blind.carryOut(alex, in(plan, 1, groups(made, new Change.Adding(ids(standard)))));
        Entry second = blind.carryOut(alex, in(plan, 2, groups(made, new Change.Adding(ids(crew)))));
        Entry stale = blind.carryOut(alex, in(plan, 3, groups(made, new Change.Exactly(ids(), ids(standard)))));

        assertThat(first.state()).isEqualTo(State.DONE);
        assertThat(second.before()).containsExactly(standard);
        assertThat(stale.why()).isEqualTo(new Why.ChangedMeanwhile(ids(standard, crew)));
        assertThat(ams.user(made).groups()).containsExactlyInAnyOrder(standard, crew);
    }

    @Test
    void whereNothingCanBeReadAnotherPlanNeverSendsWhatTheLedgerKnows() {
        Portal blind = portal(DOCUMENTED_ONLY);
        ams.removeUser(sam);
        long made = number(blind.journal().carryOut(alex, createSam()));
        long station = station();
        ams.setGroups(made, List.of(standard)); // a colleague, in AMS itself
        ams.setDepartments(made, List.of(station));
        Journal journal = blind.journal();

        Entry groups = journal.carryOut(alex, groups(made, new Change.Adding(ids(crew))));
        Entry exactly = journal.carryOut(alex, groups(made, new Change.Exactly(ids(crew), ids())));
        Entry departments = journal.carryOut(alex, departments(made, new Change.Adding(ids(station + 1))));

        assertThat(List.of(groups, exactly, departments)).extracting(Entry::why).containsOnly(new Why.NotKnownNow());
        assertThat(ams.user(made).groups()).containsExactly(standard);
        assertThat(ams.user(made).departments()).containsExactly(station);
        assertThat(ams.writes()).hasSize(1);
    }

    @Test
    void whatAPersonHasSeenAndConfirmedIsSentWhereNothingCanBeReadUnlessTheLedgerHasMoreByThen() {
        Portal blind = portal(DOCUMENTED_ONLY);
        ams.removeUser(sam);
        long made = number(blind.journal().carryOut(alex, createSam()));
        Journal journal = blind.journal();

        Entry seen = journal.carryOut(alex, groups(made, new Change.Replacing(ids(crew), ids())));
        Entry stale = journal.carryOut(alex, groups(made, new Change.Replacing(ids(control), ids())));
        Entry unseen = journal.carryOut(alex, groups(made, new Change.Replacing(ids(control))));
        Entry more = journal.carryOut(alex, groups(made, new Change.Replacing(ids(control, crew), ids())));

        assertThat(seen.state()).isEqualTo(State.DONE);
        assertThat(List.of(stale, unseen)).extracting(Entry::why).containsOnly(new Why.ChangedMeanwhile(ids(crew)));
        assertThat(more.state()).as("it takes nothing away").isEqualTo(State.DONE);
        assertThat(ams.user(made).groups()).containsExactlyInAnyOrder(crew, control);
    }

    @Test
    void aRefusedReadIsNotARealMissingOneAndNothingIsSent() {
        ams.setGroups(sam, List.of(standard));
        for (int status : new int[]{403, 503}) {
            ams.fault(on("GET", groupsOf(sam)).always().answers(Reply.json(status, "{\"message\":\"Forbidden\"}")));

            Entry adding = journal.carryOut(alex, groups(sam, new Change.Adding(ids(crew))));
            Entry exactly = journal.carryOut(alex, groups(sam, new Change.Exactly(ids(crew), ids(standard))));
            Entry replacing = journal.carryOut(alex, groups(sam, new Change.Replacing(ids(crew), ids(standard))));

            assertThat(List.of(adding, exactly, replacing)).extracting(Entry::state).containsOnly(State.NOT_SENT);
            ams.clearFaults();
        }
        assertThat(ams.writes()).isEmpty();
    }

    @Test
    void whatWasConfirmedBlindlyIsNotSentWhereAmsTellsMoreByThen() {
        ams.setGroups(sam, List.of(standard));

        Entry replacing = journal.carryOut(alex, groups(sam, new Change.Replacing(ids(crew))));

        assertThat(replacing.why()).isEqualTo(new Why.ChangedMeanwhile(ids(standard)));
        assertThat(ams.writes()).isEmpty();
    }

    @Test
    void whereAmsIsKnownToAddDepartmentsNothingCanBeLost() {
        Journal blind = portal(Stream.concat(Arrays.stream(DOCUMENTED_ONLY), Stream.of("ams.assume.departments=add"))
                .toArray(String[]::new)).journal();
        ams.set("assign-departments", "add");
        long station = station();
        ams.setDepartments(sam, List.of(station));
        long other = ams.addDepartment("Drone Team", station, KENTSHIRE).id();

        Entry adding = blind.carryOut(alex, departments(sam, new Change.Adding(ids(other))));

        assertThat(adding.state()).isEqualTo(State.DONE);
        assertThat(ams.user(sam).departments()).containsExactlyInAnyOrder(station, other);
    }

    @Test
    void whatMayHaveArrivedIsNeverTakenForKnown() {
        Portal blind = portal(DOCUMENTED_ONLY);
        var plan = UUID.randomUUID();
        blind.journal().carryOut(alex, in(plan, 1, groups(sam, new Change.Replacing(ids(standard)))));
        ams.fault(on("POST", groupsOf(sam)).droppedAfterWrite());

        Entry lost = blind.journal().carryOut(alex, in(plan, 2, groups(sam, new Change.Adding(ids(crew)))));

        assertThat(lost.state()).isEqualTo(State.UNKNOWN);
        assertThat(blind.ledger().groupsOf(alex, sam))
                .hasValueSatisfying(it -> assertThat(it.ids()).containsExactly(standard));
    }

    @Test
    void afterOneLeftAtThatNothingIsKnownUntilTheNextIsCertain() {
        Portal blind = portal(DOCUMENTED_ONLY);
        var plan = UUID.randomUUID();
        blind.journal().carryOut(alex, in(plan, 1, groups(sam, new Change.Replacing(ids(standard)))));
        ams.fault(on("POST", groupsOf(sam)).droppedAfterWrite());
        Entry lost = blind.journal().carryOut(alex, in(plan, 2, groups(sam, new Change.Adding(ids(crew)))));

        blind.journal().settle(alex, lost.id(), new Found.LeftAtThat());

        assertThat(blind.ledger().groupsOf(alex, sam)).isEmpty();
        Entry adding = blind.journal().carryOut(alex, groups(sam, new Change.Adding(ids(control))));
        assertThat(adding.why()).isEqualTo(new Why.NotKnownNow());
        blind.journal().carryOut(alex, groups(sam, new Change.Replacing(ids(control))));
        assertThat(blind.ledger().groupsOf(alex, sam))
                .hasValueSatisfying(it -> assertThat(it.ids()).containsExactly(control));
    }

    @Test
    void aCertainConclusionClearsWhatAnotherEntryLeftPossible() {
        jdbc.sql("""
                insert into known_assignment (user_id, kind, possible, ids, certainty, company_id, actor_id, by_name,
                    as_of, entry_id) values (:user, 'ASSIGN_GROUPS', true, '[4711]', 'POSSIBLE', null, 'x', 'x',
                    current_timestamp, :entry)""").param("user", sam).param("entry", UUID.randomUUID()).update();

        journal.carryOut(alex, groups(sam, new Change.Adding(ids(crew))));

        assertThat(jdbc.sql("select count(*) from known_assignment where possible").query(Integer.class).single())
                .isZero();
    }

    @Test
    void whereNothingIsKnownNothingIsSentThatMightTakeAway() {
        ams.setGroups(sam, List.of(standard));
        Journal blind = portal(DOCUMENTED_ONLY).journal();

        Entry adding = blind.carryOut(alex, groups(sam, new Change.Adding(ids(crew))));
        Entry exactly = blind.carryOut(alex, groups(sam, new Change.Exactly(ids(crew), ids())));
        Entry replacing = blind.carryOut(alex, groups(sam, new Change.Replacing(ids(crew))));

        assertThat(adding.why()).isEqualTo(new Why.NotKnownNow());
        assertThat(exactly.why()).isEqualTo(new Why.NotKnownNow());
        assertThat(replacing.state()).isEqualTo(State.DONE);
        assertThat(replacing.before()).isNull();
        assertThat(ams.user(sam).groups()).containsExactly(crew);
    }
}
