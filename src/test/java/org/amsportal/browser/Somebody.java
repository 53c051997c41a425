package org.amsportal.browser;

import java.util.List;
import java.util.stream.Stream;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.NewPerson;

/** People of Kentshire put into AMS behind the portal's back. */
final class Somebody {

    private Somebody() {
    }

    /** Somebody on Red Watch with two groups. */
    static long working(SandboxControl ams) {
        var id = having(ams, "Standard User", "Crew");
        ams.setDepartments(id, List.of(ams.departmentsCalled("Red Watch").getFirst().id()));
        return id;
    }

    /** Somebody who cannot use AMS yet. */
    static long without(SandboxControl ams) {
        return having(ams);
    }

    static long having(SandboxControl ams, String... groups) {
        var person = Newcomer.called("Cleo", "Adeyemi");
        var id = ams.addUser(new NewPerson(person.name(), person.surname(), person.email(), DemoData.KENTSHIRE, true,
                person.serviceNumber())).id();
        ams.setGroups(id, Stream.of(groups).map(it -> ams.group(it).id()).toList());
        return id;
    }
}
