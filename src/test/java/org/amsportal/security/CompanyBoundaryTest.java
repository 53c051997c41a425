package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Guest;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amsportal.journal.Journal;
import org.amsportal.plans.Plans;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** Item 20: what belongs to another company is not there, whatever number names it. */
class CompanyBoundaryTest extends PagesTest {

    private static final String JANE = "jane.smith@kentshire-fire.example";

    private final Newcomer newcomer = new Newcomer("Ottoline", "Kentish",
            "ottoline." + UUID.randomUUID() + "@kentshire-fire.example");

    CompanyBoundaryTest() {
        super(Database.H2);
    }

    @Test
    void aUserOfAnotherCompanyIsNotThere() {
        long jane = number(JANE);
        for (var path : new String[]{"/users/" + jane, "/users/" + jane + "/groups", "/users/" + jane + "/departments",
                "/users/0" + jane}) {
            assertNotThere(westmoor().get(path));
        }
        assertThat(westmoor().get("/users?search=jane.smith").text()).doesNotContain(JANE);
    }

    @Test
    void norCanTheyBeChanged() {
        long jane = number(JANE);
        var before = ams.user(jane);
        var westmoor = westmoor();
        assertNotThere(westmoor.forged("/users/" + jane + "/groups").set("groups", group("Standard User"))
                .set("seen", before.groups().toArray()).set("nonce", nonce("groups-" + jane)).send(westmoor));
        assertNotThere(westmoor.forged("/users/" + jane + "/departments").set("departments", department("Westmoor"))
                .set("seen", before.departments().toArray()).set("nonce", nonce("departments-" + jane)).send(westmoor));
        assertNotThere(westmoor.forged("/users/" + jane + "/groups/panel").send(westmoor, "HX-Request", "true"));
        var several = westmoor.get("/users/several?to=add-group&user=" + jane + "&group=" + group("Standard User"));
        assertThat(several.text()).contains("Left out (1)");
        assertShowsNothing(several);
        several.form("#several-form").set("shown", "add-group;" + group("Standard User") + ";" + jane + ":"
                + group("Standard User")).send(westmoor);
        assertThat(ams.user(jane)).isEqualTo(before);
        assertNothingWasWritten();
    }

    @Test
    void aDepartmentOfAnotherCompanyIsNotThere() {
        long workshops = department("Workshops");
        assertNotThere(westmoor().get("/departments/" + workshops));
        assertThat(westmoor().get("/departments?open=all").texts("main a")).contains("Westmoor")
                .doesNotContain("Workshops", "Kentshire");
        var westmoor = westmoor();
        var form = westmoor.get("/departments/new?under=" + workshops).form("form[action=/departments]");
        var answer = form.set("department-name", "Annexe").set("under", workshops).send(westmoor);
        assertAsksFor(answer, "under");
        assertThat(answer.text()).doesNotContain("Workshops", "Kentshire");
        assertNothingWasWritten();
    }

    @Test
    void departmentsAndGroupsOfAnotherCompanyCannotBeAssigned() {
        var westmoor = westmoor();
        var answer = Newcomer.anyone().form(westmoor, group("Crew")).set("departments", department("Workshops"))
                .set("company", DemoData.KENTSHIRE).send(westmoor);
        assertAsksFor(answer, "departments", "groups");
        assertThat(answer.texts("main")).noneMatch(it -> it.contains("Workshops") || it.contains("Station Manager"));
        assertNothingWasWritten();
    }

    @Test
    void aCompanyThatIsNotOnesOwnIsNotUsed() {
        var westmoor = westmoor();
        Newcomer.settled(westmoor, Newcomer.sure(westmoor,
                newcomer.form(westmoor).set("company", DemoData.KENTSHIRE).send(westmoor)));
        assertThat(ams.usersWithEmail(newcomer.email())).singleElement()
                .satisfies(it -> assertThat(it.companyId()).isEqualTo(DemoData.WESTMOOR));
    }

    @Test
    void aPlanOfAnotherCompanyIsNotThere() {
        var path = newcomer.onboardedBy(alex(), group("Crew")).path();
        var id = path.substring(path.lastIndexOf('/') + 1);
        var entry = portal.bean(Journal.class).entriesOf(UUID.fromString(id)).getFirst();
        ams.clearRequests();
        var westmoor = westmoor();
        assertNotThere(westmoor.get("/onboarding/" + id));
        assertNotThere(westmoor.get("/changes/" + id));
        assertNotThere(westmoor.get("/changes/" + id, "HX-Request", "true"));
        assertNotThere(westmoor.forged("/onboarding/" + id + "/attempts").send(westmoor));
        assertNotThere(westmoor.forged("/changes/" + id + "/findings").set("entry", entry.id()).set("found", "absent")
                .send(westmoor));
        assertShowsNothing(westmoor.get("/onboarding?from=" + id));
        assertNothingWasWritten();
    }

    @Test
    void aReferenceOfAnotherCompanyFindsNothing() {
        var path = newcomer.onboardedBy(alex(), group("Crew")).path();
        var entry = portal.bean(Journal.class).entriesOf(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)))
                .getFirst();
        assertThat(alex().get("/?reference=" + entry.reference()).path()).isEqualTo(path);
        var answer = westmoor().get("/?reference=" + entry.reference());
        assertThat(answer.path()).isEqualTo("/");
        assertShowsNothing(answer);
    }

    @Test
    void theFirstPageShowsOnesOwnCompanyOnly() {
        newcomer.onboardedBy(alex(), group("Crew"));
        assertThat(alex().get("/").text()).contains("Ottoline Kentish");
        assertThat(guest(DemoSignIn.HELPDESK).get("/").text()).contains("Ottoline Kentish");
        assertShowsNothing(westmoor().get("/"));
    }

    private Guest westmoor() {
        return guest(DemoSignIn.OTHER_COMPANY);
    }

    private String nonce(String form) {
        return portal.bean(Plans.class).nonce(portal.admin(DemoSignIn.OTHER_COMPANY), form);
    }

    private void assertNotThere(Answer answer) {
        assertClear(answer, 404);
        assertShowsNothing(answer);
    }

    private void assertShowsNothing(Answer answer) {
        assertThat(answer.body()).doesNotContain("Ottoline", newcomer.email(), "jane.smith", "Jane Smith", "Kentshire");
    }
}
