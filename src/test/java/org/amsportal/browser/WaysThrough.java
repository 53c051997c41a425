package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.junit.jupiter.api.BeforeEach;

/** Somebody with a department and two permission groups, whom the ways through the portal are about. */
abstract class WaysThrough {

    final Newcomer person = Newcomer.called("Wanda", "Thoroughgood");
    long userId;
    Tab tab;

    @BeforeEach
    void somebodyWhoHasSomething(Visitor visitor, SandboxControl ams) {
        userId = ams.addUser(new NewPerson(person.name(), person.surname(), person.email(), DemoData.KENTSHIRE, true,
                person.serviceNumber())).id();
        ams.setGroups(userId, List.of(group(ams, "Standard User"), group(ams, "Crew")));
        ams.setDepartments(userId, List.of(department(ams, "Station 14")));
        tab = visitor.signsIn(DemoSignIn.ADMIN);
    }

    static long group(SandboxControl ams, String name) {
        return ams.group(name).id();
    }

    static long department(SandboxControl ams, String name) {
        return ams.departmentsCalled(name).getFirst().id();
    }

    void assertIsIn(SandboxControl ams, String... departments) {
        assertThat(ams.user(userId).departments())
                .containsExactlyInAnyOrderElementsOf(
                        List.of(departments).stream().map(it -> department(ams, it)).toList());
    }

    void assertHas(SandboxControl ams, String... groups) {
        assertThat(ams.user(userId).groups())
                .containsExactlyInAnyOrderElementsOf(List.of(groups).stream().map(it -> group(ams, it)).toList());
    }
}
