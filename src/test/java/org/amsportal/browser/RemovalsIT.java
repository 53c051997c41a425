package org.amsportal.browser;

import java.util.List;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever takes something away shows at one glance what goes, from whom, and the button that does it. */
@PortalIT
class RemovalsIT {

    private final Newcomer person = Newcomer.called("Cleo", "Adeyemi");
    private long userId;

    @BeforeEach
    void somebodyWithGroupsAndDepartments(SandboxControl ams) {
        userId = ams.addUser(new NewPerson(person.name(), person.surname(), person.email(), DemoData.KENTSHIRE, true,
                person.serviceNumber())).id();
        ams.setGroups(userId, List.of(ams.group("Standard User").id(), ams.group("Crew").id()));
        ams.setDepartments(userId, List.of(ams.departmentsCalled("Station 12").getFirst().id(),
                ams.departmentsCalled("Station 14").getFirst().id()));
    }

    @Test
    void anUntickedGroup(Visitor visitor) {
        var page = UserGroupsPage.open(visitor.signsIn(DemoSignIn.ADMIN), userId).untick("Crew");

        page.says("Removed (1)");
        page.showsAtOneGlance(person, "Crew");
    }

    @Test
    void anUntickedDepartment(Visitor visitor) {
        var page = UserDepartmentsPage.open(visitor.signsIn(DemoSignIn.ADMIN), userId).untick("Station 14");

        page.says("Removed (1)");
        page.showsAtOneGlance(person, "Station 14");
    }

    @Test
    void allAccess(Visitor visitor) {
        var page = AccessRemovalPage.open(visitor.signsIn(DemoSignIn.ADMIN), userId);

        page.showsAtOneGlance(person, "Crew", "Standard User");
    }

    @Test
    void aRemovalThatMetAnotherChange(Visitor visitor, SandboxControl ams) {
        var page = UserGroupsPage.open(visitor.signsIn(DemoSignIn.ADMIN), userId).untick("Crew");
        ams.setGroups(userId,
                List.of(ams.group("Standard User").id(), ams.group("Crew").id(), ams.group("Control").id()));

        page.send();

        var conflict = new PlanPage(page.tab);
        conflict.says("changed while you were working");
        conflict.showsAtOneGlance(person, "Crew");
    }
}
