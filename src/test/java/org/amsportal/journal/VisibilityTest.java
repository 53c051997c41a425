package org.amsportal.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.access.Rights;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.NewUser;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.junit.jupiter.api.Test;

/** Who sees which entries and what the ledger knows. */
class VisibilityTest extends JournalTestBase {

    @Test
    void anotherCompanySeesNothingAndNobodyWithoutACompanySeesAll() {
        Entry entry = journal.carryOut(alex, createSam());
        Admin westmoor = admin(DemoSignIn.OTHER_COMPANY, 42L);

        assertThat(journal.entry(westmoor, entry.id())).isEmpty();
        assertThat(journal.lately(westmoor, 10)).isEmpty();
        assertThat(journal.entryByReference(westmoor, entry.reference())).isEmpty();
        assertThat(portal.ledger().user(westmoor, number(entry))).isEmpty();
        assertThatThrownBy(() -> journal.sendAgain(westmoor, entry.id())).isInstanceOf(NoSuchElementException.class);
        assertThat(journal.entry(creatingUsers(admin(DemoSignIn.SETUP, null)), entry.id())).contains(entry);
        assertThat(journal.entry(creatingUsers(admin(DemoSignIn.HELPDESK, KENTSHIRE)), entry.id())).contains(entry);
    }

    @Test
    void othersDoingIsShownToWhomIsKnownToMayDoSuchAThingOrReadUsersAndToNobodyElse() {
        Entry user = journal.carryOut(alex, createSam());
        Entry department = journal.carryOut(alex, createDepartment("Drone Team", station()));
        Admin crew = admin(DemoSignIn.READER, KENTSHIRE);
        for (Admin nobody : List.of(crew, with(crew, new Rights(Set.of("read_groups", "view_rosters"), Map.of())),
                with(crew, new Rights(Set.of("write_users"), Map.of(AmsPermission.WRITE_USERS, false))),
                with(crew, new Rights(Set.of("read_users"), Map.of(), May.NO)))) {
            assertThat(journal.entry(nobody, user.id())).isEmpty();
            assertThat(journal.entryByReference(nobody, user.reference())).isEmpty();
            assertThat(journal.lately(nobody, 10)).isEmpty();
            assertThat(journal.about(nobody, number(user), 10)).isEmpty();
            assertThat(journal.creationOf(nobody, number(department))).isEmpty();
            assertThat(portal.ledger().users(nobody, null, 1, 25).total()).isZero();
            assertThat(portal.ledger().user(nobody, number(user))).isEmpty();
            assertThat(portal.ledger().newcomers(nobody).people()).isZero();
            assertThat(portal.ledger().withoutGroups(nobody, Instant.EPOCH)).isEmpty();
            assertThat(portal.ledger().departments(nobody)).isEmpty();
        }
        for (Admin somebody : List.of(creatingUsers(crew), with(crew, new Rights(null, Map.of(), May.YES)),
                with(crew, new Rights(Set.of("read_users"), Map.of())))) {
            assertThat(journal.entry(somebody, user.id())).contains(user);
            assertThat(portal.ledger().user(somebody, number(user))).isPresent();
            assertThat(portal.ledger().departments(somebody)).hasSize(1);
        }
        assertThat(journal.lately(creatingUsers(crew), 10)).containsExactly(user);
        assertThat(journal.lately(with(crew, new Rights(null, Map.of(), May.YES)), 10))
                .containsExactlyInAnyOrder(user, department);
    }

    @Test
    void aWordIsTakenFromTheSenderOrFromWhoeverMayDoSuchAWriteAndFromNobodyElse() {
        ams.fault(Fault.on("POST", "/v2/admin/users").dropped());
        Entry lost = journal.carryOut(alex, createSam());
        Admin crew = admin(DemoSignIn.READER, KENTSHIRE);
        Found word = new Found.There(DemoSignIn.READER.userId());
        for (Admin nobody : List.of(crew, with(crew, new Rights(Set.of("write_departments", "read_users"), Map.of())),
                with(crew, new Rights(Set.of("write_users"), Map.of(AmsPermission.WRITE_USERS, false))),
                with(admin(DemoSignIn.READER, null), new Rights(null, Map.of())))) {
            assertThatThrownBy(() -> journal.settle(nobody, lost.id(), word)).isInstanceOfSatisfying(NotEntitled.class,
                    refused -> assertThat(refused.lacking()).containsExactly(AmsPermission.WRITE_USERS));
            assertThatThrownBy(() -> journal.settle(nobody, lost.id(), word, alex.actorId()))
                    .isInstanceOf(NotEntitled.class);
        }
        Admin westmoor = creatingUsers(admin(DemoSignIn.OTHER_COMPANY, 42L));
        assertThatThrownBy(() -> journal.settle(westmoor, lost.id(), word)).isInstanceOf(NoSuchElementException.class);
        assertThat(journal.entry(alex, lost.id())).contains(lost);
        assertThat(journal.settle(creatingUsers(crew), lost.id(), new Found.LeftAtThat()).state())
                .isEqualTo(State.ABANDONED);
    }

    @Test
    void theLastTenAreTenThatOneMaySee() {
        Entry team = journal.carryOut(alex, createDepartment("Drone Team", station()));
        journal.carryOut(alex, createSam());
        Admin departments = with(admin(DemoSignIn.READER, KENTSHIRE),
                new Rights(Set.of("write_departments"), Map.of()));
        assertThat(journal.lately(departments, 1)).containsExactly(team);
    }

    private static Admin creatingUsers(Admin admin) {
        return with(admin, new Rights(Set.of("write_users"), Map.of()));
    }

    private static Admin with(Admin admin, Rights rights) {
        return new Admin(admin.signIn(), admin.actorId(), admin.userId(), admin.name(), admin.email(),
                admin.companyId(), admin.companyKnown(), rights, admin.authority());
    }

    @Test
    void whereNobodyTellsTheCompanyAnAdminSeesTheirOwnDoing() {
        Admin unknown = companyNotTold(alex);
        Entry others = journal.carryOut(admin(DemoSignIn.HELPDESK, KENTSHIRE), createSam());
        Entry own = journal.carryOut(unknown, createDepartment("Drone Team", station()));

        assertThat(journal.entry(unknown, others.id())).isEmpty();
        assertThat(journal.lately(unknown, 10)).extracting(Entry::id).containsExactly(own.id());
    }

    @Test
    void aReferenceFindsItsEntryHoweverItWasTyped() {
        Entry entry = journal.carryOut(alex, createSam());
        String typed = " " + entry.reference().toLowerCase(Locale.ROOT).replace("-", " ");

        assertThat(journal.entryByReference(alex, typed)).contains(entry);
        assertThat(journal.entryByReference(alex, "nonsense")).isEmpty();
    }

    @Test
    void entriesAreListedByPlanAndByUser() {
        UUID batch = UUID.randomUUID();
        Entry user = journal.carryOut(alex, new Intention(new Write.CreateUser(sam()), "Sam Okafor", KENTSHIRE,
                new Place(batch, 1, "user", 1)));
        long sam = number(user);
        Entry groups = journal.carryOut(alex,
                new Intention(new Write.AssignGroups(sam, new Change.Adding(ids(group("Crew")))), "Sam Okafor",
                        KENTSHIRE, new Place(batch, 1, "groups", 1)));
        journal.carryOut(alex, createDepartment("Drone Team", station()));

        assertThat(journal.entriesOf(batch)).containsExactly(user, groups);
        assertThat(journal.about(alex, sam, 10)).containsExactly(groups, user);
        assertThat(journal.about(alex, sam, 1)).containsExactly(groups);
    }

    @Test
    void theLedgerKnowsWhatWasMadeHere() {
        long sam = number(journal.carryOut(alex, createSam()));
        long team = number(journal.carryOut(alex, createDepartment("Drone Team", station())));
        Ledger ledger = portal.ledger();

        assertThat(ledger.users(alex, "OKAFOR", 1, 25).items()).singleElement().satisfies(it -> {
            assertThat(it.id()).isEqualTo(sam);
            assertThat(it.companyId()).isEqualTo(KENTSHIRE);
            assertThat(it.serviceNumber()).isEqualTo("C-17");
        });
        assertThat(ledger.users(alex, "100%", 1, 25).items()).isEmpty();
        assertThat(ledger.users(alex, null, 2, 1).total()).isEqualTo(1);
        assertThat(ledger.departments(alex)).singleElement()
                .satisfies(it -> assertThat(List.of(it.id(), it.name())).isEqualTo(List.of(team, "Drone Team")));
        assertThat(ledger.groupsOf(alex, sam)).hasValueSatisfying(it -> {
            assertThat(it.ids()).isEmpty();
            assertThat(it.by()).isEqualTo("Alex Morgan");
        });
        assertThat(ledger.departmentsOf(alex, DemoSignIn.READER.userId())).isEmpty();
    }

    @Test
    void anyNameIsWrittenDownAndConcluded() {
        String name = "\u05d0\u0301\u202e'<script>".repeat(25).substring(0, 250);
        var user = new NewUser(name, "x".repeat(255), "long+" + "y".repeat(50) + "@b\u00fccher.example", null, false,
                null);

        Entry entry = journal.carryOut(alex,
                new Intention(new Write.CreateUser(user), name + "\0" + "z".repeat(700), KENTSHIRE, place("user")));

        assertThat(entry.state()).isEqualTo(State.DONE);
        assertThat(entry.write()).isEqualTo(new Write.CreateUser(user));
        assertThat(portal.ledger().user(alex, number(entry)))
                .hasValueSatisfying(it -> assertThat(it.name()).isEqualTo(name));
    }

    private static Admin companyNotTold(Admin admin) {
        return new Admin(admin.signIn(), admin.actorId(), admin.userId(), admin.name(), admin.email(), null, false,
                admin.rights(), admin.authority());
    }
}
