package org.amsportal.journal;

import static org.amssandbox.traffic.Fault.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

import org.amsportal.ams.AmsUser;
import org.amsportal.ams.NewUser;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** An unknown create is settled by looking, or by a person's word; never by repeating it blindly. */
class SettlingTest extends JournalTestBase {

    private static final String NOBODYS_EMAIL = """
            {"data":[{"id":4711,"name":"Sam","surname":"Okafor"}],"meta":{"current_page":1,"last_page":1,"total":1}}""";

    @Test
    void notFoundCountsOnlyAfterTheWindow() {
        Entry unknown = lostOnTheWay();

        assertThat(journal.settle(alex, unknown.id()).state()).isEqualTo(State.UNKNOWN);
        letWindowPass();
        Entry absent = journal.settle(alex, unknown.id());

        assertThat(absent.state()).isEqualTo(State.ABSENT);
        assertThat(guards()).isZero();
        assertThat(ams.requests("POST", USERS)).hasSize(1);
        Entry again = journal.sendAgain(alex, unknown.id());
        assertThat(again.state()).isEqualTo(State.DONE);
        assertThat(again.attempts()).isEqualTo(2);
    }

    @Test
    void whatAmsCommitsAfterTheTimeoutIsFoundLater() {
        ams.fault(on("POST", USERS).late(Duration.ofMillis(700)));
        Entry unknown = journal.carryOut(alex, createSam());
        assertThat(unknown.state()).isEqualTo(State.UNKNOWN);
        await().until(() -> !ams.usersWithEmail(sam().email()).isEmpty());

        assertThat(journal.settle(alex, unknown.id()).state()).isEqualTo(State.DONE);
        assertThat(ams.usersWithEmail(sam().email())).hasSize(1);
    }

    @Test
    void whatArrivesAfterAbsentIsNotMadeASecondTime() {
        Entry unknown = lostOnTheWay();
        letWindowPass();
        journal.settle(alex, unknown.id());
        long late = samInAms();

        Entry again = journal.sendAgain(alex, unknown.id());

        assertThat(again.state()).isEqualTo(State.DONE);
        assertThat(again.resultId()).isEqualTo(late);
        assertThat(ams.requests("POST", USERS)).hasSize(1);
    }

    @Test
    void aUserWithOtherFactsIsForAPerson() {
        Entry unknown = lostOnTheWay();
        long other = ams.addUser(new NewPerson("Samuel", "Okafor", sam().email(), KENTSHIRE, true, "C-17")).id();

        Entry conflict = journal.settle(alex, unknown.id());
        assertThat(conflict.state()).isEqualTo(State.CONFLICT);
        assertThat(conflict.why()).isEqualTo(new Why.FoundOtherwise(List.of(other)));

        Entry decided = journal.settle(alex, unknown.id(), new Found.There(other));
        assertThat(decided.state()).isEqualTo(State.DONE);
        assertThat(decided.resultId()).isEqualTo(other);
    }

    @Test
    void oneNewDepartmentIsTheOneAndTwoAreForAPerson() {
        long parent = station();
        ams.fault(on("POST", DEPARTMENTS).always().dropped());
        Entry one = journal.carryOut(alex, createDepartment("Drone Team", parent));
        Entry two = journal.carryOut(alex, createDepartment("Boat Team", parent));
        long drone = ams.addDepartment("Drone Team", parent, KENTSHIRE).id();
        ams.addDepartment("Boat Team", parent, KENTSHIRE);
        ams.addDepartment("boat team", parent, KENTSHIRE);

        assertThat(journal.settle(alex, one.id()).resultId()).isEqualTo(drone);
        assertThat(journal.settle(alex, two.id()).state()).isEqualTo(State.CONFLICT);
    }

    @Test
    void whoCannotSeeTheCompanyCannotSayItIsNotThere() {
        var westmoor = admin(DemoSignIn.OTHER_COMPANY, 42L);
        var setup = admin(DemoSignIn.SETUP, null);
        ams.fault(on("POST", USERS).dropped());
        Entry unknown = journal.carryOut(westmoor, createSam());
        letWindowPass();

        assertThat(journal.settle(westmoor, unknown.id()).state()).isEqualTo(State.UNKNOWN);
        assertThat(journal.settle(setup, unknown.id()).state()).isEqualTo(State.ABSENT);
    }

    @Test
    void aLookThatFailsSettlesNothing() {
        Entry unknown = lostOnTheWay();
        letWindowPass();
        ams.fault(on("GET", USERS).always().dropped());

        Entry still = journal.settle(alex, unknown.id());

        assertThat(still.state()).isEqualTo(State.UNKNOWN);
        assertThat(still.happenings().getLast().detail()).startsWith("could not look");
        assertThat(guards()).isOne();
    }

    @Test
    void whoMayNotLookIsAskedAtOnce() {
        Entry unknown = lostOnTheWay();
        ams.fault(on("GET", USERS).always().answers(Reply.json(403, "{\"code\":\"unfamiliar.403\"}")));

        Entry still = journal.settle(alex, unknown.id());

        assertThat(still.state()).isEqualTo(State.UNKNOWN);
        assertThat(still.happenings().getLast().detail()).isEqualTo(Looks.CANNOT_LOOK);
        assertThat(journal.nextLook(still)).isEmpty();
    }

    @Test
    void somebodyListedWithoutAnEmailMayBeTheOne() {
        Entry unknown = lostOnTheWay();
        letWindowPass();
        ams.fault(on("GET", USERS).always().answers(Reply.json(200, NOBODYS_EMAIL)));

        Entry still = journal.settle(alex, unknown.id());

        assertThat(still.state()).isEqualTo(State.UNKNOWN);
        assertThat(still.happenings().getLast().detail()).isEqualTo(Looks.CANNOT_LOOK);
    }

    @Test
    void whoMayNotReadMayStillWrite() {
        ams.fault(on("GET", USERS).always().answers(Reply.json(403, "{\"code\":\"unfamiliar.403\"}")));

        assertThat(journal.carryOut(alex, createSam()).state()).isEqualTo(State.DONE);
    }

    @Test
    void looksFollowTheirSchedule() {
        Entry unknown = lostOnTheWay();
        var since = Objects.requireNonNull(unknown.settleAfter()).minus(Duration.ofMinutes(2));

        assertThat(journal.nextLook(unknown)).contains(since.plusSeconds(2));
        clock.forward(Duration.ofSeconds(6));
        Entry looked = journal.settle(alex, unknown.id());
        assertThat(journal.nextLook(looked)).contains(since.plusSeconds(15));
        clock.forward(Duration.ofSeconds(60));
        assertThat(journal.nextLook(journal.settle(alex, unknown.id()))).contains(looked.settleAfter());
    }

    @Test
    void aLookThatBeganTooEarlyIsMadeAgainAsSoonAsNotFoundCounts() {
        Entry unknown = lostOnTheWay();
        var counts = Objects.requireNonNull(unknown.settleAfter());
        clock.forward(Duration.between(clock.instant(), counts.minusSeconds(2)));
        ams.fault(on("GET", USERS).slow(Duration.ofMillis(2500)));

        Entry looked = journal.settle(alex, unknown.id());

        assertThat(looked.state()).isEqualTo(State.UNKNOWN);
        assertThat(journal.nextLook(looked)).contains(counts);
    }

    @Test
    void withoutReadsNobodyLooksAndAPersonIsAsked() {
        Journal blind = portal(DOCUMENTED_ONLY).journal();
        ams.fault(on("POST", USERS).droppedAfterWrite());
        Entry unknown = blind.carryOut(alex, createSam());
        letWindowPass();

        assertThat(blind.settle(alex, unknown.id()).state()).isEqualTo(State.UNKNOWN);
        assertThat(blind.nextLook(unknown)).isEmpty();
        Entry notInWriting = blind.settle(alex, unknown.id(), new Found.There(4711));
        assertThat(notInWriting.state()).isEqualTo(State.UNKNOWN);
        assertThat(notInWriting.wordNotTaken()).contains(NotTaken.NOT_IN_WRITING);
        assertThat(blind.settle(alex, unknown.id(), new Found.InWriting(4711)).resultId()).isEqualTo(4711);
    }

    @Test
    void withoutReadsANumberKnownToBeSomebodyElsesIsRefused() {
        Journal blind = portal(DOCUMENTED_ONLY).journal();
        long other = number(blind.carryOut(alex, createUser("ada@kentshire-fire.example")));
        long given = DemoSignIn.READER.userId();
        blind.carryOut(alex, new Intention(new Write.AssignGroups(given, new Change.Replacing(ids(group("Crew")))),
                "Reader", KENTSHIRE, place("groups")));
        ams.fault(on("POST", USERS).droppedAfterWrite());
        Entry unknown = blind.carryOut(alex, createSam());

        for (long wrong : new long[]{other, given, DemoSignIn.ADMIN.userId()}) {
            Entry still = blind.settle(alex, unknown.id(), new Found.InWriting(wrong));
            assertThat(still.wordNotTaken()).contains(NotTaken.SOMEBODY_ELSE);
            assertThat(still.state()).isEqualTo(State.UNKNOWN);
            assertThat(trail(still)).endsWith("NOTE");
        }
    }

    @Test
    void whatThePersonOfANumberOnlyToldHasIsNotKnown() {
        Portal blind = portal(DOCUMENTED_ONLY);
        ams.fault(on("POST", USERS).droppedAfterWrite());
        Entry unknown = blind.journal().carryOut(alex, createSam());
        long told = DemoSignIn.READER.userId();
        var has = ams.user(told).groups();

        assertThat(blind.journal().settle(alex, unknown.id(), new Found.InWriting(told)).state()).isEqualTo(State.DONE);
        Entry adding = blind.journal().carryOut(alex, groups(told, new Change.Adding(ids(group("Crew")))));

        assertThat(adding.why()).isEqualTo(new Why.NotKnownNow());
        assertThat(ams.user(told).groups()).isEqualTo(has);
        assertThat(blind.ledger().groupsOf(alex, told)).isEmpty();
        assertThat(guards()).isZero();
    }

    @Test
    void whereNobodyCanLookWhatWasMadeHereIsNotMadeTwice() {
        Journal blind = portal(DOCUMENTED_ONLY).journal();
        long sam = number(blind.carryOut(alex, createSam()));
        long team = number(blind.carryOut(alex, createDepartment("Drone Team", station())));

        Entry user = blind.carryOut(alex, createUser(sam().email().toUpperCase(Locale.ROOT)));
        Entry department = blind.carryOut(alex, createDepartment("drone  team", station()));
        Entry elsewhere = blind.carryOut(alex, createDepartment("Drone Team", team));

        assertThat(user.why()).isInstanceOfSatisfying(Why.UserExists.class,
                it -> assertThat(it.found()).extracting(AmsUser::id).containsExactly(sam));
        assertThat(department.why()).isEqualTo(new Why.DepartmentExists(List.of(team)));
        assertThat(elsewhere.state()).isEqualTo(State.DONE);
        assertThat(ams.requests("POST", USERS)).hasSize(1);
    }

    @Test
    void takenAfterAnUnknownAttemptProvesThatItArrived() {
        Journal blind = portal(DOCUMENTED_ONLY).journal();
        ams.fault(on("POST", USERS).droppedAfterWrite());
        Entry unknown = blind.carryOut(alex, createSam());
        assertThat(blind.settle(alex, unknown.id(), new Found.NotThere()).state()).isEqualTo(State.ABSENT);

        Entry again = blind.sendAgain(alex, unknown.id());

        assertThat(again.state()).isEqualTo(State.CONFLICT);
        assertThat(again.why()).isEqualTo(new Why.ArrivedEarlier());
        assertThat(ams.usersWithEmail(sam().email())).hasSize(1);
    }

    @Test
    void aNumberIsCheckedWhereAmsCanBeRead() {
        Entry unknown = lostOnTheWay();

        assertThat(journal.settle(alex, unknown.id(), new Found.There(DemoSignIn.READER.userId())).state())
                .isEqualTo(State.UNKNOWN);
        long sam = samInAms();
        assertThat(journal.settle(alex, unknown.id(), new Found.There(sam)).resultId()).isEqualTo(sam);
    }

    @Test
    void aDepartmentThatMayStillArriveIsNotDeclaredAbsentByWord() {
        ams.fault(on("POST", DEPARTMENTS).dropped());
        Entry unknown = journal.carryOut(alex, createDepartment("Drone Team", station()));

        assertThat(journal.settle(alex, unknown.id(), new Found.NotThere()).state()).isEqualTo(State.UNKNOWN);
        letWindowPass();
        assertThat(journal.settle(alex, unknown.id(), new Found.NotThere()).state()).isEqualTo(State.ABSENT);
    }

    @Test
    void whatAPersonLeftAtThatIsOverAndFreesTheTarget() {
        Entry unknown = lostOnTheWay();

        assertThat(journal.settle(alex, unknown.id(), new Found.LeftAtThat()).state()).isEqualTo(State.ABANDONED);
        assertThat(guards()).isZero();
        assertThat(journal.open(alex)).isEmpty();
    }

    @Test
    void dueEntriesAreLookedAfterWhileTheSignInLives() {
        Entry unknown = lostOnTheWay();
        samInAms();
        clock.forward(Duration.ofSeconds(3));

        portal.recovery().settleWhatIsDue(_ -> Optional.empty());
        assertThat(state(unknown)).isEqualTo(State.UNKNOWN);
        portal.recovery().settleWhatIsDue(id -> id.equals(alex.signIn()) ? Optional.of(alex) : Optional.empty());
        assertThat(state(unknown)).isEqualTo(State.DONE);
    }

    private static Intention createUser(String email) {
        return new Intention(new Write.CreateUser(new NewUser("Sam", "Okafor", email, null, true, "C-17")),
                "Sam Okafor", KENTSHIRE, place("user"));
    }

    private Entry lostOnTheWay() {
        ams.fault(on("POST", USERS).dropped());
        Entry unknown = journal.carryOut(alex, createSam());
        assertThat(unknown.state()).isEqualTo(State.UNKNOWN);
        return unknown;
    }

    private State state(Entry entry) {
        return journal.entry(alex, entry.id()).orElseThrow().state();
    }
}
