package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** The first set-up is done by an admin without a company: the company comes first, then what belongs to it. */
@PortalIT
class FirstSetUpIT {

    private final Newcomer person = Newcomer.called("Ola", "First");

    @Test
    void theCompanyChosenIsTheOneThePersonIsCreatedIn(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.SETUP);

        var plan = OnboardingPage.open(tab).at("Westmoor Fire and Rescue").about(person).withGroup("Workshop").send();

        plan.says("ready to work");
        assertThat(ams.usersWithEmail(person.email())).singleElement()
                .satisfies(user -> assertThat(user.companyId()).isEqualTo(DemoData.WESTMOOR));
    }

    @Test
    void withoutACompanyNothingIsSent(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.SETUP);

        var form = OnboardingPage.open(tab).about(person).sendInVain();

        form.says("Choose the company this person belongs to");
        assertThat(ams.writes()).isEmpty();
    }

    @Test
    void aDepartmentIsCreatedWhereItIsPut(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.SETUP);
        var name = "Station " + person.serviceNumber();

        DepartmentsPage.open(tab).create(name, "Kentshire / North Group");

        var north = ams.departmentsCalled("North Group").getFirst();
        assertThat(ams.departmentsCalled(name)).singleElement().satisfies(created -> {
            assertThat(created.parentId()).isEqualTo(north.id());
            assertThat(created.companyId()).isEqualTo(DemoData.KENTSHIRE);
        });
        DepartmentsPage.open(tab).says(name);
    }
}
