package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** A service pastes its outline, sees what is new, and has it created. */
abstract class OutlineSteps {

    private final String number = Newcomer.called("Out", "Line").serviceNumber();

    @Test
    void anOutlineIsLookedAtCorrectedAndCreatedOnce(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        DepartmentsPage.open(tab).follow("Import an outline");
        var station = "Station " + number;

        var doubtful = new OutlineImportPage(tab)
                .paste("Kentshire\n\tNorth Group\n\t\t\t\t" + station + "\n\t\t\t" + station + " Red").look();
        doubtful.says("Line 3");
        doubtful.cannotBeSent();

        var clear = doubtful.paste("Kentshire\n\tNorth Group\n\t\t" + station + "\n\t\t\t" + station + " Red").look();
        clear.says("2 are new");
        clear.says("2 are there already");
        assertThat(ams.departmentsCalled(station)).isEmpty();

        clear.create(2).says("All 2 departments are there");
        tab.back();
        new PlanPage(tab).says("All 2 departments are there");

        var created = ams.departmentsCalled(station);
        assertThat(created).singleElement().satisfies(it -> assertThat(it.parentId())
                .isEqualTo(ams.departmentsCalled("North Group").getFirst().id()));
        assertThat(ams.departmentsCalled(station + " Red")).singleElement()
                .satisfies(it -> assertThat(it.parentId()).isEqualTo(created.getFirst().id()));
    }
}
