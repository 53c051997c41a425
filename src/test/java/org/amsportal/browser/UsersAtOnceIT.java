package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.junit.jupiter.api.Test;

/** The list of users sorted, filtered by keyboard, and several of them selected. */
@PortalIT
class UsersAtOnceIT {

    private final Newcomer one = Newcomer.called("Una", "Several");
    private final Newcomer other = Newcomer.called("Otto", "Several");

    @Test
    void peopleOfADepartmentAreFoundByKeyboardAndSeveralAreSelected(Visitor visitor, SandboxControl ams) {
        long department = ams.addDepartment("Quayside " + one.serviceNumber(), null, DemoData.KENTSHIRE).id();
        long first = added(ams, one, department);
        long second = added(ams, other, department);
        var tab = visitor.signsIn(DemoSignIn.ADMIN);

        var page = UsersPage.open(tab).sortBy("Email").search("several");
        assertThat(tab.page().url()).contains("sort=email");
        var keys = new Keyboard(tab).to("Filter by department, permission group or one-time codes").press("Enter");
        keys.to("Type a name or path").type("quayside " + one.serviceNumber());
        page.says("1 department matches");
        keys.to("Any department").press("ArrowDown").to("Show these people").press("Enter");
        tab.page().waitForURL(address -> address.contains("department=" + department + "&below=1"));

        page = new UsersPage(tab);
        page.says("2 found, 0 not checked.");
        page.select(one.fullName()).says("1 selected");
        page.select(other.fullName()).says("2 selected");
        tab.checkAccessibility();
        page.press("Assign departments");
        tab.page().waitForURL(address -> address.contains("/users/several?"));
        assertThat(tab.page().url()).contains("user=" + first, "user=" + second, "to=departments");
    }

    @Test
    void allOnAPageAreSelectedAtOnce(Visitor visitor) {
        var page = UsersPage.open(visitor.signsIn(DemoSignIn.ADMIN));
        page.selectAll().says("25 selected");
        page.select("Siân Begum").says("24 selected");
        page.selectAll().says("25 selected");
        page.selectAll().says("Select people to act on several at once");
    }

    private static long added(SandboxControl ams, Newcomer person, long department) {
        long id = ams.addUser(new NewPerson(person.name(), person.surname(), person.email(), DemoData.KENTSHIRE, true,
                person.serviceNumber())).id();
        ams.setDepartments(id, List.of(department));
        return id;
    }
}
