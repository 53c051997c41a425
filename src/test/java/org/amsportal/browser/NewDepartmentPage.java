package org.amsportal.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;

/** The form for a new department. */
final class NewDepartmentPage extends PortalPage {

    NewDepartmentPage(Tab tab) {
        super(tab, "/departments/new");
    }

    NewDepartmentPage under(String path) {
        main().getByLabel("Under", new Locator.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(path));
        return this;
    }

    PlanPage create(String name) {
        main().getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)).fill(name);
        pressMain();
        return new PlanPage(tab);
    }
}
