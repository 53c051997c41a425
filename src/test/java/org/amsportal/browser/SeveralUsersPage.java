package org.amsportal.browser;

import java.util.List;
import java.util.stream.Collectors;

import com.microsoft.playwright.Locator;

/** Several users, and what is done to them at once. */
final class SeveralUsersPage extends PortalPage {

    SeveralUsersPage(Tab tab) {
        super(tab, "/users/several");
    }

    static SeveralUsersPage open(Tab tab, String to, List<Long> users) {
        tab.open("/users/several?to=" + to + "&user="
                + users.stream().map(String::valueOf).collect(Collectors.joining(",")));
        return new SeveralUsersPage(tab);
    }

    SeveralUsersPage leavesOut(Newcomer person) {
        main().getByLabel(person.fullName()).uncheck();
        return this;
    }

    /** Without scripts the page is sent once, so that it says what will happen. */
    SeveralUsersPage chooses(String group) {
        main().getByLabel(group, new Locator.GetByLabelOptions().setExact(false)).first().check();
        if (!tab.runsScripts()) {
            press("Add a permission group");
            return new SeveralUsersPage(tab);
        }
        return this;
    }

    PlanPage adds(String group, int users) {
        press("Add " + group + " to " + users + " users");
        return new PlanPage(tab);
    }
}
