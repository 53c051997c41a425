package org.amsportal.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.WholePortal;
import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** Taking all access away: on a page of its own, with all that goes by name, and told as AMS then has it. */
class AccessRemovalTest extends PagesTest {

    private static final String JANE = "jane.smith@kentshire-fire.example";

    AccessRemovalTest() {
        super(Database.H2);
    }

    @Test
    void allThatGoesStandsByNameBesideTheButton() {
        var page = alex().get(path());
        assertThat(page.texts(".panel").getFirst()).contains("Removed (2)", "Standard User", "Crew", "004214", JANE);
        assertThat(page.text()).contains("Jane stays in AMS as a user.", "AMS does not document");
        assertThat(page.texts("main .btn-primary")).containsExactly("Remove all access of Jane Smith");
    }

    @Test
    void nothingGoesWithoutTheTick() {
        assertAsksFor(alex().get(path()).form("#removal-form").send(alex()), "sure-all");
        assertNothingWasWritten();
    }

    @Test
    void allIsTakenReadBackAndTold() {
        var told = alex().get(path()).form("#removal-form").set("sure", "all").send(alex());
        assertThat(told.path()).isEqualTo("/users/" + jane());
        assertThat(told.text()).contains("AMS lists no permission group for Jane Smith any more.",
                "Jane Smith cannot use AMS yet");
        assertThat(told.text()).doesNotContain("Ready to work");
        assertThat(ams.user(jane()).groups()).isEmpty();
        assertThat(alex().get(path()).text()).contains("Jane has no permission groups");
        assertThat(alex().get(path()).has("#removal-form")).isFalse();
    }

    @Test
    void anAmsThatRefusesAnEmptyListIsToldAsItIs() {
        ams.fault(Fault.on("POST", "/v2/admin/user/*/groups").answers(
                Reply.json(422, "{\"message\":\"Bad.\",\"errors\":{\"groups\":[\"The groups field is required.\"]}}")));
        var answer = Newcomer.settled(alex(), alex().get(path()).form("#removal-form").set("sure", "all").send(alex()));
        assertThat(answer.path()).startsWith("/changes/");
        assertThat(answer.text()).contains("AMS did not accept what was entered", "Bad.")
                .doesNotContain("no permission group for");
        assertThat(ams.user(jane()).groups()).hasSize(2);
    }

    @Test
    void anAmsThatOnlySaysYesIsFoundOut() {
        ams.fault(Fault.on("POST", "/v2/admin/user/*/groups").answers(Reply.json(200, "{\"data\":{}}")));
        var answer = Newcomer.settled(alex(), alex().get(path()).form("#removal-form").set("sure", "all").send(alex()));
        assertThat(answer.path()).startsWith("/changes/");
        assertThat(answer.text()).doesNotContain("no permission group for Jane Smith any more");
    }

    @Test
    void whatChangedSinceThePageWasOpenedIsNotTakenUnseen() {
        var form = alex().get(path()).form("#removal-form").set("sure", "all");
        ams.setGroups(jane(), List.of(group("Standard User"), group("Crew"), group("Control")));
        var answer = Newcomer.settled(alex(), form.send(alex()));
        assertThat(answer.title()).contains("changed while you were working");
        assertNothingWasWritten();
    }

    @Test
    void d2WhatOneCouldNotGiveBackAndLastHoldersWantTheirOwnTicks() {
        ams.setGroups(jane(), List.of(group("Standard User"), group("Station Manager")));
        var helpdesk = guest(DemoSignIn.HELPDESK);
        var form = helpdesk.get(path()).form("#removal-form").set("sure", "all");
        assertAsksFor(form.send(helpdesk), "sure-beyond-" + group("Station Manager"));
        assertNothingWasWritten();
    }

    @Test
    void whereNothingCanBeReadTheReplacementIsConfirmedAndNothingIsClaimed() {
        try (var blind = WholePortal.with("--ams.api.paths.user-groups=")) {
            var admin = blind.guest(DemoSignIn.ADMIN);
            var page = admin.get(path());
            assertThat(page.text()).contains("What Jane has in AMS is not known");
            var told = page.form("#removal-form").set("sure", "all").send(admin);
            assertThat(told.text()).contains("AMS accepted the removal of all permission groups of Jane Smith.",
                    "does not let the portal check");
            assertThat(blind.ams().user(jane()).groups()).isEmpty();
        }
    }

    @Test
    void whoMayNotAssignGroupsMayNotTakeThemEither() {
        var intake = guest(DemoSignIn.INTAKE);
        assertThat(intake.get(path()).has("#removal-form")).isFalse();
        var nonce = alex().get(path()).form("#removal-form").value("nonce");
        var answer = intake.forged(path()).set("nonce", nonce).set("sure", "all").send(intake);
        assertThat(answer.text()).contains("write_permission_user");
        assertNothingWasWritten();
    }

    private String path() {
        return "/users/" + jane() + "/access-removal";
    }

    private long jane() {
        return number(JANE);
    }
}
