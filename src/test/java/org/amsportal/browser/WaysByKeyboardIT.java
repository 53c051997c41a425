package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.amssandbox.client.SandboxControl;
import org.junit.jupiter.api.Test;

/** Every way through the portal but onboarding, which has a test of its own, without a mouse. */
@PortalIT
class WaysByKeyboardIT extends WaysThrough {

    @Test
    void aDepartmentIsFoundAndAddedAndAnotherIsLeft(SandboxControl ams) {
        var page = UserDepartmentsPage.open(tab, userId);
        var keys = new Keyboard(tab).to("Kentshire / North Group / Station 14").press("Space");
        keys.to("Type a name or path").type("workshops").press("Enter");
        page.says("Added (1)");
        page.says("Removed (1)");
        keys.finish();

        new UserPage(tab).says("Workshops");
        assertIsIn(ams, "Workshops");
    }

    @Test
    void aGroupIsAddedAndAnotherRemoved(SandboxControl ams) {
        var page = UserGroupsPage.open(tab, userId);
        var keys = new Keyboard(tab).to("Crew").press("Space").to("Control").press("Space");
        page.says("Added (1)");
        page.says("Removed (1)");
        keys.finish();

        new UserPage(tab).says("Control");
        assertHas(ams, "Standard User", "Control");
    }

    @Test
    void allAccessIsRemoved(SandboxControl ams) {
        UserPage.open(tab, userId);
        var keys = new Keyboard(tab).to("Change permission groups").press("Enter");
        new UserGroupsPage(tab);
        keys.to("Remove all access").press("Enter");
        new AccessRemovalPage(tab);
        keys.to("I know that " + person.fullName() + " cannot use AMS afterwards").press("Space");
        keys.finish();

        new UserPage(tab).says("AMS lists no permission group for");
        assertHas(ams);
    }

    @Test
    void aDepartmentIsCreated(SandboxControl ams) {
        var name = "Rope Team " + person.serviceNumber();
        DepartmentsPage.open(tab);
        var keys = new Keyboard(tab).to("Create a department").press("Enter");
        var page = new NewDepartmentPage(tab);
        keys.to("Name").type(name).press("Tab");
        page.says(name);
        keys.finish();

        new PlanPage(tab).says(name + " is created");
        assertThat(ams.departmentsCalled(name)).hasSize(1);
    }

    @Test
    void theHierarchyIsWalkedWithTheArrows() {
        tab.open("/departments?open=none");
        new DepartmentsPage(tab);
        var keys = new Keyboard(tab).to("Departments in Kentshire").press("ArrowRight").press("ArrowDown");
        assertThat(keys.focused()).isEqualTo("Departments in Headquarters");
        keys.press("ArrowUp").press("ArrowLeft");
        assertThat(keys.focused()).isEqualTo("Departments in Kentshire");
        assertThat(tab.page().locator("[data-branch][aria-expanded=true]").count()).isZero();
    }

    @Test
    void whatIsTypedIsFoundAtOnceAndEnterOpensTheFirst() {
        tab.open("/find");
        var page = new FindPage(tab);
        page.type("12 north red").hasFound("Kentshire / North Group / Station 12 / Red Watch");
        new Keyboard(tab).press("Enter");

        tab.page().waitForURL(url -> url.matches(".*/departments/\\d+"));
    }

    @Test
    void theBoxOnEveryPageIsOneKeyAway() {
        HomePage.open(tab);
        var keys = new Keyboard(tab);
        keys.to("Home").press("/");
        assertThat(keys.focused()).startsWith("Find people and departments");
        keys.type(person.surname()).press("Enter");
        new FindPage(tab);
        keys.to(person.fullName()).press("Enter");

        new UserPage(tab).says(person.email());
    }
}
