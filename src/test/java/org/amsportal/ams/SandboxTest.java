package org.amsportal.ams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.ams.AmsProblem.FieldsRefused;
import org.amsportal.ams.AmsProblem.MorePower;
import org.amsportal.ams.AmsProblem.OwnPermissions;
import org.amsportal.ams.AmsProblem.UserNotFound;
import org.amsportal.ams.WriteAnswer.Accepted;
import org.amsportal.ams.WriteAnswer.NotSent;
import org.amsportal.ams.WriteAnswer.Refused;
import org.amsportal.ams.WriteAnswer.Unknown;
import org.amssandbox.RunningSandbox;
import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The client against the sandbox AMS, through its switches and faults. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SandboxTest {

    private static final long NOBODY = 999_999_999_999L;

    private RunningSandbox sandbox;
    private SandboxControl control;
    private Client client;
    private AccessToken admin;
    private AccessToken helpdesk;

    @BeforeAll
    void start() {
        sandbox = RunningSandbox.onFreePort();
        control = sandbox.control();
        client = Client.of(Client.settings(sandbox.baseUrl().toString()), Clock.systemUTC());
        admin = new AccessToken(sandbox.signIn().as(DemoSignIn.ADMIN).access());
        helpdesk = new AccessToken(sandbox.signIn().as(DemoSignIn.HELPDESK).access());
    }

    @AfterEach
    void reset() {
        control.reset();
    }

    @AfterAll
    void close() {
        client.close();
        sandbox.close();
    }

    @ParameterizedTest
    @CsvSource({"envelope,data", "envelope,bare", "ids,string", "booleans,bool", "page-meta,false", "assigned,ids",
            "departments,paged", "group-permissions,false"})
    void everythingCanBeReadUnderEverySwitch(String name, String value) {
        control.set(name, value);
        var as = new Only(admin);
        var reads = client.reads();

        assertThat(reads.caller(as).orElseThrow().id()).isEqualTo(DemoSignIn.ADMIN.userId());
        assertThat(reads.allUsers(as, null).orElseThrow()).hasSizeGreaterThan(200);
        assertThat(reads.departments(as).orElseThrow()).hasSizeGreaterThan(25);
        assertThat(reads.groups(as, null).orElseThrow()).extracting(AmsGroup::name).contains("Admin");
        assertThat(reads.companies(as).orElseThrow()).isNotEmpty();
        assertThat(reads.user(as, DemoSignIn.READER.userId()).orElseThrow().email())
                .isEqualTo(DemoSignIn.READER.email());
        assertThat(reads.groupsOf(as, DemoSignIn.READER.userId()).orElseThrow()).hasSize(1);
        assertThat(reads.departmentsOf(as, DemoSignIn.READER.userId())).isPresent();
    }

    @Test
    void onlyTheDocumentedReadIsLeftWhereAmsHasNoOther() {
        control.set("reads", "documented");
        var clock = new VirtualClock();
        try (var fresh = Client.of(Client.settings(sandbox.baseUrl().toString()), clock)) {
            var as = new Only(admin);

            List<ThrowingCallable> all = List.of(() -> fresh.reads().caller(as),
                    () -> fresh.reads().allUsers(as, null), () -> fresh.reads().departments(as),
                    () -> fresh.reads().companies(as), () -> fresh.reads().user(as, 7),
                    () -> fresh.reads().groupsOf(as, 7), () -> fresh.reads().departmentsOf(as, 7));
            assertThat(all).allSatisfy(read -> assertThatExceptionOfType(AmsException.class).isThrownBy(read)
                    .satisfies(e -> assertThat(e.problem()).isInstanceOf(AmsProblem.ReadNotKnownNow.class)));
            clock.forward(Duration.ofSeconds(31));
            assertThat(fresh.reads().groups(as, null)).isPresent();
            assertThat(fresh.reads().caller(as)).isEmpty();
            assertThat(fresh.reads().allUsers(as, null)).isEmpty();
            assertThat(fresh.reads().departments(as)).isEmpty();
            assertThat(fresh.reads().companies(as)).isEmpty();
            assertThat(fresh.reads().user(as, 7)).isEmpty();
            assertThat(fresh.reads().groupsOf(as, 7)).isEmpty();
            assertThat(fresh.reads().departmentsOf(as, 7)).isEmpty();
            assertThat(fresh.reads().groups(as, null)).isPresent();
            for (var read : AmsRead.values()) {
                assertThat(fresh.reads().offers(read)).isEqualTo(read == AmsRead.GROUPS);
            }
        }
    }

    @Test
    void theFourWritesDoWhatTheySay() {
        var id = idOf(create("new.person@kentshire-fire.example"));
        var department = idOf(client.writes().createDepartment(admin, new NewDepartment("Drone Unit", null, null)));
        var groups = ids(control.group("Standard User").id());

        assertThat(client.writes().assignDepartments(admin, id, ids(department)))
                .isInstanceOf(Accepted.class);
        assertThat(client.writes().assignGroups(admin, id, groups)).isInstanceOf(Accepted.class);
        assertThat(client.reads().groupsOf(new Only(admin), id).orElseThrow()).extracting(AmsItem::id)
                .containsExactlyElementsOf(groups);
        assertThat(client.reads().departmentsOf(new Only(admin), id).orElseThrow()).extracting(AmsItem::id)
                .containsExactly(department);
    }

    @ParameterizedTest
    @CsvSource({"code-message", "error-object", "error-string", "errors-list"})
    void theDocumentedRefusalsAreNamedInEveryShape(String shape) {
        control.set("error-shape", shape);
        var strong = ids(control.group("Admin").id());

        assertRefused(client.writes().assignGroups(admin, DemoSignIn.ADMIN.userId(), strong), OwnPermissions.class);
        assertRefused(client.writes().assignGroups(helpdesk, DemoSignIn.READER.userId(), strong), MorePower.class);
        assertRefused(client.writes().assignGroups(admin, NOBODY, strong), UserNotFound.class);
        assertRefused(client.writes().assignGroups(admin, DemoSignIn.READER.userId(), ids(NOBODY)),
                AmsProblem.GroupNotFound.class);
        assertThatExceptionOfType(AmsException.class).isThrownBy(() -> client.reads().user(new Only(admin), NOBODY))
                .satisfies(e -> assertThat(e.problem()).isInstanceOf(UserNotFound.class));
    }

    @Test
    void aTakenEmailAndAMissingPermissionAreRefused() {
        assertThat(((FieldsRefused) ((Refused) create(DemoSignIn.READER.email().toUpperCase(Locale.ROOT)))
                .problem()).emailTaken()).isTrue();
        assertRefused(client.writes().createDepartment(helpdesk, new NewDepartment("X", null, null)),
                AmsProblem.MissingPermission.class);
        assertThat(client.writes().createUser(new AccessToken("no-token-of-anybody"), person("x@y.example")))
                .isInstanceOf(NotSent.class);
    }

    @Test
    void aConnectionDroppedAfterTheWriteLeavesOneUserAndAnUnknownOutcome() {
        control.fault(Fault.on("POST", "/v2/admin/users").droppedAfterWrite());

        assertThat(create("lost.answer@kentshire-fire.example")).isInstanceOf(Unknown.class);
        assertThat(control.usersWithEmail("lost.answer@kentshire-fire.example")).hasSize(1);
        assertThat(control.requests("POST", "/v2/admin/users")).hasSize(1);
    }

    private WriteAnswer create(String email) {
        return client.writes().createUser(admin, person(email));
    }

    private static long idOf(WriteAnswer answer) {
        return Objects.requireNonNull(((Accepted) answer).id());
    }

    private static NewUser person(String email) {
        return new NewUser("New", "Person", email, null, true, "0815");
    }

    private static void assertRefused(WriteAnswer answer, Class<? extends AmsProblem> problem) {
        assertThat(answer).isInstanceOfSatisfying(Refused.class,
                refused -> assertThat(refused.problem()).isInstanceOf(problem));
    }

    private static SortedSet<Long> ids(Long... ids) {
        return new TreeSet<>(List.of(ids));
    }

    /** A sign-in with this token and no other. */
    private record Only(AccessToken token) implements Authority {

        @Override
        public AccessToken tokenInsteadOf(AccessToken dead) {
            throw new SignInEnded("no other");
        }

        @Override
        public void learnt(AmsPermission permission, boolean has) {
        }
    }
}
