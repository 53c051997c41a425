package org.amsportal.browser;

/** The hierarchy of departments, where new ones are created. */
public final class DepartmentsPage extends PortalPage {

    public DepartmentsPage(Tab tab) {
        super(tab, "/departments");
    }

    public static DepartmentsPage open(Tab tab) {
        tab.open("/departments");
        return new DepartmentsPage(tab);
    }

    /** Creates one at the top, and waits until it is there. */
    public void create(String name) {
        follow("Create a department");
        new NewDepartmentPage(tab).create(name).says(name + " is created");
    }

    /** Creates one under another, and waits until it is there. */
    public void create(String name, String under) {
        follow("Create a department");
        new NewDepartmentPage(tab).under(under).create(name).says(name + " is created");
    }
}
