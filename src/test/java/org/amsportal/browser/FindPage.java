package org.amsportal.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What words lead to: people and departments. */
final class FindPage extends PortalPage {

    FindPage(Tab tab) {
        super(tab, "/find");
    }

    /** Types into the box that every page has, and presses Enter. */
    static FindPage find(Tab tab, String words) {
        var box = tab.page().getByRole(AriaRole.SEARCHBOX,
                new Page.GetByRoleOptions().setName("Find people and departments")).first();
        box.fill(words);
        box.press("Enter");
        return new FindPage(tab);
    }

    /** Types into the box of the page itself. */
    FindPage type(String words) {
        main().getByRole(AriaRole.SEARCHBOX).pressSequentially(words);
        return this;
    }

    FindPage hasFound(String department) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(department)).waitFor();
        return this;
    }

    UserPage openPerson(String name) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name)).first().click();
        return new UserPage(tab);
    }
}
