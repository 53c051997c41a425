package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.junit.jupiter.api.Test;

/** Where nothing can be looked up, a person looks in AMS and tells; until then nothing is sent again. */
@PortalIT(ams = KindOfAms.DOCUMENTED_CALLS)
class LostAnswersOnDocumentedCallsIT {

    private final Newcomer person = Newcomer.called("Mo", "Unseen");

    @Test
    void aPersonTellsWhatIsInAmsAndIsAskedForTheWholeListOfGroups(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        ams.fault(Fault.on("POST", "/v2/admin/users").droppedAfterWrite());

        var plan = OnboardingPage.open(tab).about(person).withGroup("Standard User").send();

        plan.says("does not let the portal look people up");
        plan.saysNot("ready to work");
        var created = ams.usersWithEmail(person.email()).getFirst();
        plan.tellItIsThere(created.id());
        plan.says("and choose the whole list");
        plan.saysNot("ready to work");
        assertThat(ams.user(created.id()).groups()).isEmpty();
        assertThat(ams.requests("POST", "/v2/admin/users")).hasSize(1);
    }
}
