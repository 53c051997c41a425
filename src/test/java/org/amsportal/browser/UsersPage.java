package org.amsportal.browser;

/** The list of people. */
public final class UsersPage extends PortalPage {

    public UsersPage(Tab tab) {
        super(tab, "/users");
    }

    public static UsersPage open(Tab tab) {
        tab.open("/users");
        return new UsersPage(tab);
    }

    public UsersPage search(String words) {
        main().getByLabel("Name, surname, email or service number").fill(words);
        press("Search");
        tab.page().waitForURL(address -> address.contains("search="));
        return new UsersPage(tab);
    }

    /** The one main action of the page. */
    OnboardingPage onboards() {
        follow("Onboard a person");
        return new OnboardingPage(tab);
    }
}
