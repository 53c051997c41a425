package org.amsportal.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in the place of a company's number. */
@TestInstance(Lifecycle.PER_CLASS) // one sign-in for all of it
class CompanyIdsTest extends PagesTest {

    CompanyIdsTest() {
        super(Database.POSTGRESQL);
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"", "0", "-24", "999", "24.0", "0x18", "99999999999999999999", "twenty-four", "24 or 1=1",
            "\u0000"})
    void anAdminWithoutACompanyHasToNameOneThatIsThere(String company) {
        var robin = guest(DemoSignIn.SETUP);
        var answer = Newcomer.anyone().form(robin).set("company", company).send(robin);
        assertAsksFor(answer, "company");
        assertNothingWasWritten();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"", "42", "-24", "999", "99999999999999999999", "garbage"})
    void anAdminWithACompanyCreatesInThatOneWhateverIsSent(String company) {
        var newcomer = Newcomer.anyone();
        var form = newcomer.form(alex(), group("Crew")).set("company", company);
        Newcomer.settled(alex(), form.send(alex()));
        var created = ams.usersWithEmail(newcomer.email()).getFirst();
        assertThat(created.companyId()).isEqualTo(DemoData.KENTSHIRE);
        assertThat(ams.writes()).noneMatch(it -> it.body().contains("42,") || it.body().contains("999"));
    }

    @Test
    void aCompanyGivenTwiceIsNotUnderstood() {
        var robin = guest(DemoSignIn.SETUP);
        var answer = Newcomer.anyone().form(robin).set("company", 24, 42).send(robin);
        assertAsksFor(answer, "company");
        assertNothingWasWritten();
    }

    @ParameterizedTest(name = "{index}")
    @ValueSource(strings = {"0", "-24", "999", "99999999999999999999", "garbage"})
    void aDepartmentAtTheTopNeedsACompanyThatIsThere(String company) {
        var robin = guest(DemoSignIn.SETUP);
        var form = robin.get("/departments/new").form("form[action=/departments]");
        assertAsksFor(form.set("department-name", "New Region").set("company", company).send(robin), "company");
        assertNothingWasWritten();
    }
}
