package org.amsportal.browser;

import org.amssandbox.data.DemoSignIn;

/** What somebody sees who sends a form after their session has ended. */
final class SignInAgainPage extends PortalPage {

    SignInAgainPage(Tab tab) {
        super(tab, "/sign-in-again");
        says("What you typed is kept for you, and nothing has been sent.");
    }

    void signInAndReturn(DemoSignIn who) {
        follow("Sign in and return to the form");
        new SandboxSignInPage(tab).signIn(who);
    }
}
