package org.amsportal.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** Where somebody's permission groups are all taken away. */
final class AccessRemovalPage extends PortalPage {

    AccessRemovalPage(Tab tab) {
        super(tab, "/users/\\d+/access-removal");
    }

    static AccessRemovalPage open(Tab tab, long userId) {
        tab.open("/users/" + userId + "/access-removal");
        return new AccessRemovalPage(tab);
    }

    AccessRemovalPage sure() {
        main().getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName("cannot use AMS afterwards"))
                .check();
        return this;
    }
}
