package org.amsportal.browser;

import com.microsoft.playwright.Locator;

/** What needs somebody, and the quick way to onboard. */
final class HomePage extends PortalPage {

    HomePage(Tab tab) {
        super(tab, "/");
    }

    static HomePage open(Tab tab) {
        tab.open("/");
        return new HomePage(tab);
    }

    /** Fills in the short form, and goes on to the whole one. */
    OnboardingPage quickly(Newcomer person) {
        field("First name").fill(person.name());
        field("Surname").fill(person.surname());
        field("Email").fill(person.email());
        press("Continue");
        return new OnboardingPage(tab);
    }

    private Locator field(String label) {
        return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }
}
