package org.amsportal.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

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

    /** By the head of a column. */
    UsersPage sortBy(String column) {
        main().getByRole(AriaRole.COLUMNHEADER, new Locator.GetByRoleOptions().setName(column)).getByRole(AriaRole.LINK)
                .click();
        tab.page().waitForURL(address -> address.contains("sort="));
        return new UsersPage(tab);
    }

    /** Ticks somebody, or no longer. */
    UsersPage select(String name) {
        return tick("Select " + name);
    }

    UsersPage selectAll() {
        return tick("Select all on this page");
    }

    private UsersPage tick(String label) {
        main().getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(label).setExact(true)).click();
        return this;
    }

    /** The one main action of the page. */
    OnboardingPage onboards() {
        follow("Onboard a person");
        return new OnboardingPage(tab);
    }
}
