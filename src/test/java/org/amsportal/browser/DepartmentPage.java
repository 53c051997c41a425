package org.amsportal.browser;

/** One department and its people. */
final class DepartmentPage extends PortalPage {

    DepartmentPage(Tab tab) {
        super(tab, "/departments/\\d+");
    }

    /** Ticks that those in departments below count too. */
    DepartmentPage withThoseBelow() {
        main().getByLabel("and those in departments below").check();
        return this;
    }

    DepartmentPage search(String words) {
        main().getByLabel("Search people of this department").last().pressSequentially(words);
        return this;
    }
}
