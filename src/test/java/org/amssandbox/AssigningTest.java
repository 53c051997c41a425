package org.amssandbox;

import static org.amssandbox.Refused.invalid;
import static org.amssandbox.Refused.refused;
import static org.amssandbox.data.DemoSignIn.ADMIN;
import static org.amssandbox.data.DemoSignIn.HELPDESK;
import static org.amssandbox.data.DemoSignIn.SETUP;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.amssandbox.ApiCalls.Answer;
import org.amssandbox.client.SandboxControl;
import org.amssandbox.client.Tokens;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules of steps 3, 4 and 5, one test each. */
class AssigningTest {

    private static final RunningSandbox SANDBOX = RunningSandbox.onFreePort();
    private static final Map<DemoSignIn, Tokens> TOKENS = new EnumMap<>(DemoSignIn.class);
    private static final long SOMEBODY = 1010;
    private static final long SOMEBODY_OF_WESTMOOR = 1250;

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
    void departmentsAreAssignedToAUser() {
        var answer = as(ADMIN).post("/v2/admin/users/" + SOMEBODY + "/department", "{\"departments\":[101,102]}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(control.user(SOMEBODY).departments()).containsExactly(101L, 102L);
    }

    @Test
    void oneUnknownDepartmentOrOneOfAnotherCompanyRefusesTheWholeAssignment() {
        var before = control.user(SOMEBODY).departments();
        var westmoor = control.departmentsCalled("Westmoor").getFirst().id();

        for (var department : List.of("99999", "-1", "99999999999999999999999", String.valueOf(westmoor))) {
            invalid(as(ADMIN).post("/v2/admin/users/" + SOMEBODY + "/department",
                    "{\"departments\":[101," + department + "]}"), "departments.1",
                    "The selected departments.1 is invalid.");
        }
        assertThat(control.user(SOMEBODY).departments()).isEqualTo(before);
    }

    @Test
    void aUserThatIsUnknownOrOfAnotherCompanyIsNotFound() {
        for (var user : List.of("99999", "-1", "99999999999999999999999", "nonsense",
                String.valueOf(SOMEBODY_OF_WESTMOOR))) {
            refused(as(ADMIN).post("/v2/admin/users/" + user + "/department", "{\"departments\":[101]}"), 404,
                    "user.002");
            refused(as(ADMIN).post("/v2/admin/user/" + user + "/groups", "{\"groups\":[1]}"), 404, "user.002");
            refused(as(ADMIN).get("/v2/admin/users/" + user), 404, "user.002");
            refused(as(ADMIN).get("/v2/admin/users/" + user + "/department"), 404, "user.002");
            refused(as(ADMIN).get("/v2/admin/user/" + user + "/groups"), 404, "user.002");
        }
    }

    @Test
    void theGroupsOfTheCallersCompanyAndTheGeneralOnesAreListedWhateverTheFilter() {
        for (var filter : List.of("", "?company_id=42", "?company_id=24", "?company_id=nonsense")) {
            assertThat(names(as(ADMIN).get("/v2/admin/permission/groups" + filter))).containsExactly("Standard User",
                    "Power User", "Admin", "Helpdesk", "Crew", "Control", "Station Manager");
        }
    }

    @Test
    void aCallerWithoutACompanyMayFilterTheGroupsByCompany() {
        assertThat(names(as(SETUP).get("/v2/admin/permission/groups"))).hasSize(8);
        assertThat(names(as(SETUP).get("/v2/admin/permission/groups?company_id=42"))).contains("Admin", "Workshop")
                .doesNotContain("Crew");
    }

    @Test
    void groupsCarryTheirFlags() {
        var groups = as(ADMIN).get("/v2/admin/permission/groups").data();

        assertThat(groups.at("/0/editable").asInt()).isZero();
        assertThat(groups.at("/1/editable").asInt()).isEqualTo(1);
        assertThat(groups.at("/4/deletable").asInt()).isEqualTo(1);
    }

    @Test
    void anyGroupNotListedIsRemovedFromTheUser() {
        control.setGroups(SOMEBODY, List.of(1L, 5L));

        assertThat(as(ADMIN).post("/v2/admin/user/" + SOMEBODY + "/groups", "{\"groups\":[5,6]}").status())
                .isEqualTo(200);
        assertThat(control.user(SOMEBODY).groups()).containsExactly(5L, 6L);
        as(ADMIN).post("/v2/admin/user/" + SOMEBODY + "/groups", "{\"groups\":[]}");
        assertThat(control.user(SOMEBODY).groups()).isEmpty();
    }

    @Test
    void anUnknownGroupOrOneOfAnotherCompanyIsNotFoundAndNothingChanges() {
        var before = control.user(SOMEBODY).groups();

        for (var group : List.of("99999", "-1", "99999999999999999999999", "8")) {
            refused(as(ADMIN).post("/v2/admin/user/" + SOMEBODY + "/groups", "{\"groups\":[1," + group + "]}"), 404,
                    "permission.group.002");
        }
        refused(as(SETUP).post("/v2/admin/user/" + SOMEBODY + "/groups", "{\"groups\":[8]}"), 404,
                "permission.group.002");
        assertThat(control.user(SOMEBODY).groups()).isEqualTo(before);
    }

    @Test
    void nobodyChangesTheirOwnPermissions() {
        refused(as(ADMIN).post("/v2/admin/user/" + ADMIN.userId() + "/groups", "{\"groups\":[1]}"), 403,
                "permission.010");
        assertThat(control.user(ADMIN.userId()).groups()).containsExactly(3L);
    }

    @Test
    void nobodyGrantsMoreThanTheyHave() {
        control.setGroups(SOMEBODY, List.of(1L));

        refused(as(HELPDESK).post("/v2/admin/user/" + SOMEBODY + "/groups", "{\"groups\":[1,3]}"), 403,
                "permission.011");
        assertThat(control.user(SOMEBODY).groups()).containsExactly(1L);
        assertThat(as(HELPDESK).post("/v2/admin/user/" + SOMEBODY + "/groups", "{\"groups\":[1,5]}").status())
                .isEqualTo(200);
    }

    @Test
    void takingAwayWhatOneDoesNotHaveIsNotGuarded() {
        control.setGroups(SOMEBODY, List.of(1L, 3L));

        assertThat(as(HELPDESK).post("/v2/admin/user/" + SOMEBODY + "/groups", "{\"groups\":[1]}").status())
                .isEqualTo(200);
        assertThat(control.user(SOMEBODY).groups()).containsExactly(1L);
    }

    private static ApiCalls as(DemoSignIn admin) {
        return new ApiCalls(SANDBOX).with(TOKENS.computeIfAbsent(admin, it -> SANDBOX.signIn().as(it)));
    }

    private static List<String> names(Answer answer) {
        return answer.data().valueStream().map(it -> it.path("name").asString()).toList();
    }
}
