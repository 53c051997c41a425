package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amsportal.plans.Plans;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Item 22: nobody changes their own permissions, whether they are named by number or by email, in whatever case. */
class OwnRowTest extends PagesTest {

    private static final long OWN = DemoSignIn.ADMIN.userId();

    OwnRowTest() {
        super(Database.H2);
    }

    @Test
    void onesOwnGroupsAreShownButNotAsAForm() {
        var page = alex().get("/users/" + OWN + "/groups");
        assertThat(page.text()).contains("You cannot change your own permissions");
        assertThat(page.has("#groups-form")).isFalse();
        assertThat(alex().get("/users/" + OWN).text()).contains("Nobody can change their own");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1002", "01002", "0000000001002"})
    void aForgedFormForOnesOwnNumberIsRefused(String number) {
        var before = ams.user(OWN);
        var nonce = portal.bean(Plans.class).nonce(portal.admin(DemoSignIn.ADMIN), "groups-" + OWN);
        var form = alex().forged("/users/" + number + "/groups").set("nonce", nonce)
                .set("groups", group("Admin"), group("Crew")).set("seen", before.groups().toArray());
        assertThat(form.send(alex()).text()).contains("You cannot change your own permissions");
        assertThat(ams.user(OWN)).isEqualTo(before);
        assertNothingWasWritten();
    }

    @ParameterizedTest
    @ValueSource(strings = {"alex.morgan@kentshire-fire.example", "ALEX.MORGAN@KENTSHIRE-FIRE.EXAMPLE",
            " Alex.Morgan@Kentshire-Fire.Example\u00A0"})
    void onesOwnEmailCannotBeOnboarded(String email) {
        var answer = new Newcomer("Alex", "Morgan", email).form(alex(), group("Admin")).send(alex());
        assertAsksFor(answer, "person-email");
        assertThat(answer.text()).contains("This is your own email address");
        assertNothingWasWritten();
    }

    @Test
    void whoeverAmsSaysHasOnesOwnEmailIsOneself() {
        ams.setGroups(OWN, List.of(group("Admin")));
        assertThat(guest(DemoSignIn.HELPDESK).get("/users/" + OWN + "/groups").has("#groups-form")).isTrue();
        assertThat(alex().get("/users/" + OWN + "/groups").has("#groups-form")).isFalse();
    }
}
