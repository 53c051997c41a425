package org.amsportal.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.amsportal.WholePortal;
import org.amsportal.WholePortal.Database;
import org.amsportal.access.Admin;
import org.amsportal.assignments.Grants;
import org.amsportal.journal.Change;
import org.amsportal.journal.Entry;
import org.amsportal.plans.Plans.Sent;
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

/** Plans from the form to AMS: the whole portal and the sandbox over HTTP, on both databases. */
@ParameterizedClass
@EnumSource(Database.class)
class PlansTest {

    private static final String USERS = "/v2/admin/users";
    private static final String DEPARTMENTS_OF = "/v2/admin/users/*/department";
    private static final String GROUPS_OF = "/v2/admin/user/*/groups";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String MORE_POWER = "{\"code\":\"permission.011\",\"message\":\"Cannot grant more power\"}";

    @Parameter
    Database database = Database.H2;

    private WholePortal portal;
    private Plans plans;
    private SandboxControl ams;
    private Admin alex;
    private String email;

    @BeforeEach
    void startFromDemoData() {
        portal = WholePortal.on(database);
        plans = portal.bean(Plans.class);
        ams = portal.ams();
        ams.reset();
        alex = portal.admin(DemoSignIn.ADMIN);
        email = "sam." + UUID.randomUUID() + "@kentshire-fire.example";
    }

    @AfterEach
    void heal() {
        ams.clearFaults();
    }

    @Test
    void onePersonIsSetUpThroughAllSteps() {
        Plan plan = settled(alex, started(alex, sam()));
        assertThat(plan.done()).isTrue();
        assertThat(plan.steps()).extracting(Step::key).containsExactly("user", "department-a", "department-b",
                "departments", "groups");
        UserTruth sam = theOnlySam();
        assertThat(plan.userId()).isEqualTo(sam.id());
        assertThat(sam.groups()).containsExactly(group("Standard User"));
        long red = ams.departmentsCalled("Night Watch").getFirst().id();
        assertThat(sam.departments()).containsExactlyInAnyOrder(station(), red);
        assertThat(plans.unfinished(alex, 50)).extracting(Plan::id).doesNotContain(plan.id());
        assertThat(plans.lately(alex, 1)).extracting(Plan::id).containsExactly(plan.id());
    }

    @Test
    void departmentsThatAreRefusedDoNotStopPermissionGroupsAndAreFinishedLater() {
        ams.fault(Fault.on("POST", DEPARTMENTS_OF).answers(Reply.json(422, "{\"message\":\"No.\"}")));
        Plan plan = settled(alex, started(alex, sam()));
        assertThat(state(plan, "departments")).isEqualTo(Step.State.REFUSED);
        assertThat(state(plan, "groups")).isEqualTo(Step.State.DONE);
        assertThat(plans.unfinished(alex, 50)).extracting(Plan::id).contains(plan.id());

        assertThat(plans.finish(alex, plan.id())).isEmpty();
        assertThat(settled(alex, plan.id()).done()).isTrue();
        assertThat(theOnlySam().departments()).hasSize(2);
        assertThat(ams.requests("POST", USERS)).hasSize(1);
        assertThat(ams.requests("POST", "/v2/admin/user/" + theOnlySam().id() + "/groups")).hasSize(1);
    }

    @Test
    void whenTheAnswerIsLostAfterTheUserWasCreatedThePlanFinishesByItselfWithOneUser() {
        ams.fault(Fault.on("POST", USERS).droppedAfterWrite());
        Plan plan = settled(alex, started(alex, sam()));
        assertThat(plan.done()).isTrue();
        assertThat(ams.requests("POST", USERS)).hasSize(1);
        assertThat(theOnlySam().groups()).containsExactly(group("Standard User"));
    }

    @Test
    void whenAmsAsksToWaitThePlanGoesOnByItselfThen() {
        ams.fault(Fault.on("POST", GROUPS_OF).answers(Reply.tooMany("2")));
        assertThat(settled(alex, started(alex, sam())).done()).isTrue();
        assertThat(ams.requests("POST", "/v2/admin/user/" + theOnlySam().id() + "/groups")).hasSize(2);
    }

    @Test
    void theSameFormSentAgainHasTheFirstOutcomeAndNothingIsSent() {
        String nonce = plans.nonce(alex, "onboarding");
        UUID first = ((Sent.Started) plans.send(alex, "onboarding", nonce, sam())).plan();
        settled(alex, first);
        assertThat(plans.send(alex, "onboarding", nonce, sam())).isInstanceOfSatisfying(Sent.Already.class,
                already -> assertThat(already.plan()).isEqualTo(first));
        assertThat(ams.requests("POST", USERS)).hasSize(1);
    }

    @Test
    void theSameFormWithOtherContentIsNotSent() {
        String nonce = plans.nonce(alex, "onboarding");
        UUID first = ((Sent.Started) plans.send(alex, "onboarding", nonce, sam())).plan();
        settled(alex, first);
        Row before = sam();
        email = "other." + email;
        assertThat(plans.send(alex, "onboarding", nonce, sam())).isInstanceOfSatisfying(Sent.Otherwise.class,
                otherwise -> assertThat(otherwise.before()).isEqualTo(before));
        assertThat(ams.usersWithEmail(email)).isEmpty();
    }

    @Test
    void aFormSentManyTimesAtOnceMakesOnePlanAndOneUser() throws Exception {
        String nonce = plans.nonce(alex, "onboarding");
        Row row = sam();
        Set<UUID> made = new HashSet<>();
        for (Sent sent : atOnce(8, () -> plans.send(alex, "onboarding", nonce, row))) {
            made.add(switch (sent) {
                case Sent.Started(var plan) -> plan;
                case Sent.Already(var plan, var _) -> plan;
                default -> throw new AssertionError(sent);
            });
        }
        assertThat(made).hasSize(1);
        settled(alex, made.iterator().next());
        assertThat(theOnlySam().email()).isEqualTo(email);
    }

    @Test
    void aNonceOfAnotherFormOrAdminIsNotTaken() {
        Admin helpdesk = portal.admin(DemoSignIn.HELPDESK);
        assertThat(plans.send(alex, "onboarding", plans.nonce(alex, "groups"), sam()))
                .isEqualTo(new Sent.NotThisForm());
        assertThat(plans.send(alex, "onboarding", plans.nonce(helpdesk, "onboarding"), sam()))
                .isEqualTo(new Sent.NotThisForm());
        assertThat(ams.usersWithEmail(email)).isEmpty();
    }

    @Test
    void whatTheAdminCannotGiveIsNeitherStoredNorSent() {
        Admin helpdesk = portal.admin(DemoSignIn.HELPDESK);
        Row row = sam().withGroups(Rowing.adding(group("Admin")));
        assertThat(plans.send(helpdesk, "onboarding", plans.nonce(helpdesk, "onboarding"), row))
                .isInstanceOfSatisfying(Sent.Objected.class, objected -> assertThat(objected.objections())
                        .hasOnlyElementsOfType(Grants.Objection.BeyondPower.class).isNotEmpty());
        assertThat(ams.usersWithEmail(email)).isEmpty();
        assertThat(plans.lately(helpdesk, 50)).extracting(plan -> plan.row()).doesNotContain(row);
    }

    @Test
    void nobodyChangesTheirOwnPermissions() {
        long own = DemoSignIn.ADMIN.userId();
        assertThat(plans.send(alex, "groups", plans.nonce(alex, "groups"), Rowing.groups(own, List.of(), List.of(1L))))
                .isEqualTo(new Sent.Objected(List.of(new Grants.Objection.OwnPermissions())));
    }

    @Test
    void afterARefusalFewerGroupsCanBeAssigned() {
        long standard = group("Standard User");
        ams.fault(Fault.on("POST", GROUPS_OF).answers(Reply.json(403, MORE_POWER)));
        Row row = sam().withGroups(Rowing.adding(standard, group("Power User")));
        Plan refused = settled(alex, started(alex, row));
        assertThat(state(refused, "groups")).isEqualTo(Step.State.REFUSED);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> plans.finish(alex, refused.id(), Rowing.adding(standard, group("Admin"))));
        assertThat(plans.finish(alex, refused.id(), Rowing.adding(standard))).isEmpty();
        assertThat(settled(alex, refused.id()).done()).isTrue();
        assertThat(theOnlySam().groups()).containsExactly(standard);
    }

    @Test
    void whenTheSignInHasEndedAnotherAdminFinishesUnderTheirOwnName() {
        ams.fault(Fault.on("POST", GROUPS_OF).answers(Reply.tooMany("3")));
        UUID started = started(alex, sam());
        until(() -> state(plan(alex, started), "groups") == Step.State.NOT_DONE);
        ams.revokeTokens();
        Plan stopped = settled(alex, started);
        assertThat(stopped.signInNeeded()).isTrue();
        assertThat(stopped.done()).isFalse();

        Admin helpdesk = portal.admin(DemoSignIn.HELPDESK);
        assertThat(plans.finish(helpdesk, started)).isEmpty();
        Plan finished = settled(helpdesk, started);
        assertThat(finished.done()).isTrue();
        assertThat(finished.signInNeeded()).isFalse();
        assertThat(finished.actorId()).isEqualTo(alex.actorId());
        assertThat(ams.requests("POST", USERS)).hasSize(1);
    }

    @Test
    void aPlanWhoseProcessDiedBeforeItWasScheduledIsTakenUp() {
        var batch = new Batch(UUID.randomUUID(), alex.actorId(), alex.name(), alex.signIn(), alex.companyId(),
                alex.companyId(), Batch.Phase.APPLYING, 0, Rowing.TEN, sam(), Map.of());
        portal.bean(PlanStore.class).add(batch, "onboarding", UUID.randomUUID().toString());
        Sweep.isDue(portal);
        assertThat(settled(alex, batch.id()).done()).isTrue();
        assertThat(theOnlySam().groups()).containsExactly(group("Standard User"));
    }

    @Test
    void runningAPlanAgainDoesNothingAgain() {
        UUID started = started(alex, sam());
        settled(alex, started);
        int writes = ams.writes().size();
        portal.bean(PlanStore.class).wake(started, alex.signIn());
        assertThat(portal.bean(Applying.class).run(started)).isEmpty();
        assertThat(ams.writes()).hasSize(writes);
    }

    @Test
    void aDepartmentThatIsThereAlreadyIsUsedForThePersonButToldToWhoOnlyCreates() {
        long there = ams.addDepartment("Station 99", station(), 24).id();
        Plan creates = settled(alex, started(alex, Rowing.department("Station 99", station())));
        assertThat(creates.steps()).extracting(Step::state).containsExactly(Step.State.CHECK);

        Row row = sam();
        var onto = new Row(row.who(), List.of(new Row.Creation("a", "Station 99", station(), null, null)), null,
                List.of("a"), null, Map.of(), null);
        assertThat(settled(alex, started(alex, onto)).done()).isTrue();
        assertThat(theOnlySam().departments()).containsExactly(there);
        assertThat(ams.departmentsCalled("Station 99")).hasSize(1);
    }

    @Test
    void groupsThatChangedMeanwhileAreNotTouched() {
        UserTruth sam = made();
        ams.setGroups(sam.id(), List.of(group("Crew")));
        Plan plan = settled(alex, started(alex, Rowing.groups(sam.id(), List.of(group("Standard User")), List.of())));
        assertThat(state(plan, "groups")).isEqualTo(Step.State.CHECK);
        assertThat(ams.user(sam.id()).groups()).containsExactly(group("Crew"));
        plans.leave(alex, plan.id());
        assertThat(plans.unfinished(alex, 50)).extracting(Plan::id).doesNotContain(plan.id());
    }

    @Test
    void exactlyTheWantedGroupsAreSent() {
        UserTruth sam = made();
        ams.setGroups(sam.id(), List.of(group("Crew")));
        Row row = Rowing.groups(sam.id(), List.of(group("Standard User")), List.of(group("Crew")));
        assertThat(settled(alex, started(alex, row)).done()).isTrue();
        assertThat(ams.user(sam.id()).groups()).containsExactly(group("Standard User"));
    }

    @Test
    void aPlanIsSeenByItsCompanyAndBySetUpAdminsButByNoOtherCompany() {
        UUID started = started(alex, sam());
        settled(alex, started);
        assertThat(plans.plan(portal.admin(DemoSignIn.HELPDESK), started)).isPresent();
        assertThat(plans.plan(portal.admin(DemoSignIn.SETUP), started)).isPresent();
        Admin other = portal.admin(DemoSignIn.OTHER_COMPANY);
        assertThat(plans.plan(other, started)).isEmpty();
        assertThat(plans.lately(other, 500)).extracting(Plan::id).doesNotContain(started);
    }

    @Test
    void aRowThatAsksForNothingIsRefused() {
        Row nothing = Rowing.groups(99, List.of(), List.of()).withGroups(new Change.Adding(new TreeSet<>()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plans.send(alex, "groups", plans.nonce(alex, "groups"), nothing));
    }

    private Row sam() {
        Row row = Rowing.sam(email);
        return new Row(row.who(), List.of(new Row.Creation("a", "Station 98", station(), null, null),
                new Row.Creation("b", "Night Watch", null, "a", null)), Rowing.adding(station()), List.of("b"),
                Rowing.adding(group("Standard User")), Map.of(), null);
    }

    private UserTruth made() {
        return ams.addUser(new NewPerson("Sam", "Okafor", email, 24L, true, "004127"));
    }

    private UUID started(Admin admin, Row row) {
        Sent sent = plans.send(admin, "onboarding", plans.nonce(admin, "onboarding"), row);
        assertThat(sent).isInstanceOf(Sent.Started.class);
        return ((Sent.Started) sent).plan();
    }

    /** Waits for it to come to rest, and says where it stands if it does not. */
    private Plan settled(Admin admin, UUID plan) {
        Plan settled = plans.await(admin, plan, LONG).orElseThrow();
        assertThat(settled.working()).as("still working: %s", said(settled)).isFalse();
        return settled;
    }

    private static List<String> said(Plan plan) {
        return plan.steps().stream().map(step -> {
            Entry entry = step.entry();
            return step.key() + " " + step.state() + (entry == null ? "" : " " + entry.why());
        }).toList();
    }

    private Plan plan(Admin admin, UUID plan) {
        return plans.plan(admin, plan).orElseThrow();
    }

    private static Step.State state(Plan plan, String key) {
        return plan.steps().stream().filter(step -> step.key().equals(key)).map(Step::state).findFirst().orElseThrow();
    }

    private UserTruth theOnlySam() {
        List<UserTruth> sams = ams.usersWithEmail(email);
        assertThat(sams).hasSize(1);
        return sams.getFirst();
    }

    private long group(String name) {
        return ams.group(name).id();
    }

    private long station() {
        return ams.departments().stream().filter(d -> d.companyId() == 24).findFirst().orElseThrow().id();
    }

    private static void until(Callable<Boolean> holds) {
        Awaitility.await().atMost(LONG).until(holds);
    }

    private static <T> List<T> atOnce(int many, Callable<T> act) throws ExecutionException, InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> answers = IntStream.range(0, many).mapToObj(_ -> threads.submit(act)).toList();
            var all = new ArrayList<T>();
            for (Future<T> answer : answers) {
                all.add(answer.get());
            }
            return all;
        }
    }
}
