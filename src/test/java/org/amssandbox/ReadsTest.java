package org.amssandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

/** The assumed reads, and each switch that changes how an answer looks. */
class ReadsTest {

    private static final RunningSandbox SANDBOX = RunningSandbox.onFreePort();
    private static final ApiCalls KENTSHIRE = new ApiCalls(SANDBOX).with(SANDBOX.signIn().as(DemoSignIn.ADMIN));
    private static final ApiCalls EVERYWHERE = new ApiCalls(SANDBOX).with(SANDBOX.signIn().as(DemoSignIn.SETUP));
    private static final ApiCalls WESTMOOR = new ApiCalls(SANDBOX).with(SANDBOX.signIn().as(DemoSignIn.OTHER_COMPANY));

    private final SandboxControl control = SANDBOX.control();

    @BeforeEach
    void reset() {
        control.reset();
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void theCallerIsDescribedWithCompanyAndPermissions() {
        var me = KENTSHIRE.get("/v2/admin/me").data();

        assertThat(me.path("id").asLong()).isEqualTo(DemoSignIn.ADMIN.userId());
        assertThat(me.path("company_id").asLong()).isEqualTo(24);
        assertThat(me.path("permissions").toString()).contains("write_users", "write_departments",
                "write_user_department", "read_groups", "write_permission_user");
        assertThat(EVERYWHERE.get("/v2/admin/me").data().path("company_id").isNull()).isTrue();
    }

    @Test
    void aCrowdJoinsAtOnceAndOthersCanJoinAfterIt() {
        control.crowd(DemoData.KENTSHIRE, 300, 1_000);

        assertThat(control.state().departments()).isEqualTo(340);
        assertThat(control.state().users()).isEqualTo(1_300);
        assertThat(control.departments().stream().map(it -> depth(it.id())).max(Integer::compare)).contains(5);
        assertThat(control.addDepartment("One more", null, DemoData.KENTSHIRE).id()).isPositive();
        var person = control.usersWithEmail("nr7.1301@crowd.example").getFirst();
        assertThat(person.departments()).hasSize(1);
        assertThat(person.groups()).hasSize(1);
    }

    @Test
    void theDemoDataIsAServiceOfBelievableSize() {
        var state = control.state();

        assertThat(state.companies()).isEqualTo(2);
        assertThat(state.departments()).isEqualTo(40);
        assertThat(state.users()).isEqualTo(300);
        assertThat(state.groups()).isEqualTo(8);
        assertThat(control.departments().stream().map(it -> depth(it.id())).max(Integer::compare)).contains(4);
        assertThat(texts(KENTSHIRE.get("/v2/admin/users?search=smith").data(), "name")).containsExactly("John", "Jane");
    }

    @Test
    void peopleAreSearchedFuzzilyOverNamesEmailAndServiceNumber() {
        var somebody = control.user(1010);

        for (var search : List.of(somebody.email().toUpperCase(Locale.ROOT), somebody.serviceNumber(),
                somebody.surname().substring(0, 3) + "%20" + somebody.name().substring(1))) {
            assertThat(texts(KENTSHIRE.get("/v2/admin/users?per_page=100&search=" + search).data(), "email"))
                    .contains(somebody.email());
        }
        assertThat(KENTSHIRE.get("/v2/admin/users?search=%25").data().isEmpty()).isTrue();
    }

    @Test
    void peopleComeInPagesOfTwentyFiveUpToAHundred() {
        var meta = EVERYWHERE.get("/v2/admin/users?page=2").json().path("meta");
        assertThat(List.of(meta.path("current_page").asInt(), meta.path("last_page").asInt(),
                meta.path("per_page").asInt(), meta.path("total").asInt())).containsExactly(2, 12, 25, 300);

        var largest = EVERYWHERE.get("/v2/admin/users?per_page=5000&page=3");
        assertThat(largest.data().size()).isEqualTo(100);
        assertThat(EVERYWHERE.get("/v2/admin/users?page=99999999").data().isEmpty()).isTrue();
        assertThat(EVERYWHERE.get("/v2/admin/users?page=-1").json().at("/meta/current_page").asInt()).isEqualTo(1);
    }

    @Test
    void aCallerWithACompanySeesNothingOfAnother() {
        assertThat(WESTMOOR.get("/v2/admin/users").json().at("/meta/total").asInt()).isEqualTo(61);
        assertThat(WESTMOOR.get("/v2/admin/departments").data().size()).isEqualTo(10);
        assertThat(texts(WESTMOOR.get("/v2/admin/companies").data(), "name"))
                .containsExactly("Westmoor Fire and Rescue");
        assertThat(EVERYWHERE.get("/v2/admin/companies").data().size()).isEqualTo(2);
        assertThat(EVERYWHERE.get("/v2/admin/departments").data().size()).isEqualTo(40);
    }

    @Test
    void onePersonAndWhatTheyHaveCanBeRead() {
        control.setGroups(1010, List.of(1L, 5L));
        control.setDepartments(1010, List.of(101L));

        assertThat(KENTSHIRE.get("/v2/admin/users/1010").data().path("email").asString())
                .isEqualTo(control.user(1010).email());
        assertThat(texts(KENTSHIRE.get("/v2/admin/user/1010/groups").data(), "name")).containsExactly("Standard User",
                "Crew");
        assertThat(texts(KENTSHIRE.get("/v2/admin/users/1010/department").data(), "name")).containsExactly("Kentshire");
    }

    @Test
    void withDocumentedCallsOnlyTheOtherReadsAreUnknownRoutes() {
        control.set("reads", "documented");

        for (var path : List.of("/v2/admin/me", "/v2/admin/companies", "/v2/admin/users/1010")) {
            var answer = KENTSHIRE.get(path);
            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.json().has("code")).isFalse();
        }
        for (var path : List.of("/v2/admin/users", "/v2/admin/departments", "/v2/admin/users/1010/department",
                "/v2/admin/user/1010/groups")) {
            assertThat(KENTSHIRE.get(path).status()).as(path).isEqualTo(405);
        }
        assertThat(KENTSHIRE.get("/v2/admin/permission/groups").status()).isEqualTo(200);
        assertThat(KENTSHIRE.post("/v2/admin/user/1010/groups", "{\"groups\":[1]}").status()).isEqualTo(200);
    }

    @Test
    void bodiesComeBareWhereTheSwitchSaysSo() {
        control.set("envelope", "bare");

        assertThat(EVERYWHERE.get("/v2/admin/users").json().size()).isEqualTo(300);
        assertThat(KENTSHIRE.get("/v2/admin/me").json().path("id").asLong()).isEqualTo(DemoSignIn.ADMIN.userId());
        assertThat(KENTSHIRE.post("/v2/admin/departments", "{\"name\":\"New\"}").json().path("id").isNumber()).isTrue();
    }

    @Test
    void idsComeAsStringsWhereTheSwitchSaysSo() {
        assertThat(KENTSHIRE.get("/v2/admin/users/1010").data().path("id").isNumber()).isTrue();

        control.set("ids", "string");

        var department = KENTSHIRE.get("/v2/admin/departments").data().path(1);
        assertThat(department.path("id").isString()).isTrue();
        assertThat(department.path("parent_id").isString()).isTrue();
        assertThat(department.path("company_id").isString()).isTrue();
    }

    @Test
    void flagsComeAsBooleansWhereTheSwitchSaysSo() {
        assertThat(KENTSHIRE.get("/v2/admin/users/1010").data().path("mail_otp").isNumber()).isTrue();

        control.set("booleans", "bool");

        assertThat(KENTSHIRE.get("/v2/admin/users/1010").data().path("mail_otp").isBoolean()).isTrue();
        assertThat(KENTSHIRE.get("/v2/admin/permission/groups").data().path(0).path("editable").isBoolean()).isTrue();
    }

    @Test
    void whatAPersonHasComesAsIdsWhereTheSwitchSaysSo() {
        control.setGroups(1010, List.of(1L, 5L));
        control.set("assigned", "ids");

        assertThat(KENTSHIRE.get("/v2/admin/user/1010/groups").data().toString()).isEqualTo("[1,5]");
        assertThat(KENTSHIRE.get("/v2/admin/users/1010/department").data().path(0).isNumber()).isTrue();
    }

    @Test
    void groupsKeepTheirPermissionsToThemselvesWhereTheSwitchSaysSo() {
        assertThat(KENTSHIRE.get("/v2/admin/permission/groups").data().path(0).has("permissions")).isTrue();

        control.set("group-permissions", "false");

        assertThat(KENTSHIRE.get("/v2/admin/permission/groups").data().path(0).has("permissions")).isFalse();
    }

    @Test
    void departmentsCanBePagedAndPeopleWhole() {
        control.set("departments", "paged");
        assertThat(EVERYWHERE.get("/v2/admin/departments").data().size()).isEqualTo(25);
        assertThat(EVERYWHERE.get("/v2/admin/departments").json().at("/meta/last_page").asInt()).isEqualTo(2);

        control.set("page-meta", "false");
        assertThat(EVERYWHERE.get("/v2/admin/departments").data().size()).isEqualTo(40);
        assertThat(EVERYWHERE.get("/v2/admin/users?page=2").data().size()).isEqualTo(300);
        assertThat(EVERYWHERE.get("/v2/admin/users").json().has("meta")).isFalse();
    }

    @Test
    void stepThreeAddsOrReplaces() {
        control.setDepartments(1010, List.of(101L));
        KENTSHIRE.post("/v2/admin/users/1010/department", "{\"departments\":[102]}");
        assertThat(control.user(1010).departments()).containsExactly(102L);

        control.set("assign-departments", "add");
        KENTSHIRE.post("/v2/admin/users/1010/department", "{\"departments\":[102,103]}");
        assertThat(control.user(1010).departments()).containsExactly(102L, 103L);
    }

    @Test
    void theGrantCheckLooksAtTheWholeListOrAtWhatIsNew() {
        var helpdesk = new ApiCalls(SANDBOX).with(SANDBOX.signIn().as(DemoSignIn.HELPDESK));
        control.setGroups(1010, List.of(3L));
        assertThat(helpdesk.post("/v2/admin/user/1010/groups", "{\"groups\":[3,5]}").json().path("code").asString())
                .isEqualTo("permission.011");

        control.set("grant-check", "additions");

        assertThat(helpdesk.post("/v2/admin/user/1010/groups", "{\"groups\":[3,5]}").status()).isEqualTo(200);
        assertThat(helpdesk.post("/v2/admin/user/1010/groups", "{\"groups\":[2]}").json().path("code").asString())
                .isEqualTo("permission.011");
    }

    @Test
    void refusalsComeInEachShape() {
        assertThat(unknownUser().toString()).contains("\"code\":\"user.002\"", "\"message\":");
        control.set("error-shape", "error-object");
        assertThat(unknownUser().at("/error/code").asString()).isEqualTo("user.002");
        control.set("error-shape", "error-string");
        assertThat(unknownUser().path("error").asString()).isEqualTo("user.002");
        control.set("error-shape", "errors-list");
        assertThat(unknownUser().at("/errors/0/code").asString()).isEqualTo("user.002");
    }

    @Test
    void latencyTakesTime() {
        control.set("latency", "300ms");
        var before = System.nanoTime();

        KENTSHIRE.get("/v2/admin/me");

        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(300_000_000);
    }

    private static JsonNode unknownUser() {
        return KENTSHIRE.get("/v2/admin/users/99999").json();
    }

    private int depth(long department) {
        var parent = control.departments().stream().filter(it -> it.id() == department).findFirst().orElseThrow()
                .parentId();
        return parent == null ? 1 : 1 + depth(parent);
    }

    private static List<String> texts(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false).map(it -> it.path(field).asString()).toList();
    }
}
