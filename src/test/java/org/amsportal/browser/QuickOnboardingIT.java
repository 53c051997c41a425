package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** From the list of users to "ready to work" with a department and a permission group, as fast as people should be. */
@PortalIT
class QuickOnboardingIT {

    private static final String STATION = "Kentshire / North Group / Station 12";

    private final Newcomer person = Newcomer.called("Quentin", "Swift");

    @Test
    void takesFourClicksBesidesTyping(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        UsersPage.open(tab);
        var clicks = tab.countsClicks();

        new UsersPage(tab).onboards().about(person).in("north st 12").withGroup("Standard User").send()
                .says("ready to work");

        assertThat(clicks.get()).isLessThanOrEqualTo(4);
        assertIsWhereTheyBelong(ams);
    }

    @Test
    void worksByKeyboardAloneAndFocusIsNeverLost(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        UsersPage.open(tab);
        var keys = new Keyboard(tab);

        keys.to("Onboard a person").press("Enter");
        new OnboardingPage(tab);
        keys.to("First name").type(person.name()).to("Surname").type(person.surname());
        keys.to("Email").type(person.email()).to("Service number (optional)").type(person.serviceNumber());
        keys.to("Type a name or path").type("north st 12").press("Enter");
        new OnboardingPage(tab).hasChosen(STATION);
        keys.to("Standard User").press("Space").to("Onboard " + person.fullName()).press("Enter");

        new PlanPage(tab).says("ready to work");
        assertIsWhereTheyBelong(ams);
    }

    @Test
    void whatIsNoticedStandsAtTheFieldAndFocusStaysWhereItIs(Visitor visitor) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        var form = OnboardingPage.open(tab).about(person.withEmail("quentin.swift@kentshire-fir.example"));
        var keys = new Keyboard(tab).to("Type a name or path");

        form.says("Check: nobody else uses @kentshire-fir.example.");
        form.says("The email address is right");
        assertThat(keys.focused()).isEqualTo("Type a name or path");
        form.mainButtonIsInView();

        form.press("Use quentin.swift@kentshire-fire.example");
        assertThat(keys.focused()).isEqualTo("Email");
        form.saysNot("The email address is right");
    }

    @Test
    void aChosenDepartmentIsTakenAwayAndFocusGoesToTheNextOne(Visitor visitor) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        var form = OnboardingPage.open(tab).about(person).in("workshops").in("training centre");
        var keys = new Keyboard(tab);

        form.press("Remove Kentshire / Headquarters / Workshops");
        assertThat(keys.focused()).isEqualTo("Remove Kentshire / Headquarters / Training Centre");
        form.press("Remove Kentshire / Headquarters / Training Centre");
        assertThat(keys.focused()).isEqualTo("Type a name or path");
        form.saysNot("Put in");
    }

    private void assertIsWhereTheyBelong(SandboxControl ams) {
        assertThat(ams.usersWithEmail(person.email())).singleElement().satisfies(user -> {
            assertThat(user.departments()).containsExactly(ams.departmentsCalled("Station 12").getFirst().id());
            assertThat(user.groups()).containsExactly(ams.group("Standard User").id());
        });
    }
}
