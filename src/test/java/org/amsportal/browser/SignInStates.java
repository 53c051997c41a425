package org.amsportal.browser;

import static org.amsportal.browser.State.alone;
import static org.amsportal.browser.State.page;
import static org.amssandbox.data.DemoSignIn.ADMIN;
import static org.amssandbox.data.DemoSignIn.INTAKE;
import static org.amssandbox.data.DemoSignIn.READER;

import java.util.List;

import org.amssandbox.client.SandboxControl;

/** The pages around the sign-in, and what is kept when a session ends. */
final class SignInStates {

    private SignInStates() {
    }

    static List<State> all() {
        return List.of(alone("2.5-signed-out", READER, SignInStates::signedOut),
                alone("2.5-sign-in-failed", READER, (tab, ams) -> tab.open("/sign-in-failed")),
                alone("2.5-sign-in-again", INTAKE, SignInStates::sentTooLate),
                page("2n-home-saved-for-later", ADMIN, SignInStates::savedForLater));
    }

    private static void signedOut(Tab tab, SandboxControl ams) {
        tab.open("/permissions");
        new ProblemPage(tab).signOut();
        tab.page().waitForURL("**/signed-out*");
    }

    private static void sentTooLate(Tab tab, SandboxControl ams) {
        var form = OnboardingPage.open(tab).about(Newcomer.called("Sam", "Okafor"));
        form.says("Sam Okafor");
        tab.rest();
        tab.page().context().clearCookies();
        form.pressMain();
        new SignInAgainPage(tab);
    }

    private static void savedForLater(Tab tab, SandboxControl ams) {
        OnboardingPage.open(tab).about(Newcomer.called("Sam", "Okafor")).press("Save for later");
        new ProblemPage(tab).says("Saved for later");
    }
}
