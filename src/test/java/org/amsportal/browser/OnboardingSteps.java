package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** The main job, the same against every kind of AMS, with and without scripts. */
abstract class OnboardingSteps {

    private final Newcomer person = Newcomer.called("Amy", "O'Pike");

    @Test
    void onePersonIsOnboardedThroughAllFiveSteps(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        var station = "Station " + person.serviceNumber();

        DepartmentsPage.open(tab).create(station);
        var plan = OnboardingPage.open(tab).about(person).in(station).withGroup("Standard User").send();

        plan.says(person.fullName());
        plan.says("ready to work");
        assertThat(ams.usersWithEmail(person.email())).singleElement().satisfies(user -> {
            assertThat(user.serviceNumber()).isEqualTo(person.serviceNumber());
            assertThat(user.departments()).containsExactly(ams.departmentsCalled(station).getFirst().id());
            assertThat(user.groups()).containsExactly(ams.group("Standard User").id());
        });
        theyAreShownWhereTheyBelong(plan, station);
    }

    private void theyAreShownWhereTheyBelong(PlanPage plan, String station) {
        var user = plan.openPerson(person);
        user.says(person.email());
        user.says(station);
        user.says("Standard User");
        DepartmentsPage.open(plan.tab).says(station);
        UsersPage.open(plan.tab).search(person.email()).says(person.fullName());
    }
}
