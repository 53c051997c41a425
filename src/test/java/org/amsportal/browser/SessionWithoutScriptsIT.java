package org.amsportal.browser;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Without JavaScript nobody is warned; what was typed comes back all the same. */
@PortalIT(javaScript = false)
class SessionWithoutScriptsIT {

    @Test
    void aFormSentTooLateComesBackAsItWasAfterSigningIn(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        var ida = Newcomer.called("Ida", "Late");
        var form = OnboardingPage.open(tab).about(ida).withGroup("Standard User");
        visitor.losesTheSession();

        form.pressMain();
        new SignInAgainPage(tab).signInAndReturn(DemoSignIn.ADMIN);

        var back = new OnboardingPage(tab);
        back.says("You are signed in again");
        back.says("Your form is as you left it. Nothing has been sent yet.");
        back.isAbout(ida.name(), ida.surname());
        Assertions.assertThat(ams.writes()).isEmpty();
    }
}
