package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** One intention is one write, however often it is pressed, reloaded or gone back to. */
@PortalIT
class SentTwiceIT {

    private static final String USERS = "/v2/admin/users";

    private final Newcomer person = Newcomer.called("Jo", "Twice");

    @Test
    void d4BackAndSendUnchangedShowsTheFirstOutcome(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        var plan = OnboardingPage.open(tab).about(person).withGroup("Standard User").send();
        plan.says("ready to work");

        tab.back();
        new OnboardingPage(tab).about(person).withGroup("Standard User").send().says("You already sent this form");

        assertThat(ams.requests("POST", USERS)).hasSize(1);
    }

    @Test
    void d4BackAndSendChangedSendsNothingAndSaysSo(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        OnboardingPage.open(tab).about(person).withGroup("Standard User").send().says("ready to work");

        tab.back();
        var other = person.withEmail("other." + person.email());
        var form = new OnboardingPage(tab).about(other).withGroup("Standard User").sendInVain();

        form.says("This form was already sent");
        form.says(other.email());
        assertThat(ams.requests("POST", USERS)).hasSize(1);
        assertThat(ams.usersWithEmail(other.email())).isEmpty();
    }

    @Test
    void theSamePersonFromTwoTabsIsCreatedOnce(Visitor visitor, SandboxControl ams) {
        var first = OnboardingPage.open(visitor.signsIn(DemoSignIn.ADMIN)).about(person).withGroup("Standard User");
        var second = OnboardingPage.open(visitor.newTab()).about(person).withGroup("Standard User");

        first.send().says("ready to work");
        second.sendInVain().says("A user with this email is already in AMS");

        assertThat(ams.requests("POST", USERS)).hasSize(1);
        assertThat(ams.usersWithEmail(person.email())).hasSize(1);
    }

    @Test
    void aReloadedResultWritesNothing(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        var plan = OnboardingPage.open(tab).about(person).withGroup("Standard User").send();
        plan.says("ready to work");
        int writes = ams.writes().size();

        tab.reload();

        new PlanPage(tab).says("ready to work");
        assertThat(ams.writes()).hasSize(writes);
    }
}
