package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.amssandbox.client.SandboxControl;
import org.junit.jupiter.api.Test;

/** Every way through the portal but onboarding, which has a test of its own, where scripts do not run. */
@PortalIT(javaScript = false)
class WaysWithoutScriptsIT extends WaysThrough {

    @Test
    void aDepartmentIsFoundAndAddedAndAnotherIsLeft(SandboxControl ams) {
        UserDepartmentsPage.open(tab, userId).untick("Station 14").in("workshops").send();

        new UserPage(tab).says("Workshops");
        assertIsIn(ams, "Workshops");
    }

    @Test
    void aChosenDepartmentCanBeTakenBack(SandboxControl ams) {
        var page = UserDepartmentsPage.open(tab, userId).in("workshops").in("training centre");
        page.press("Remove Kentshire / Headquarters / Workshops");
        new UserDepartmentsPage(tab).send();

        new UserPage(tab).says("Training Centre");
        assertIsIn(ams, "Station 14", "Training Centre");
    }

    @Test
    void groupsAreComparedBeforeTheyAreSent(SandboxControl ams) {
        UserGroupsPage.open(tab, userId).tick("Control").untick("Crew").pressMain();

        var comparison = new UserGroupsPage(tab);
        comparison.says("Added (1)");
        comparison.says("Removed (1)");
        assertThat(ams.writes()).isEmpty();
        comparison.pressMain();

        new UserPage(tab).says("Control");
        assertHas(ams, "Standard User", "Control");
    }

    @Test
    void allAccessIsRemoved(SandboxControl ams) {
        UserGroupsPage.open(tab, userId).follow("Remove all access");
        new AccessRemovalPage(tab).sure().pressMain();

        new UserPage(tab).says("AMS lists no permission group for");
        assertHas(ams);
    }

    @Test
    void aDepartmentIsCreatedUnderAnother(SandboxControl ams) {
        var name = "Rope Team " + person.serviceNumber();
        DepartmentsPage.open(tab).create(name, "Kentshire / Headquarters");

        assertThat(ams.departmentsCalled(name)).hasSize(1);
    }

    @Test
    void theBoxOnEveryPageFindsPeople() {
        FindPage.find(tab, person.surname()).openPerson(person.fullName()).says(person.email());
    }

    @Test
    void homeLeadsToTheFormFilledIn() {
        var newcomer = Newcomer.called("Nora", "Quick");

        HomePage.open(tab).quickly(newcomer).isAbout(newcomer.name(), newcomer.surname());
    }
}
