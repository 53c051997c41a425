package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Guest;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Nobody lands in another company, whichever way an admin without one places and creates. */
class SameCompanyTest extends PagesTest {

    private static final String HEADER = "First name\tSurname\tEmail\tCompany\tDepartment\tGroups";

    SameCompanyTest() {
        super(Database.H2);
    }

    @Test
    void aNewDepartmentOfTwoCompaniesIsCreatedOnceForEachAndEverybodyIsInTheirOwn() {
        var plan = plan("Amy\tPike\tamy.pike@kentshire-fire.example\t24\tAnnex / Red\tStandard User",
                "Ben\tPike\tben.pike@westmoor-fire.example\t42\tAnnex / Red\tStandard User",
                "Cy\tPike\tcy.pike@westmoor-fire.example\t42\tannex / red\tStandard User");
        assertThat(plan.text()).contains("4 departments to create", "Kentshire Fire and Rescue",
                "Westmoor Fire and Rescue");
        var result = Newcomer.settled(robin(), plan.form("#start-form").send(robin()));
        assertThat(result.text()).contains("All 3 are done");
        assertThat(ams.departmentsCalled("Annex")).extracting(it -> it.companyId())
                .containsExactlyInAnyOrder(DemoData.KENTSHIRE, DemoData.WESTMOOR);
        for (String email : List.of("amy.pike@kentshire-fire.example", "ben.pike@westmoor-fire.example",
                "cy.pike@westmoor-fire.example")) {
            var person = ams.usersWithEmail(email).getFirst();
            assertThat(person.departments()).singleElement().satisfies(id -> assertThat(ams.departments())
                    .filteredOn(it -> it.id() == id).extracting(it -> it.companyId())
                    .containsExactly(person.companyId()));
        }
    }

    @Test
    void onSomebodysDepartmentsThoseOfTheirCompanyAloneAreOfferedAndOthersRefused() {
        long jane = number("jane.smith@kentshire-fire.example");
        String path = "/users/" + jane + "/departments";
        var page = robin().get(path);
        var found = robin().get(page.page().select("#departments-find").attr("hx-get") + "&departments-find=station+2",
                "HX-Request", "true");
        assertThat(found.texts("bdi")).isNotEmpty().allMatch(it -> it.startsWith("Kentshire"));
        var before = ams.user(jane).departments();
        var answer = page.form("#departments-form").add("departments", department("Westmoor")).send(robin());
        assertAsksFor(answer, "departments");
        assertThat(answer.text()).contains("belongs to another company than Jane Smith");
        assertThat(ams.user(jane).departments()).isEqualTo(before);
        assertNothingWasWritten();
    }

    @Test
    void whoseCompanyAmsDoesNotTellIsPutNowhereAndThePageSaysSo() {
        long nobodys = person("Kit", null);
        var page = robin().get("/users/" + nobodys + "/departments");
        var answer = page.form("#departments-form").add("departments", department("Westmoor")).send(robin());
        assertAsksFor(answer, "departments");
        assertThat(answer.text()).contains("Ask an admin of that company");
        var groups = robin().get("/users/" + nobodys + "/groups");
        assertThat(groups.texts("#groups-form .choices")).noneMatch(it -> it.contains("Crew"))
                .anyMatch(it -> it.contains("Standard User"));
        groups.form("#groups-form").set("groups", group("Crew")).send(robin());
        assertNothingWasWritten();
    }

    @Test
    void severalUsersOfTwoCompaniesAreSplitAndEachGetsWhatIsOfTheirOwn() {
        long here = person("Kim", DemoData.KENTSHIRE);
        long there = person("Lee", DemoData.WESTMOOR);
        long station = department("Station 12");
        long east = department("East Group");
        var page = robin().get("/users/several?to=departments&user=" + there + "," + here + "&department=" + station
                + "&department=" + east);
        assertThat(page.text()).contains("Added (1) · Kentshire Fire and Rescue",
                "Added (1) · Westmoor Fire and Rescue", "the rest belongs to another company");
        var result = Newcomer.settled(robin(), page.form("#several-form").send(robin()));
        assertThat(result.text()).contains("All 2 are done");
        assertThat(ams.user(here).departments()).containsExactly(station);
        assertThat(ams.user(there).departments()).containsExactly(east);
    }

    @Test
    void aGroupOfOneCompanyIsGivenToItsPeopleAndAGeneralOneToAll() {
        long here = person("Kim", DemoData.KENTSHIRE);
        long there = person("Lee", DemoData.WESTMOOR);
        String both = "/users/several?to=add-group&user=" + there + "," + here + "&group=";
        var crew = robin().get(both + group("Crew"));
        assertThat(crew.text()).contains("Added (1)", "Left out (1)", "They belong to another company");
        var standard = robin().get(both + group("Standard User"));
        assertThat(standard.text()).doesNotContain("Left out");
        Newcomer.settled(robin(), standard.form("#several-form").send(robin()));
        assertThat(List.of(here, there))
                .allSatisfy(it -> assertThat(ams.user(it).groups()).containsExactly(group("Standard User")));
    }

    @Test
    void aForgedListOfSeveralIsRefused() {
        long there = person("Lee", DemoData.WESTMOOR);
        long station = department("Station 12");
        var form = robin().get("/users/several?to=departments&user=" + there + "&department=" + station)
                .form("#several-form");
        form.set("shown", "departments;" + station + ";" + there + ":" + station).send(robin());
        assertNothingWasWritten();
    }

    @Test
    void aDepartmentUnderOneOfAnotherCompanyIsNotCreated() {
        long westmoor = department("Westmoor");
        for (var at : List.of("/departments/new?under=" + westmoor, "/departments/outline?under=" + westmoor)) {
            var form = robin().get(at).form("main form[method=post]").set("company", DemoData.KENTSHIRE)
                    .set("under", westmoor).set("department-name", "Annex").set("outline-text", "Annex")
                    .set("create", "1");
            assertAsksFor(form.send(robin()), "under");
        }
        assertNothingWasWritten();
    }

    private Answer plan(String... rows) {
        var brought = robin().get("/batches").form("main form[method=post]")
                .set("cells", HEADER + "\n" + String.join("\n", rows)).send(robin());
        return brought.path().endsWith("/columns") ? brought.form("main form").send(robin()) : brought;
    }

    private long person(String name, @Nullable Long company) {
        return ams.addUser(new NewPerson(name, "Far", name + "@fire.example", company, true, null)).id();
    }

    private Guest robin() {
        return guest(DemoSignIn.SETUP);
    }
}
