package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Guest;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** Item 21: every way of giving somebody a permission group passes the same check, and AMS is not even asked. */
class EveryGrantIsCheckedTest extends PagesTest {

    private static final String JANE = "jane.smith@kentshire-fire.example";

    EveryGrantIsCheckedTest() {
        super(Database.H2);
    }

    @Test
    void onboardingGivesNothingBeyondOnesOwnPower() {
        var answer = Newcomer.anyone().onboardedBy(helpdesk(), group("Standard User"), group("Admin"));
        assertNamesTheGroup(answer);
        assertNothingWasWritten();
    }

    @Test
    void aUsersGroupsPageGivesNothingBeyondOnesOwnPower() {
        var before = ams.user(number(JANE));
        var form = helpdesk().get("/users/" + number(JANE) + "/groups").form("#groups-form");
        assertThat(form.all("groups")).isNotEmpty();
        assertNamesTheGroup(form.add("groups", group("Admin")).send(helpdesk()));
        assertThat(ams.user(number(JANE))).isEqualTo(before);
        assertNothingWasWritten();
    }

    @Test
    void whatThePageWasSaidToHaveShownDoesNotGetAGroupPastTheCheck() {
        var before = ams.user(number(JANE));
        var form = helpdesk().get("/users/" + number(JANE) + "/groups").form("#groups-form");
        var answer = form.add("groups", group("Admin")).add("seen", group("Admin")).without("groups", group("Crew"))
                .set("sure-beyond", "1").send(helpdesk());
        assertThat(Newcomer.settled(helpdesk(), answer).status()).isIn(200, 422);
        assertThat(ams.user(number(JANE))).isEqualTo(before);
        assertNothingWasWritten();
    }

    @Test
    void finishingGivesNothingBeyondThePowerOfWhoFinishes() {
        ams.fault(Fault.on("POST", "/v2/admin/user/*/groups").answers(Reply.json(422, "{\"message\":\"No.\"}")));
        var newcomer = Newcomer.anyone();
        var result = newcomer.onboardedBy(alex(), group("Admin"));
        ams.clearRequests();
        var answer = helpdesk().get(result.path()).form("form[action$=/attempts]").send(helpdesk());
        assertNamesTheGroup(Newcomer.settled(helpdesk(), answer));
        assertThat(ams.usersWithEmail(newcomer.email()).getFirst().groups()).isEmpty();
        assertNothingWasWritten();
    }

    @Test
    void assigningAloneGivesNothingBeyondOnesOwnPower() {
        var newcomer = Newcomer.anyone();
        newcomer.onboardedBy(helpdesk());
        long id = ams.usersWithEmail(newcomer.email()).getFirst().id();
        ams.clearRequests();
        assertNamesTheGroup(
                helpdesk().get("/users/" + id + "/groups").form("#groups-form").set("groups", group("Admin"))
                        .send(helpdesk()));
        assertThat(ams.user(id).groups()).isEmpty();
        assertNothingWasWritten();
    }

    @Test
    void whoMayNotAssignGroupsGivesNoneOnAnyWay() {
        var intake = guest(DemoSignIn.INTAKE);
        var before = ams.user(number(JANE));
        var answer = intake.get("/users/" + number(JANE) + "/groups");
        assertThat(answer.text()).contains("write_permission_user");
        assertThat(answer.has("#groups-form")).isFalse();
        assertThat(ams.user(number(JANE))).isEqualTo(before);
    }

    @Test
    void whatThePersonHasAlreadyMayStay() {
        var john = number("john.smith@kentshire-fire.example");
        ams.setGroups(john, List.of(group("Admin"), group("Standard User")));
        ams.set("grant-check", "additions");
        var form = helpdesk().get("/users/" + john + "/groups").form("#groups-form").add("groups", group("Crew"));
        Newcomer.settled(helpdesk(), form.send(helpdesk()));
        assertThat(ams.user(john).groups()).containsExactlyInAnyOrder(group("Admin"), group("Standard User"),
                group("Crew"));
    }

    @Test
    void severalUsersAtOnceGetNothingBeyondOnesOwnPower() {
        var before = ams.user(number(JANE));
        var form = helpdesk().get("/users/several?to=add-group&user=" + number(JANE)).form("#several-form")
                .set("group", group("Admin"))
                .set("shown", "add-group;" + group("Admin") + ";" + number(JANE) + ":" + group("Admin"));
        assertThat(form.send(helpdesk()).text()).contains("You cannot give Admin");
        assertThat(ams.user(number(JANE))).isEqualTo(before);
        assertNothingWasWritten();
    }

    private Guest helpdesk() {
        return guest(DemoSignIn.HELPDESK);
    }

    private static void assertNamesTheGroup(Answer answer) {
        assertThat(answer.status()).as("%s", answer).isIn(200, 422);
        assertThat(answer.text()).contains("You cannot give more permissions than you have", "Admin");
    }
}
