package org.amsportal.browser;

import java.util.ArrayList;
import java.util.List;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.Department;
import org.amssandbox.data.NewPerson;
import org.jspecify.annotations.Nullable;

/** What fits on no line: a name of 255 letters without a space, an Arabic one, a path six levels deep. */
final class Extremes {

    static final String NAME = "Wolfeschlegelsteinhausenbergerdorff".repeat(8).substring(0, 255);
    private static final String ARABIC = "عبد الرحمن بن محمد الشامسي";
    private static final List<String> PATH = List.of("Directorate of Response and Resilience",
            "North-Eastern Area Command",
            "Coastal and Estuary Group", "Station 47 Saint Mary-in-the-Marshes", "Specialist Rescue and Recovery",
            "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".repeat(3));

    private Extremes() {
    }

    /** Somebody with both names, deep down in the tree. */
    static long person(SandboxControl ams) {
        var email = Newcomer.called("a".repeat(60), "b".repeat(60)).email();
        var id = ams.addUser(new NewPerson(ARABIC, NAME, email, DemoData.KENTSHIRE, true, "A".repeat(40))).id();
        ams.setDepartments(id, List.of(department(ams).id()));
        ams.setGroups(id, List.of(ams.group("Standard User").id(), ams.group("Crew").id()));
        return id;
    }

    /** The last of six levels; they are made once. */
    static Department department(SandboxControl ams) {
        var made = new ArrayList<Department>();
        for (var name : PATH) {
            made.add(called(ams, name, made.isEmpty() ? null : made.getLast().id()));
        }
        return made.getLast();
    }

    private static Department called(SandboxControl ams, String name, @Nullable Long parent) {
        return ams.departmentsCalled(name).stream().findFirst()
                .orElseGet(() -> ams.addDepartment(name, parent, DemoData.KENTSHIRE));
    }
}
