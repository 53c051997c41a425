package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Assigning permission groups: AMS removes what is not listed, so the page says beforehand what goes and what stays. */
@PortalIT
class UserGroupsIT {

    private final Newcomer person = Newcomer.called("Cleo", "Adeyemi");
    private long userId;
    private long standard;
    private long crew;
    private long control;

    @BeforeEach
    void somebodyWithTwoGroups(SandboxControl ams) {
        userId = ams.addUser(new NewPerson(person.name(), person.surname(), person.email(), DemoData.KENTSHIRE, true,
                person.serviceNumber())).id();
        standard = ams.group("Standard User").id();
        crew = ams.group("Crew").id();
        control = ams.group("Control").id();
        ams.setGroups(userId, List.of(standard, crew));
    }

    @Test
    void whatIsAddedKeptAndRemovedIsSaidBeforeItIsSent(Visitor visitor, SandboxControl ams) {
        var page = UserGroupsPage.open(visitor.signsIn(DemoSignIn.ADMIN), userId).tick("Control").untick("Crew");

        page.says("Added (1)");
        page.says("Removed (1)");
        page.says("Kept (1)");
        assertThat(ams.writes()).isEmpty();
        page.send();

        new UserPage(page.tab).says("Control");
        assertThat(ams.user(userId).groups()).containsExactlyInAnyOrder(standard, control);
    }

    @Test
    void aListThatMetAnotherChangeIsEditedWithWhatWasWanted(Visitor visitor, SandboxControl ams) {
        var page = UserGroupsPage.open(visitor.signsIn(DemoSignIn.ADMIN), userId).tick("Control");
        ams.setGroups(userId, List.of(standard));
        page.send();
        new PlanPage(page.tab).follow("Edit the list");

        var edited = new UserGroupsPage(page.tab);
        edited.says("Added (1)");
        edited.says("Kept (1)");
        edited.send();

        new UserPage(page.tab).says("Control");
        assertThat(ams.user(userId).groups()).containsExactlyInAnyOrder(standard, control);
    }

    @Test
    void whatChangedMeanwhileIsShownAndNothingIsSent(Visitor visitor, SandboxControl ams) {
        var page = UserGroupsPage.open(visitor.signsIn(DemoSignIn.ADMIN), userId).tick("Control");
        ams.setGroups(userId, List.of(standard));

        page.send();

        var conflict = new PlanPage(page.tab);
        conflict.says("permission groups changed while you were working");
        assertThat(ams.user(userId).groups()).containsExactly(standard);
        conflict.pressMain();
        new UserPage(conflict.tab).says("Control");
        assertThat(ams.user(userId).groups()).containsExactlyInAnyOrder(standard, control);
    }

    @Test
    void nobodyIsLeftWithoutAnyGroupByAForm(Visitor visitor, SandboxControl ams) {
        var page = UserGroupsPage.open(visitor.signsIn(DemoSignIn.ADMIN), userId).untick("Crew")
                .untick("Standard User");

        page.send();

        new UserGroupsPage(page.tab).says("Choose at least one group");
        assertThat(ams.writes()).isEmpty();
    }

    @Test
    void aGroupThatVanishesBeforeSendingIsSaid(Visitor visitor, SandboxControl ams) {
        var passing = ams.group("Power User").id();
        var page = UserGroupsPage.open(visitor.signsIn(DemoSignIn.ADMIN), userId).tick("Power User");
        ams.removeGroup(passing);

        page.send();

        new ProblemPage(page.tab).says("no longer there");
        assertThat(ams.user(userId).groups()).containsExactlyInAnyOrder(standard, crew);
    }

    @Test
    void whatTheHelpdeskCannotGiveIsNotOfferedToThem(Visitor visitor, SandboxControl ams) {
        var page = UserGroupsPage.open(visitor.signsIn(DemoSignIn.HELPDESK), userId);

        page.says("Groups you cannot give");
        assertThat(page.offers("Admin")).isFalse();
        assertThat(ams.writes()).isEmpty();
    }

    @Test
    void anotherCompanysPersonIsNotFound(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.OTHER_COMPANY);

        tab.open("/users/" + userId + "/groups");

        new ProblemPage(tab).saysNot(person.surname());
        assertThat(ams.writes()).isEmpty();
    }
}
