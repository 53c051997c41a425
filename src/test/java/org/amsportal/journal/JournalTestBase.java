package org.amsportal.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.access.Rights;
import org.amsportal.ams.NewDepartment;
import org.amsportal.ams.NewUser;
import org.amssandbox.RunningSandbox;
import org.amssandbox.client.SandboxControl;
import org.amssandbox.client.Tokens;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal against the sandbox AMS over HTTP, each test on both databases, from empty tables and fresh demo data. */
@ParameterizedClass
@SuppressWarnings("NullAway.Init") // set before each test
@EnumSource(Database.class)
abstract class JournalTestBase {

    static final String USERS = "/v2/admin/users";
    static final String DEPARTMENTS = "/v2/admin/departments";
    static final long KENTSHIRE = 24;
    static final String[] DOCUMENTED_ONLY = {"ams.api.paths.users=", "ams.api.paths.user=",
            "ams.api.paths.departments=", "ams.api.paths.user-departments=", "ams.api.paths.user-groups=",
            "ams.api.paths.me=", "ams.api.paths.companies="};

    private static final RunningSandbox SANDBOX = RunningSandbox.onFreePort("--sandbox.token-lifetime=5h");
    private static final Map<DemoSignIn, Tokens> SIGNED_IN = new EnumMap<>(DemoSignIn.class);

    @Parameter
    Database database;

    final MovableClock clock = new MovableClock();
    final SandboxControl ams = SANDBOX.control();

    JdbcClient jdbc;
    Portal portal;
    Journal journal;
    Admin alex;
    DemoAuthority authority;

    private final List<Portal> portals = new ArrayList<>();

    @BeforeEach
    void startFromNothing() {
        jdbc = JdbcClient.create(database.dataSource());
        for (String table : List.of("journal_event", "write_guard", "journal_entry", "known_user", "known_department",
                "known_assignment", "scheduled_tasks")) {
            jdbc.sql("delete from " + table).update();
        }
        ams.reset();
        portal = portal();
        journal = portal.journal();
        alex = admin(DemoSignIn.ADMIN, KENTSHIRE);
        authority = (DemoAuthority) alex.authority();
    }

    @AfterEach
    void stop() {
        ams.clearFaults();
        portals.forEach(Portal::close);
    }

    Portal portal(String... settings) {
        return portalAt(SANDBOX.baseUrl().toString(), settings);
    }

    Portal portalAt(String baseUrl, String... settings) {
        Portal started = new Portal(database.dataSource(), clock, baseUrl, settings);
        portals.add(started);
        return started;
    }

    /** Signed in anew only where a test has spoilt or refreshed the tokens. */
    Admin admin(DemoSignIn demo, @Nullable Long company) {
        var tokens = SIGNED_IN.compute(demo,
                (who, kept) -> kept != null && SANDBOX.knows(kept) ? kept : SANDBOX.signIn().as(who));
        return new Admin(UUID.randomUUID(), String.valueOf(demo.userId()), demo.userId(), demo.fullName(), demo.email(),
                company, true, new Rights(null, Map.of()), new DemoAuthority(SANDBOX.signIn(), tokens));
    }

    static Place place(String step) {
        return new Place(UUID.randomUUID(), 1, step, 1);
    }

    static NewUser sam() {
        return new NewUser("Sam", "Okafor", "sam.okafor@kentshire-fire.example", null, true, "C-17");
    }

    static Intention createSam() {
        return new Intention(new Write.CreateUser(sam()), "Sam Okafor", KENTSHIRE, place("user"));
    }

    static Intention createDepartment(String name, @Nullable Long parent) {
        return new Intention(new Write.CreateDepartment(new NewDepartment(name, parent, null)), name, KENTSHIRE,
                place("department"));
    }

    static Intention groups(long userId, Change change) {
        return new Intention(new Write.AssignGroups(userId, change), "Sam Okafor", KENTSHIRE, place("groups"));
    }

    static Intention departments(long userId, Change change) {
        return new Intention(new Write.AssignDepartments(userId, change), "Sam Okafor", KENTSHIRE,
                place("departments"));
    }

    /** Within one plan, each in a row of its own. */
    static Intention in(UUID plan, int row, Intention intention) {
        return new Intention(intention.write(), intention.label(), intention.targetCompanyId(),
                new Place(plan, row, intention.place().step(), 1));
    }

    static String groupsOf(long userId) {
        return "/v2/admin/user/" + userId + "/groups";
    }

    static SortedSet<Long> ids(Long... ids) {
        return new TreeSet<>(List.of(ids));
    }

    long samInAms() {
        return ams.addUser(new NewPerson("Sam", "Okafor", sam().email(), KENTSHIRE, true, "C-17"))
                .id();
    }

    long group(String name) {
        return ams.group(name).id();
    }

    long station() {
        return ams.departments().stream().filter(it -> it.companyId() == KENTSHIRE).findFirst().orElseThrow().id();
    }

    /** Everybody who holds a lease is taken for dead. */
    void letLeasesRunOut() {
        jdbc.sql("update journal_entry set lease_until = current_timestamp - interval '1' second "
                + "where lease_until is not null").update();
    }

    void letWindowPass() {
        clock.forward(Duration.ofMinutes(2));
    }

    int guards() {
        return jdbc.sql("select count(*) from write_guard").query(Integer.class).single();
    }

    static long number(Entry entry) {
        return Objects.requireNonNull(entry.resultId());
    }

    static List<String> trail(Entry entry) {
        return entry.happenings().stream().map(Entry.Happening::kind).toList();
    }
}
