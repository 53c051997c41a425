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
}
