package org.amsportal.browser;

import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The hierarchy of departments, where new ones are created. */
public final class DepartmentsPage extends PortalPage {

    private static final Pattern CREATE = Pattern.compile("Create (a|the first) department");

    public DepartmentsPage(Tab tab) {
        super(tab, "/departments");
    }

    public static DepartmentsPage open(Tab tab) {
        tab.open("/departments");
        return new DepartmentsPage(tab);
    }

    /** Creates one at the top, and waits until it is there. */
    public void create(String name) {
        toTheForm();
        new NewDepartmentPage(tab).create(name).says(name + " is created");
    }

    /** Creates one under another, and waits until it is there. */
    public void create(String name, String under) {
        toTheForm();
        new NewDepartmentPage(tab).under(under).create(name).says(name + " is created");
    }

    /** What stands beside a department, as it is read out. */
    String numberOf(String department) {
        return leaf(department).locator(".number").textContent();
    }

    /** The department that the address asks for. */
    String marked() {
        return main().locator("[aria-current]").textContent();
    }

    private Locator leaf(String department) {
        return main().locator(".leaf", new Locator.LocatorOptions()
                .setHas(tab.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(department)
                        .setExact(true))));
    }

    /** Where there is none yet, the link is called otherwise. */
    private void toTheForm() {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(CREATE)).click();
    }
}
