package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** The connection ends before AMS answers: nobody is created twice, and the page never says more than is known. */
@PortalIT
class LostAnswersIT {

    private static final String USERS = "/v2/admin/users";
    private static final Duration LOOKING = Duration.ofSeconds(40);

    private final Newcomer person = Newcomer.called("Lee", "Hart");

    @Test
    void aUserCreatedWithoutAnAnswerIsFoundAndTheOnboardingFinishes(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        ams.fault(Fault.on("POST", USERS).droppedAfterWrite());

        var plan = OnboardingPage.open(tab).about(person).withGroup("Standard User").send();

        plan.saysWithin(LOOKING, "ready to work");
        assertThat(ams.usersWithEmail(person.email())).hasSize(1);
        assertThat(ams.requests("POST", USERS)).hasSize(1);
    }

    @Test
    void aUserWhoIsNotThereIsSentAgainOnlyByAPerson(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        ams.fault(Fault.on("POST", USERS).dropped());

        var plan = OnboardingPage.open(tab).about(person).withGroup("Standard User").send();

        plan.says("We do not know yet whether " + person.fullName() + " was created");
        plan.saysWithin(LOOKING, "does not seem to be in AMS");
        assertThat(ams.requests("POST", USERS)).hasSize(1);
        plan.press("Create Lee again");
        plan.saysWithin(LOOKING, "ready to work");
        assertThat(ams.usersWithEmail(person.email())).hasSize(1);
    }

    @Test
    void aProxysPageInPlaceOfAnAnswerIsNotTakenForAnAnswer(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        ams.fault(Fault.on("POST", USERS).answersAfterWrite(Reply.html(502)));

        var plan = OnboardingPage.open(tab).about(person).withGroup("Standard User").send();

        plan.saysWithin(LOOKING, "ready to work");
        assertThat(ams.requests("POST", USERS)).hasSize(1);
    }
}
