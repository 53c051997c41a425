package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** From the hierarchy to the people of a department, while they are being counted. */
@PortalIT
class PeopleInDepartmentsIT {

    @Test
    void numbersArriveWhereTheyHaveRoomAndNothingElseMoves(Visitor visitor, SandboxControl ams) {
        long station = ams.departmentsCalled("Station 12").getFirst().id();
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        tab.open("/departments?open=none");
        var page = new DepartmentsPage(tab);
        var keys = new Keyboard(tab).to("Departments in Kentshire").press("ArrowRight");
        page.says("Counted at");
        assertThat(keys.focused()).isEqualTo("Departments in Kentshire");
        assertThat(page.numberOf("North Group")).endsWith("people in it and below");
        assertThat(tab.steadiness().shiftOf("/departments")).isLessThanOrEqualTo(0.02);
        tab.checkAccessibility();

        tab.open("/departments/" + station);
        var department = new DepartmentPage(tab);
        department.follow("Show in the hierarchy");
        page = new DepartmentsPage(tab);
        assertThat(page.marked()).isEqualTo("Station 12");
        assertThat(tab.page().url()).endsWith("?department=" + station + "#d" + station);
        tab.checkAccessibility();

        page.follow("Station 12");
        department = new DepartmentPage(tab);
        department.withThoseBelow().says("people are known to be in this department or below it.");
        department.search("smith").says("match smith.");
        assertThat(tab.page().url()).contains("search=smith", "below=1");
        tab.checkAccessibility();
        tab.narrow();
        assertThat(tab.overflow()).isZero();
    }
}
