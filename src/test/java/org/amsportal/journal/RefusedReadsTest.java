package org.amsportal.journal;

import static org.amssandbox.traffic.Fault.on;
import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.ams.AmsProblem;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** "AMS refuses me this read" is never "AMS has no such read", and neither is a read that goes missing for a moment. */
class RefusedReadsTest extends JournalTestBase {

    private static final Reply FORBIDDEN = Reply.json(403, "{\"message\":\"Forbidden\"}");
    private static final String ONE_USER = "/v2/admin/users/*";
    private static final String USER_GROUPS = "/v2/admin/user/*/groups";

    @AfterEach
    void all() {
        ams.set("reads", "all");
        ams.set("missing", "json");
        jdbc.sql("delete from ams_read").update();
    }

    @Test
    void theWordOfSomebodyWhomAmsDoesNotLetLookIsNotTaken() {
        ams.fault(on("POST", USERS).dropped());
        Entry unknown = journal.carryOut(alex, createSam());
        ams.fault(on("GET", USERS).always().answers(FORBIDDEN));
        ams.fault(on("GET", ONE_USER).always().answers(FORBIDDEN));

        for (Found word : new Found[]{new Found.There(DemoSignIn.READER.userId()), new Found.InWriting(4711)}) {
            Entry still = journal.settle(alex, unknown.id(), word);
            assertThat(still.state()).isEqualTo(State.UNKNOWN);
            assertThat(still.wordNotTaken()).contains(NotTaken.MAY_NOT_LOOK);
        }
        assertThat(guards()).isOne();
    }

    @Test
    void aDepartmentIsNotCreatedWhereAmsDoesNotLetLookWhetherItIsThere() {
        ams.fault(on("GET", DEPARTMENTS).always().answers(FORBIDDEN));
        int before = ams.departments().size();

        Entry stopped = journal.carryOut(alex, createDepartment("Drone Team", station()));

        assertThat(stopped.state()).isEqualTo(State.NOT_SENT);
        assertThat(stopped.why()).isInstanceOfSatisfying(Why.ByAms.class,
                it -> assertThat(it.problem()).isInstanceOf(AmsProblem.MissingPermission.class));
        assertThat(ams.departments()).hasSize(before);
    }

    @Test
    void anOldListIsNotSentWhereAmsDoesNotLetLookWhatIsThereNow() {
        long sam = number(journal.carryOut(alex, createSam()));
        journal.carryOut(alex, groups(sam, new Change.Adding(ids(group("Crew")))));
        ams.setGroups(sam, java.util.List.of(group("Crew"), group("Workshop")));
        ams.fault(on("GET", USER_GROUPS).always().answers(FORBIDDEN));

        Entry stopped = journal.carryOut(alex, groups(sam, new Change.Adding(ids(group("Standard User")))));

        assertThat(stopped.state()).isEqualTo(State.NOT_SENT);
        assertThat(ams.user(sam).groups()).hasSize(2);
    }

    @Test
    void whomThisPlanHasJustCreatedIsGivenWhatIsWanted() {
        var plan = java.util.UUID.randomUUID();
        ams.fault(on("GET", USER_GROUPS).always().answers(FORBIDDEN));
        long sam = number(journal.carryOut(alex,
                new Intention(new Write.CreateUser(sam()), "Sam Okafor", KENTSHIRE, new Place(plan, 1, "user", 1))));
        var wanted = new Write.AssignGroups(sam, new Change.Adding(ids(group("Crew"))));

        Entry later = journal.carryOut(alex, groups(sam, new Change.Adding(ids(group("Crew")))));
        assertThat(later.state()).as("another plan").isEqualTo(State.NOT_SENT);
        Entry given = journal.carryOut(alex,
                new Intention(wanted, "Sam Okafor", KENTSHIRE, new Place(plan, 1, "groups", 1)));
        assertThat(given.state()).isEqualTo(State.DONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "html"})
    void whatIsThereIsNotCreatedAgainBecauseAReadThatAmsHasWentMissing(String missing) {
        long sam = samInAms();
        journal.carryOut(alex, groups(sam, new Change.Adding(ids(group("Crew")))));
        journal.carryOut(alex, departments(sam, new Change.Adding(ids(station()))));
        Entry team = journal.carryOut(alex, createDepartment("Drone Team", station()));
        ams.setGroups(sam, java.util.List.of(group("Crew"), group("Workshop")));
        ams.set("missing", missing);
        ams.set("reads", "documented");
        ams.clearRequests();
        Journal again = portal().journal(); // another replica, or this one after a new start

        assertNotSent(again.carryOut(alex, createDepartment("Drone Team", station())));
        assertNotSent(again.carryOut(alex, createDepartment("Boat Team", number(team))));
        assertNotSent(again.carryOut(alex, groups(sam, new Change.Adding(ids(group("Standard User"))))));
        assertNotSent(again.carryOut(alex, groups(sam, new Change.Replacing(ids(group("Standard User"))))));
        assertNotSent(again.carryOut(alex, departments(sam, new Change.Replacing(ids(number(team))))));
        assertNotSent(again.carryOut(alex, createSam()));
        assertThat(ams.writes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "html"})
    void whereNothingIsKnownOfAReadNothingIsSentThatNeedsIt(String missing) {
        jdbc.sql("delete from ams_read").update();
        long sam = samInAms();
        ams.set("missing", missing);
        ams.set("reads", "documented");
        ams.clearRequests();
        Journal first = portal().journal();

        assertNotKnownNow(first.carryOut(alex, createDepartment("Drone Team", station())));
        assertNotKnownNow(first.carryOut(alex, groups(sam, new Change.Replacing(ids(group("Crew"))))));
        assertNotKnownNow(first.carryOut(alex, createSam()));
        assertThat(ams.writes()).isEmpty();
    }

    @Test
    void aProxysPageSaysNothingOfAnybodysRights() {
        ams.fault(on("GET", USERS).always().answers(Reply.html(403)));

        Entry stopped = journal.carryOut(alex, createSam());

        assertThat(stopped.state()).isEqualTo(State.NOT_SENT);
        assertThat(stopped.why()).isInstanceOfSatisfying(Why.ByAms.class,
                it -> assertThat(it.problem()).isInstanceOf(AmsProblem.Unreadable.class));
        assertThat(authority.learnt).isEmpty();
    }

    private static void assertNotSent(Entry entry) {
        assertThat(entry.state()).as("%s", entry.write()).isEqualTo(State.NOT_SENT);
        assertThat(entry.why()).as("%s", entry.write()).isInstanceOf(Why.ByAms.class);
    }

    private static void assertNotKnownNow(Entry entry) {
        assertNotSent(entry);
        assertThat(((Why.ByAms) java.util.Objects.requireNonNull(entry.why())).problem())
                .isInstanceOf(AmsProblem.ReadNotKnownNow.class);
    }
}
