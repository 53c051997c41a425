package org.amsportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.amsportal.RunningPortal;
import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** A session that ends while somebody works leads through the sign-in and back, never into a fragment. */
@PortalIT
class SessionIT {

    @Test
    void aPartOfAPageAskedForTooLateLeadsToTheSignInAndBackToThePage(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        var ida = Newcomer.called("Ida", "Late");
        var form = OnboardingPage.open(tab).about(ida);
        tab.rest(); // what is typed is kept a moment later, and would lead away first
        visitor.losesTheSession();

        form.withGroup("Standard User");

        tab.page().waitForURL(address -> !address.contains("/onboarding"));
        new SandboxSignInPage(tab).signIn(DemoSignIn.ADMIN);
        var back = new OnboardingPage(tab);
        back.says("You are signed in again");
        back.isAbout(ida.name(), ida.surname());
        assertThat(tab.page().getByLabel("Password")).hasCount(0);
    }

    @Test
    void aWarningComesBeforeTheSessionEndsAndOneButtonStays(Visitor visitor, RunningPortal portal) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        tab.page().clock().install();
        var form = OnboardingPage.open(tab).typing("Ida");
        var session = new Session(portal);
        session.idleFor(Duration.ofMinutes(28).plusSeconds(10));

        tab.page().clock().fastForward("28:05");
        var warning = new SessionWarning(tab);
        warning.says("Your session ends in 2 minutes");
        warning.staysSignedIn();

        form.hasFocusAt("Ida");
        assertThat(session.idle()).isLessThan(Duration.ofMinutes(1));
        tab.reload();
        new OnboardingPage(tab).isAbout("Ida", "");
    }

    @Test
    void anAccessTokenThatDiesIsRefreshedWithoutAWord(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        ams.expireAccessTokens();

        UsersPage.open(tab).search("bell").says("Jo Bell");
    }

    @Test
    void aSignInThatAmsHasEndedLeadsBackToThePageAfterSigningInAgain(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        ams.revokeTokens();

        tab.open("/groups");

        tab.page().waitForURL(address -> address.endsWith("/groups") || address.contains("/sign-in"));
        if (tab.path().equals("/sign-in")) {
            new SandboxSignInPage(tab).signIn(DemoSignIn.ADMIN);
        }
        new ProblemPage(tab).says("Standard User");
    }
}
