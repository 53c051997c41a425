package org.amsportal.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.WholePortal.Database;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** Departments on the onboarding form: found by typing, and one that is missing. */
class ChoosingDepartmentsTest extends PagesTest {

    private static final String FOUND = "#departments-found .choices bdi";

    ChoosingDepartmentsTest() {
        super(Database.H2);
    }

    @Test
    void areFoundByWordsOfTheirPath() {
        var found = alex().get("/onboarding/departments?departments-find=north+st+12", "HX-Request", "true");
        assertThat(found.texts(".choices bdi")).startsWith("Kentshire / North Group / Station 12").hasSize(5);
        assertThat(found.text()).contains("5 departments match \"north st 12\"");
    }

    @Test
    void withoutScriptsFindingKeepsWhatWasTyped() {
        var newcomer = Newcomer.anyone();
        var found = newcomer.form(alex(), group("Crew")).set("review", "1").set("departments-find", "station 12")
                .send(alex());
        var form = found.form("form#onboarding");
        assertThat(found.texts(FOUND)).contains("Kentshire / North Group / Station 12");
        assertThat(form.value("person-email")).isEqualTo(newcomer.email());
        assertThat(form.value("departments-find")).isEmpty();
        assertThat(form.all("groups")).containsExactly(String.valueOf(group("Crew")));
        assertNothingWasWritten();

        Newcomer.settled(alex(), form.set("departments", department("Station 12")).send(alex()));
        assertThat(ams.usersWithEmail(newcomer.email()).getFirst().departments())
                .containsExactly(department("Station 12"));
    }

    @Test
    void aChosenOneCanBeTakenAwayAgain() {
        var form = Newcomer.anyone().form(alex()).set("departments", department("Station 12"), department("Workshops"));
        var answer = form.set("load", "drop " + department("Workshops")).send(alex());
        assertThat(answer.texts(".chip bdi")).containsExactly("Kentshire / North Group / Station 12");
        assertThat(answer.form("form#onboarding").all("departments"))
                .containsExactly(String.valueOf(department("Station 12")));
    }

    @Test
    void thoseUsedLatelyAreOfferedToTheOneWhoUsedThem() {
        var form = Newcomer.anyone().form(alex(), group("Crew")).set("departments", department("Workshops"));
        Newcomer.settled(alex(), form.send(alex()));
        assertThat(alex().get("/onboarding").texts(".pill bdi")).contains("Kentshire / Headquarters / Workshops");
        assertThat(guest(DemoSignIn.HELPDESK).get("/onboarding").texts(".pill bdi"))
                .doesNotContain("Kentshire / Headquarters / Workshops");
    }

    @Test
    void thePageStaysSmallWithTenThousandOfThem() {
        ams.crowd(DemoData.KENTSHIRE, 10_000, 0);
        var page = alex().get("/onboarding");
        assertThat(page.body().length()).isLessThan(60_000);
        assertThat(page.text()).contains("Browse all departments (10,");
        long begun = System.nanoTime();
        var found = alex().get("/onboarding/departments?departments-find=9", "HX-Request", "true");
        assertThat((System.nanoTime() - begun) / 1_000_000).as("milliseconds").isLessThan(1_500);
        assertThat(found.body().length()).isLessThan(20_000);
    }

    @Test
    void d7AMissingOneIsCreatedOnSendingAndNotBefore() {
        var newcomer = Newcomer.anyone();
        var form = newcomer.form(alex(), group("Crew")).set("new-department", "Drone Team").set("new-under",
                department("Workshops"));
        var panel = form.sendTo(alex(), "/onboarding/panel", "HX-Request", "true");
        assertThat(panel.page().text()).contains("Create Drone Team",
                "Kentshire / Headquarters / Workshops / Drone Team – will be created");
        assertNothingWasWritten();

        Newcomer.settled(alex(), form.send(alex()));
        assertThat(ams.departmentsCalled("Drone Team")).singleElement()
                .satisfies(it -> assertThat(it.parentId()).isEqualTo(department("Workshops")));
        assertThat(ams.usersWithEmail(newcomer.email()).getFirst().departments())
                .containsExactly(department("Drone Team"));
    }

    @Test
    void d7OneThatMayBeTheSameIsOfferedFirst() {
        var form = Newcomer.anyone().form(alex(), group("Crew")).set("new-department", "Stn 14").set("new-under",
                department("North Group"));
        var answer = form.send(alex());
        assertClear(answer, 422);
        assertThat(answer.texts("#new-department-check").getFirst()).contains("Station 14 exists.", "Use it");
        assertThat(answer.text()).contains("Stn 14 is not the same as Station 14");
        assertNothingWasWritten();

        var used = answer.form("form#onboarding").set("load", "use " + department("Station 14")).send(alex());
        assertThat(used.texts(".chip bdi")).containsExactly("Kentshire / North Group / Station 14");
        assertThat(used.form("form#onboarding").value("new-department")).isEmpty();
    }

    @Test
    void oneOfTheVerySameNameIsNotCreatedAgain() {
        var form = Newcomer.anyone().form(alex(), group("Crew")).set("new-department", "station 14").set("new-under",
                department("North Group"));
        assertAsksFor(form.send(alex()), "new-department");
        assertNothingWasWritten();
    }

    @Test
    void aMissingOneNeedsAPlace() {
        var form = Newcomer.anyone().form(alex(), group("Crew")).set("new-department", "Drone Team");
        assertAsksFor(form.send(alex()), "new-under");
        assertAsksFor(form.set("new-under", department("Westmoor")).send(alex()), "new-under");
        assertNothingWasWritten();
    }

    @Test
    void whoMayNotCreateDepartmentsIsToldSoInsteadOfAskedForAName() {
        var helpdesk = guest(DemoSignIn.HELPDESK);
        var page = helpdesk.get("/onboarding");
        assertThat(page.text()).contains("You cannot create departments", "write_departments");
        assertThat(page.has("#new-department")).isFalse();
        var forged = Newcomer.anyone().form(helpdesk, group("Crew")).set("new-department", "Drone Team")
                .set("new-under", department("Workshops"));
        assertAsksFor(forged.send(helpdesk), "new-department");
        assertNothingWasWritten();
    }

    @Test
    void d8AnotherCompanyClearsWhatWasChosenAndSaysSo() {
        var robin = guest(DemoSignIn.SETUP);
        var page = robin.get("/onboarding");
        assertThat(page.page().select("#company option[selected]")).isEmpty();
        assertThat(page.text()).contains("No company is chosen yet.");

        var form = Newcomer.anyone().form(robin).set("company", DemoData.WESTMOOR).set("shown-for", DemoData.KENTSHIRE)
                .set("departments", department("Workshops")).set("groups", group("Crew"));
        var choices = form.sendTo(robin, "/onboarding/choices", "HX-Request", "true");
        assertThat(choices.page().text()).contains("these are no longer chosen:",
                "Kentshire / Headquarters / Workshops", "Crew");
        assertThat(choices.has(".chip input[name=departments]")).isFalse();
        assertThat(choices.has("input[name=groups][checked]")).isFalse();

        var loaded = form.set("load", "company").send(robin);
        assertThat(loaded.text()).contains("these are no longer chosen:", "Company: Westmoor Fire and Rescue");
        assertThat(loaded.form("form#onboarding").all("departments")).isEmpty();
        assertNothingWasWritten();
    }
}
