package org.amsportal.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Emails: with plus signs, in other scripts, malformed, and taken already. */
@TestInstance(Lifecycle.PER_CLASS) // one sign-in for all of it
class EmailsTest extends PagesTest {

    EmailsTest() {
        super(Database.POSTGRESQL);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"sam+night.watch@kentshire-fire.example", "sam.o'neil@kentshire-fire.example",
            "sam@feuerwehr-münchen.example", "sam@пожарная.рф", "søren@brandvæsen.example",
            "SAM@KENTSHIRE-FIRE.EXAMPLE"})
    void anEmailArrivesInAmsAsItWasTyped(String email) {
        var result = new Newcomer("Sam", "Okafor", "  " + email + "\u00A0").onboardedBy(alex());
        assertThat(result.status()).isEqualTo(200);
        assertThat(ams.usersWithEmail(email)).singleElement().satisfies(it -> assertThat(it.email()).isEqualTo(email));
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"", "sam", "@kentshire-fire.example", "sam@", "sam@localhost", "sam@kentshire..example",
            "sam@-kentshire.example", "sam okafor@kentshire-fire.example", "sam@kentshire fire.example",
            "sam@kentshire-fire.example, pat@kentshire-fire.example", "Sam <sam@kentshire-fire.example>",
            "sam@kentshire-fire.example\r\nBcc: all@kentshire-fire.example", "sam\u0000@kentshire-fire.example",
            "<script>alert(1)</script>@kentshire-fire.example", "sam@kentshire-fire.example\u0000", "..@a.example"})
    void anEmailThatCannotBeOneIsAskedForAgainAndNothingIsSent(String email) {
        assertAsksFor(new Newcomer("Sam", "Okafor", email).form(alex()).send(alex()), "person-email");
        assertNothingWasWritten();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"jane.\u017Fmith@kentshire-fire.example", "jane.sm\u0130th@kentshire-fire.example",
            "jane.smi\u0307th@kentshire-fire.example", "jose\u0301@kentshire-fire.example",
            "j\u0430ne.smith@kentshire-fire.example", "jane.smith@kent\u017Fhire-fire.example"})
    void lettersThatLookLikeOthersAreCaughtOnTheFormAndInASpreadsheet(String email) {
        var answer = new Newcomer("Jane", "Smith", email).form(alex()).send(alex());
        assertAsksFor(answer, "person-email");
        var brought = alex().get("/batches").form("main form[method=post]")
                .set("cells", "First name\tSurname\tEmail\nJane\tSmith\t" + email).send(alex());
        var plan = brought.path().endsWith("/columns") ? brought.form("main form").send(alex()) : brought;
        assertThat(plan.texts("#row-2 .trouble")).anyMatch(it -> it.contains("letters that look like others"));
        assertThat(plan.has("#send")).isFalse();
        assertNothingWasWritten();
    }

    @Test
    void anEmailOfFarTooManyCharactersIsToo() {
        var email = "s".repeat(64) + "@" + "k".repeat(200) + ".example";
        assertAsksFor(new Newcomer("Sam", "Okafor", email).form(alex()).send(alex()), "person-email");
        assertNothingWasWritten();
    }

    @Test
    void anEmailThatIsTakenInAnyCaseCreatesNobody() {
        var taken = new Newcomer("Jane", "Smith", "JANE.Smith@kentshire-fire.example");
        var answer = taken.onboardedBy(alex(), group("Standard User"));
        assertThat(answer.text()).contains("already in AMS");
        assertThat(ams.usersWithEmail(taken.email())).hasSize(1);
        assertNothingWasWritten();
    }
}
