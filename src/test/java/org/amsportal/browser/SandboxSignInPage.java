package org.amsportal.browser;

import org.amssandbox.data.DemoSignIn;

import com.microsoft.playwright.options.AriaRole;

/** The form of the sandbox's sign-in server. */
final class SandboxSignInPage {

    private final Tab tab;

    SandboxSignInPage(Tab tab) {
        this.tab = tab;
        tab.page().waitForURL(address -> address.startsWith("http://127.0.0.1:") && address.contains("/sign-in"));
    }

    void signIn(DemoSignIn who) {
        tab.page().getByLabel("Email").fill(who.email());
        tab.page().getByLabel("Password").fill(DemoSignIn.PASSWORD);
        tab.page().getByRole(AriaRole.BUTTON).first().click();
        tab.page().waitForURL(address -> address.startsWith("http://localhost:"));
    }
}
