package org.amsportal.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.amsportal.WholePortal;
import org.amsportal.WholePortal.Database;
import org.amsportal.access.Admin;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.NewUser;
import org.amsportal.journal.Intention;
import org.amsportal.journal.Journal;
import org.amsportal.journal.Place;
import org.amsportal.journal.Write;
import org.amsportal.organisation.People.Order;
import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.Department;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.amssandbox.traffic.LoggedRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** The directory over a sandbox with more people than are read anew for every page. */
@TestInstance(Lifecycle.PER_CLASS)
class DirectoryTest {

    /** As many as no other test has: an equal list that one of them read a moment ago would be shared. */
    private static final int CROWD = 640;
    private static final String USERS = "/v2/admin/users";

    private final WholePortal portal = WholePortal.on(Database.H2);
    private final SandboxControl ams = portal.ams();
    private final Directory directory = portal.bean(Directory.class);

    @BeforeAll
    void fill() {
        ams.reset();
        ams.crowd(DemoData.KENTSHIRE, 0, CROWD);
    }

    @AfterAll
    void empty() {
        ams.clearFaults();
        ams.reset();
    }

    @Test
    void adminsWhoSeeTheSameShareOneReading() {
        page(portal.admin(DemoSignIn.ADMIN), UserQuery.EVERYBODY);
        ams.clearRequests();
        assertThat(page(portal.admin(DemoSignIn.ADMIN), UserQuery.EVERYBODY).total()).isGreaterThan(CROWD);
        assertThat(ams.requests("GET", USERS)).hasSize(1);
    }

    @Test
    void whoHasOtherRightsReadsAllOfItThemselves() {
        page(portal.admin(DemoSignIn.ADMIN), UserQuery.EVERYBODY);
        var helpdesk = portal.admin(DemoSignIn.HELPDESK);
        ams.clearRequests();
        page(helpdesk, UserQuery.EVERYBODY);
        assertThat(ams.requests("GET", USERS)).hasSizeGreaterThan(CROWD / 100);
        assertThat(names(page(portal.admin(DemoSignIn.OTHER_COMPANY), UserQuery.EVERYBODY)))
                .doesNotContain("Alex Morgan");
    }

    @Test
    void whoWasLookedUpByOneIsNotKnownToAnotherBeforeAmsHasToldThemSuchAThing() {
        var alex = portal.admin(DemoSignIn.ADMIN);
        var list = page(alex, UserQuery.EVERYBODY);
        var ids = list.users().stream().map(AmsUser::id).toList();
        directory.access(alex, ids);
        var other = portal.admin(DemoSignIn.ADMIN);
        page(other, UserQuery.EVERYBODY);
        assertThat(directory.rememberedAccess(other, ids).values()).allMatch(it -> !it.groups().fromAms());
        directory.access(other, ids.subList(0, 1));
        assertThat(directory.rememberedAccess(other, ids).values()).allMatch(it -> it.groups().fromAms());
        var helpdesk = portal.admin(DemoSignIn.HELPDESK);
        page(helpdesk, UserQuery.EVERYBODY);
        directory.access(helpdesk, ids.subList(0, 1));
        assertThat(directory.rememberedAccess(helpdesk, ids).values().stream().filter(it -> it.groups().fromAms()))
                .hasSize(1);
    }

    @Test
    void whatOthersWereToldOfSomebodyWhomAmsDoesNotListForAnAdminIsNotShownToThem() {
        var alex = portal.admin(DemoSignIn.ADMIN);
        var somebody = page(alex, UserQuery.EVERYBODY).users().getFirst().id();
        directory.access(alex, List.of(somebody));
        var other = portal.admin(DemoSignIn.ADMIN);
        directory.access(other, List.of(DemoSignIn.HELPDESK.userId()));
        ams.fault(Fault.on("GET", USERS).always().answers(Reply.json(200, LongStream.rangeClosed(900_001, 900_600)
                .mapToObj("{\"id\":%d,\"name\":\"Another\",\"surname\":\"One\"}"::formatted)
                .collect(Collectors.joining(",", "[", "]")))));
        assertThat(page(other, UserQuery.EVERYBODY).total()).isEqualTo(600);
        ams.clearFaults();
        assertThat(knows(alex, somebody)).isTrue();
        assertThat(knows(other, somebody)).isFalse();
    }

    @Test
    void whomThePortalCreatesStandsInTheListAtOnceAndTheOthersAreNotReadAgain() {
        var alex = portal.admin(DemoSignIn.ADMIN);
        page(alex, UserQuery.EVERYBODY);
        ams.clearRequests();
        create(alex, "Zora", "Newcombe", "zora.newcombe@kentshire-fire.example");
        assertThat(names(directory.find(alex, "newcombe zora", 5, false).known().orElseThrow()))
                .containsExactly("Zora Newcombe");
        assertThat(ams.requests("GET", USERS)).extracting(LoggedRequest::query)
                .noneMatch(it -> it != null && it.contains("page=2"));
    }

    @Test
    void usersStandInEveryOrderAndTurnedRound() {
        var alex = portal.admin(DemoSignIn.ADMIN);
        var byEmail = page(alex, query("", Order.EMAIL, false)).users().stream().map(AmsUser::email).toList();
        assertThat(byEmail).isSorted();
        var newest = page(alex, query("", Order.CREATED, true)).users().stream().map(AmsUser::id).toList();
        assertThat(newest).isSortedAccordingTo((one, other) -> Long.compare(other, one));
        var last = page(alex, query("", Order.NAME, true));
        assertThat(names(last).getFirst()).isEqualTo("Siân Wright");
        assertThat(directory.users(alex, UserQuery.EVERYBODY, 1000, 25).known().orElseThrow().page())
                .isEqualTo(last.lastPage());
    }

    @Test
    void peopleAreFoundByWordsInAnyOrderWithoutCaseAndAccentsAndByTheEndOfANumber() {
        var alex = portal.admin(DemoSignIn.ADMIN);
        assertThat(names(page(alex, query("WRIGHT sian", Order.NAME, false)))).containsOnly("Siân Wright");
        assertThat(names(page(alex, query("jo.bell@kentshire", Order.NAME, false)))).containsExactly("Jo Bell");
        assertThat(names(page(alex, query("1003", Order.NAME, false)))).contains("Jo Bell");
    }

    @Test
    void whoIsInADepartmentIsFoundWithThoseBelowItAndWhoWasNotLookedUpIsCounted() {
        ams.reset();
        var alex = portal.admin(DemoSignIn.ADMIN);
        long station = ams.departmentsCalled("Station 12").getFirst().id();
        var in = new UserQuery("", Order.NAME, false, false, station, false, null, null);
        var below = new UserQuery("", Order.NAME, false, false, station, true, null, null);
        assertThat(page(alex, below).undecided()).isEqualTo(238);
        lookUpEverybody(alex);
        var truth = directory.allUsers(alex, UserQuery.EVERYBODY).known().orElseThrow().stream()
                .map(user -> ams.user(user.id())).toList();
        var below12 = below(station, ams.departments());
        long there = truth.stream().filter(it -> !Collections.disjoint(it.departments(), below12)).count();
        assertThat(page(alex, below).undecided()).isZero();
        assertThat(page(alex, below).total()).isEqualTo(there).isGreaterThan(page(alex, in).matching());
        assertThat(directory.headcounts(alex).known()).hasValueSatisfying(counts -> {
            assertThat(counts.whole()).isTrue();
            assertThat(counts.of(station).below()).isEqualTo((int) there);
        });
        var standard = ams.group("Standard User").id();
        assertThat(page(alex, new UserQuery("", Order.NAME, false, false, null, false, standard, null)).matching())
                .isEqualTo(truth.stream().filter(it -> it.groups().contains(standard)).count());
        fill();
    }

    @Test
    void aLookUpThatAmsDoesNotAnswerStopsAndSaysWhyAndGoesOnLater() {
        ams.reset();
        var alex = portal.admin(DemoSignIn.READER);
        ams.fault(Fault.on("GET", "/v2/admin/users/*/department").always().answers(Reply.empty(503)));
        ams.fault(Fault.on("GET", "/v2/admin/user/*/groups").always().answers(Reply.empty(503)));
        lookUpEverybody(alex);
        assertThat(directory.lookup(alex).stopped()).isPresent();
        ams.clearFaults();
        lookUpEverybody(alex);
        assertThat(directory.lookup(alex).stopped()).isEmpty();
        assertThat(directory.headcounts(alex).known().orElseThrow().whole()).isTrue();
        fill();
    }

    @Test
    void whomAmsDidNotAnswerForIsAskedForOnceMoreBeforeTheLookUpEnds() {
        ams.reset();
        ams.crowd(DemoData.KENTSHIRE, 0, 6);
        var alex = portal.admin(DemoSignIn.READER);
        ams.fault(Fault.on("GET", "/v2/admin/users/*/department").skip(30).times(3).answers(Reply.empty(500)));
        lookUpEverybody(alex);
        assertThat(directory.headcounts(alex).known().orElseThrow().whole()).isTrue();
        fill();
    }

    @Test
    void oneWhomAmsNeverAnswersForDoesNotStopTheLookUpOfTheOthers() {
        ams.reset();
        ams.crowd(DemoData.KENTSHIRE, 0, 5);
        var alex = portal.admin(DemoSignIn.ADMIN);
        long lost = page(alex, query("crowd", Order.NAME, false)).users().getFirst().id();
        ams.fault(Fault.on("GET", "/v2/admin/users/" + lost + "/department").always().answers(Reply.empty(500)));
        ams.fault(Fault.on("GET", "/v2/admin/user/" + lost + "/groups").always().answers(Reply.empty(500)));
        lookUpEverybody(alex);
        lookUpEverybody(alex);
        assertThat(directory.lookup(alex).stopped()).isEmpty();
        assertThat(directory.headcounts(alex).known()).hasValueSatisfying(
                counts -> assertThat(counts.people() - counts.checked()).isOne());
        fill();
    }

    private static List<Long> below(long top, List<Department> all) {
        return Stream.concat(Stream.of(top), all.stream().filter(it -> Objects.equals(it.parentId(), top))
                .flatMap(it -> below(it.id(), all).stream())).toList();
    }

    private void lookUpEverybody(Admin admin) {
        directory.lookUp(admin);
        while (directory.lookup(admin).running()) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private boolean knows(Admin admin, long userId) {
        return directory.rememberedAccess(admin, List.of(userId)).values().stream()
                .allMatch(access -> access.groups().fromAms());
    }

    private void create(Admin admin, String name, String surname, String email) {
        portal.bean(Journal.class).carryOut(admin,
                new Intention(new Write.CreateUser(new NewUser(name, surname, email, DemoData.KENTSHIRE, true, null)),
                        name + " " + surname, DemoData.KENTSHIRE, new Place(UUID.randomUUID(), 1, "user", 1)));
    }

    private UserList page(Admin admin, UserQuery query) {
        return directory.users(admin, query, 1, 25).known().orElseThrow();
    }

    private static UserQuery query(String search, Order order, boolean reversed) {
        return new UserQuery(search, order, reversed, false, null, false, null, null);
    }

    private static List<String> names(UserList list) {
        return list.users().stream().map(user -> user.name() + " " + user.surname()).toList();
    }
}
