package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.amsportal.WholePortal;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** Item 20 where AMS cannot be read: what this portal remembers stays inside the company that it belongs to. */
class LedgerBoundaryTest extends PagesTest {

    private static final WholePortal DOCUMENTED_CALLS_ONLY = WholePortal.with("--ams.api.paths.me=",
            "--ams.api.paths.users=", "--ams.api.paths.user=", "--ams.api.paths.departments=",
            "--ams.api.paths.user-departments=", "--ams.api.paths.user-groups=", "--ams.api.paths.companies=");

    private final Newcomer newcomer = new Newcomer("Ottoline", "Kentish",
            "ottoline.%s@kentshire-fire.example".formatted(UUID.randomUUID()));

    LedgerBoundaryTest() {
        super(DOCUMENTED_CALLS_ONLY);
    }

    @Test
    void theLedgerTellsNothingAboutAnotherCompanysPeople() {
        newcomer.onboardedBy(alex(), group("Crew"));
        long ottoline = number(newcomer.email());
        assertThat(alex().get("/users").text()).contains("Ottoline Kentish");
        assertThat(alex().get("/users/" + ottoline).text()).contains("Ottoline Kentish", "Crew");

        var westmoor = guest(DemoSignIn.OTHER_COMPANY);
        for (var path : new String[]{"/", "/users", "/users?search=ottoline", "/users/" + ottoline,
                "/users/" + ottoline + "/groups", "/users/" + ottoline + "/departments"}) {
            assertThat(westmoor.get(path).body()).as(path).doesNotContain("Ottoline", newcomer.email(), "Crew");
        }
    }

    @Test
    void norAboutItsDepartments() {
        var form = alex().get("/departments/new").form("form[action=/departments]");
        var created = Newcomer.settled(alex(),
                form.set("department-name", "Drone Team").set("under", department("Workshops")).send(alex()));
        assertThat(created.title()).contains("Drone Team");
        assertThat(alex().get("/departments").text()).contains("Drone Team");
        var westmoor = guest(DemoSignIn.OTHER_COMPANY);
        assertThat(westmoor.get("/departments").body()).doesNotContain("Drone Team");
        assertThat(westmoor.get("/departments/" + department("Drone Team")).status()).isEqualTo(404);
        assertThat(westmoor.get("/onboarding").body()).doesNotContain("Drone Team");
    }

    @Test
    void whatIsSentAboutAnotherCompanysPeopleIsRefusedByAms() {
        newcomer.onboardedBy(alex(), group("Crew"));
        var before = ams.usersWithEmail(newcomer.email()).getFirst();
        var westmoor = guest(DemoSignIn.OTHER_COMPANY);
        var form = westmoor.get("/users/" + before.id() + "/groups").form("#groups-form")
                .set("groups", group("Standard User")).set("sure-replace", "1");
        var answer = Newcomer.settled(westmoor, form.send(westmoor));
        assertThat(answer.text()).contains("AMS could not find this user");
        assertThat(answer.body()).doesNotContain("Ottoline");
        assertThat(ams.usersWithEmail(newcomer.email())).containsExactly(before);
    }
}
