package org.amsportal.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What may stand in the place of the number of a department or permission group. */
@TestInstance(Lifecycle.PER_CLASS) // one sign-in for all of it
class AssignedIdsTest extends PagesTest {

    private static final String JANE = "jane.smith@kentshire-fire.example";

    AssignedIdsTest() {
        super(Database.POSTGRESQL);
    }

    static List<String> numbersOfNothing() {
        return List.of("0", "-1", "999999", "9223372036854775807", "9223372036854775808", "1e3", "1.0", "0x1", " ",
                "one",
                "1,2", "\u0000", "1 or 1=1", "1".repeat(10_000));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("numbersOfNothing")
    void onboardingTakesOnlyDepartmentsThatAreThere(String number) {
        assertAsksFor(Newcomer.anyone().form(alex()).set("departments", number).send(alex()), "departments");
        assertNothingWasWritten();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("numbersOfNothing")
    void onboardingTakesOnlyGroupsThatAreThere(String number) {
        var form = Newcomer.anyone().form(alex(), group("Crew")).add("groups", number);
        assertAsksFor(form.send(alex()), "groups");
        assertNothingWasWritten();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("numbersOfNothing")
    void aUsersGroupsAreOnlyChangedToGroupsThatAreThere(String number) {
        assertAsksFor(alex().get(groupsOf()).form("#groups-form").add("groups", number).send(alex()), "groups");
        assertNothingWasWritten();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("numbersOfNothing")
    void aUsersDepartmentsAreOnlyChangedToDepartmentsThatAreThere(String number) {
        var form = alex().get(departmentsOf()).form("#departments-form").add("departments", number);
        assertAsksFor(form.send(alex()), "departments");
        assertNothingWasWritten();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("numbersOfNothing")
    void aDepartmentIsOnlyCreatedUnderOneThatIsThere(String number) {
        var form = alex().get("/departments/new").form("form[action=/departments]");
        var answer = form.set("department-name", "Drone Team").set("under", number).send(alex());
        if (number.isBlank()) {
            assertThat(Newcomer.settled(alex(), answer).title()).contains("Drone Team");
        } else {
            assertAsksFor(answer, "under");
            assertNothingWasWritten();
        }
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("numbersOfNothing")
    void whatThePageIsSaidToHaveShownIsCheckedToo(String number) {
        var answer = alex().get(groupsOf()).form("#groups-form").add("groups", group("Control")).set("seen", number)
                .send(alex());
        assertThat(answer.status()).isIn(200, 422);
        assertThat(Newcomer.settled(alex(), answer).title()).isNotBlank();
        assertNothingWasWritten();
    }

    @Test
    void idsOfAnotherCompanyAreNotThere() {
        var answer = Newcomer.anyone().form(alex(), group("Workshop")).set("departments", department("Westmoor"))
                .send(alex());
        assertAsksFor(answer, "departments", "groups");
        assertThat(answer.text()).doesNotContain("Westmoor", "Workshop ");
        assertNothingWasWritten();
    }

    @Test
    void withoutACompanyOnlyWhatTheChosenOneHasCanBeAssigned() {
        var robin = guest(DemoSignIn.SETUP);
        var answer = Newcomer.anyone().form(robin, group("Workshop")).set("company", 24)
                .set("departments", department("Westmoor")).send(robin);
        assertAsksFor(answer, "departments", "groups");
        assertNothingWasWritten();
    }

    @Test
    void anIdThatIsSentManyTimesIsAssignedOnce() {
        var newcomer = Newcomer.anyone();
        var crew = group("Crew");
        var station = department("Station 12");
        Newcomer.settled(alex(),
                newcomer.form(alex(), crew, crew, crew).set("departments", station, "00" + station, station)
                        .send(alex()));
        var created = ams.usersWithEmail(newcomer.email()).getFirst();
        assertThat(created.groups()).containsExactly(crew);
        assertThat(created.departments()).containsExactly(station);
        assertThat(ams.requests("POST", "/v2/admin/user/" + created.id() + "/groups")).singleElement()
                .satisfies(it -> assertThat(it.body()).contains("[" + crew + "]"));
    }

    @Test
    void aGroupThatVanishedBetweenPageAndSendingIsNamedMissingAndNobodyIsCreated() {
        var form = Newcomer.anyone().form(alex(), group("Crew"), group("Control"));
        ams.removeGroup(group("Control"));
        assertAsksFor(form.send(alex()), "groups");
        assertNothingWasWritten();
    }

    @Test
    void aGroupThatVanishedCanStandOnNoUsersFormEither() {
        var form = alex().get(groupsOf()).form("#groups-form").add("groups", group("Control"));
        ams.removeGroup(group("Control"));
        assertAsksFor(form.send(alex()), "groups");
        assertNothingWasWritten();
    }

    private String groupsOf() {
        return "/users/" + number(JANE) + "/groups";
    }

    private String departmentsOf() {
        return "/users/" + number(JANE) + "/departments";
    }
}
