package org.amsportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The dialog that warns before a session ends. Making one waits for it and checks its accessibility and where the focus is. */
final class SessionWarning {

    private final Locator dialog;

    SessionWarning(Tab tab) {
        dialog = tab.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).isVisible();
        assertThat(button("Stay signed in")).isFocused();
        tab.checkAccessibility();
    }

    void says(String text) {
        assertThat(dialog).containsText(text);
    }

    /** There are two ways on, and this is the other. */
    void staysSignedIn() {
        assertThat(button("Sign out")).isVisible();
        Page page = dialog.page();
        page.waitForResponse(answer -> answer.request().method().equals("POST") && answer.url().endsWith("/session"),
                () -> button("Stay signed in").click());
        assertThat(dialog).isHidden();
    }

    private Locator button(String name) {
        return dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
    }
}
