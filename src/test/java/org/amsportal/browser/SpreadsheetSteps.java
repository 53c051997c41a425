package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** A spreadsheet becomes a plan, and the plan becomes people who can work. */
abstract class SpreadsheetSteps {

    /** With a column that nobody has told the portal of before: it would remember the others. */
    private final String number = Newcomer.called("Sheet", "Of").serviceNumber();
    private final String header = "First name;Surname;Email;Staff no;Station;Groups;Note " + number + "\r\n";

    @Test
    void aFileIsCorrectedAndStartedAndEverybodyIsReadyToWork(Visitor visitor, SandboxControl ams) {
        var amy = Newcomer.called("Amy", "Sheet");
        var ben = Newcomer.called("Ben", "Sheet");
        var cy = Newcomer.called("Cy", "Sheet");
        var tab = visitor.signsIn(DemoSignIn.ADMIN);

        BatchesPage.open(tab).bring("september recruits.csv", header + line(amy, amy.email(), "Workshops")
                + line(ben, "ben@", "Kentshire / Zulu Annex " + number + " / Red Watch")
                + line(cy, cy.email(), "Kentshire / Zulu Annex " + number));
        var plan = new SheetColumnsPage(tab).goOn();
        plan.says("Nothing has been written yet");
        plan.says("1 row needs a decision");
        assertThat(ams.usersWithEmail(amy.email())).isEmpty();

        var corrected = plan.corrects(3, "Email", ben.email());
        corrected.says("2 departments to create");
        var started = corrected.leavesOut(4).starts("Create 2 users");
        started.says("All 2 are done");
        for (var person : List.of(amy, ben)) {
            assertThat(ams.usersWithEmail(person.email())).singleElement().satisfies(user -> {
                assertThat(user.serviceNumber()).isEqualTo(person.serviceNumber());
                assertThat(user.groups()).containsExactly(ams.group("Standard User").id());
                assertThat(user.departments()).hasSize(1);
            });
        }
        assertThat(ams.departmentsCalled("Zulu Annex " + number)).hasSize(1);
        assertThat(ams.usersWithEmail(cy.email())).isEmpty();
        started.follow(amy.fullName());
        new UserPage(tab).says("Standard User");
    }

    @Test
    void cellsThatWerePastedBecomeAPlan(Visitor visitor, SandboxControl ams) {
        var dee = Newcomer.called("Dee", "Sheet");
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        BatchesPage.open(tab).paste(
                "Given\tFamily\tMail\tGruppen\tNote " + number + "\n" + String.join("\t", dee.name(), dee.surname(),
                        dee.email(), "Crew"));
        new SheetColumnsPage(tab).is("Given", "First name").is("Family", "Surname").goOn().starts("Create 1 user")
                .says("It is done");
        assertThat(ams.usersWithEmail(dee.email())).singleElement()
                .satisfies(user -> assertThat(user.groups()).containsExactly(ams.group("Crew").id()));
    }

    private static String line(Newcomer person, String email, String department) {
        return String.join(";", person.name(), person.surname(), email, "=\"" + person.serviceNumber() + "\"",
                department, "Standard User", "a note") + "\r\n";
    }
}
