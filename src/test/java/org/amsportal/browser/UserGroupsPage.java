package org.amsportal.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** What somebody may do: their permission groups, and what a change would add and remove. */
public final class UserGroupsPage extends PortalPage {

    public UserGroupsPage(Tab tab) {
        super(tab, "/users/\\d+/groups");
    }

    public static UserGroupsPage open(Tab tab, long userId) {
        tab.open("/users/" + userId + "/groups");
        return new UserGroupsPage(tab);
    }

    public UserGroupsPage tick(String group) {
        box(group).check();
        return this;
    }

    public UserGroupsPage untick(String group) {
        box(group).uncheck();
        return this;
    }

    /** Whether there is anything to tick for this group. */
    public boolean offers(String group) {
        return box(group).count() > 0;
    }

    /** Sends it, past the page that shows the comparison where there are no scripts. */
    public void send() {
        pressMain();
        if (!tab.runsScripts()) {
            new UserGroupsPage(tab).pressMain();
        }
    }

    private Locator box(String group) {
        return main().getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(group));
    }
}
