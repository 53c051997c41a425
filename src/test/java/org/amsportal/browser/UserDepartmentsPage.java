package org.amsportal.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Where somebody is, and what a change would add and remove. */
public final class UserDepartmentsPage extends PortalPage {

    public UserDepartmentsPage(Tab tab) {
        super(tab, "/users/\\d+/departments");
    }

    public static UserDepartmentsPage open(Tab tab, long userId) {
        tab.open("/users/" + userId + "/departments");
        return new UserDepartmentsPage(tab);
    }

    /** Takes them out of the department whose path ends so. */
    public UserDepartmentsPage untick(String department) {
        main().getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(department).setChecked(true))
                .first().uncheck();
        return this;
    }

    /** Finds a department by typing, and ticks the first that matches. */
    UserDepartmentsPage in(String words) {
        main().getByLabel("Type a name or path", new Locator.GetByLabelOptions().setExact(true)).fill(words);
        if (!tab.runsScripts()) {
            press("Find");
        }
        main().locator("[data-for='" + words + "'] input[type=checkbox]").first().check();
        return this;
    }

    /** Sends it, past the page that shows the comparison where there are no scripts. */
    void send() {
        pressMain();
        if (!tab.runsScripts()) {
            new UserDepartmentsPage(tab).pressMain();
        }
    }
}
