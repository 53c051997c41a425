package org.amsportal.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Form;
import org.amsportal.guest.Guest;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** Assigning permission groups: what goes is said beforehand, and what cannot be taken back is ticked. */
class GroupsOfAUserTest extends PagesTest {

    private static final String JANE = "jane.smith@kentshire-fire.example";

    GroupsOfAUserTest() {
        super(Database.H2);
    }

    @Test
    void d2WhatOneCouldNotGiveBackIsOnlyRemovedWithATickOfItsOwn() {
        ams.setGroups(jane(), List.of(group("Standard User"), group("Station Manager")));
        var helpdesk = guest(DemoSignIn.HELPDESK);
        assertThat(panel(helpdesk, form(helpdesk).without("groups", group("Station Manager"))))
                .contains("Removed (1)", "Station Manager You could not give this back.",
                        "I know that I cannot give Station Manager back");
        var tick = "beyond-" + group("Station Manager");
        assertAsksFor(form(helpdesk).without("groups", group("Station Manager")).send(helpdesk), "sure-" + tick);
        assertAsksFor(form(helpdesk).without("groups", group("Station Manager"))
                .set("sure", "beyond-" + group("Standard User")).send(helpdesk), "sure-" + tick);
        assertNothingWasWritten();
        form(helpdesk).without("groups", group("Station Manager")).set("sure", tick).send(helpdesk);
        assertThat(ams.user(jane()).groups()).containsExactly(group("Standard User"));
    }

    @Test
    void d2AGroupIsOnlyTakenFromItsLastKnownHolderWithATickOfItsOwn() {
        ams.setGroups(DemoSignIn.HELPDESK.userId(), List.of(group("Standard User")));
        ams.setGroups(jane(), List.of(group("Standard User"), group("Helpdesk")));
        assertThat(panel(alex(), form(alex()).without("groups", group("Helpdesk"))))
                .contains("Nobody else is known to have Helpdesk.", "Remove Helpdesk from its last known holder");
        var tick = "last-" + group("Helpdesk");
        assertAsksFor(form(alex()).without("groups", group("Helpdesk")).send(alex()), "sure-" + tick);
        assertNothingWasWritten();
        form(alex()).without("groups", group("Helpdesk")).set("sure", tick).send(alex());
        assertThat(ams.user(jane()).groups()).containsExactly(group("Standard User"));
    }

    @Test
    void whatAColleagueWasSeenToHaveAMomentAgoDoesNotMakeThemAHolderNow() {
        ams.setGroups(jane(), List.of(group("Standard User"), group("Helpdesk")));
        var removal = form(alex()).without("groups", group("Helpdesk"));
        assertThat(panel(alex(), removal)).doesNotContain("Nobody else");
        ams.setGroups(DemoSignIn.HELPDESK.userId(), List.of(group("Standard User")));

        assertAsksFor(removal.send(alex()), "sure-last-" + group("Helpdesk"));
        assertNothingWasWritten();
    }

    @Test
    void whatSomebodyElseGaveMeanwhileIsNotRemovedByAFormThatCameBack() {
        ams.setGroups(DemoSignIn.HELPDESK.userId(), List.of(group("Standard User")));
        ams.setGroups(jane(), List.of(group("Standard User"), group("Helpdesk")));
        var removal = form(alex()).without("groups", group("Helpdesk"));
        ams.setGroups(jane(), List.of(group("Standard User"), group("Helpdesk"), group("Control")));

        var back = removal.send(alex());
        assertAsksFor(back, "sure-last-" + group("Helpdesk"));
        Newcomer.settled(alex(),
                back.form("#groups-form").set("sure", "last-" + group("Helpdesk")).send(alex()));

        assertThat(ams.user(jane()).groups()).containsExactlyInAnyOrder(group("Standard User"), group("Control"));
    }

    @Test
    void whoIsTheLastOfAllToHaveAGroupIsSaidOnceEverybodyWasChecked() {
        ams.setGroups(jane(), List.of(group("Standard User"), group("Helpdesk")));
        assertThat(panel(alex(), form(alex()).without("groups", group("Helpdesk")))).contains("Removed (1)")
                .doesNotContain("Last to have it", "Nobody else");
        ams.setGroups(DemoSignIn.HELPDESK.userId(), List.of(group("Standard User")));
        var fresh = portal.guest(DemoSignIn.ADMIN);
        for (int checked = 0; checked < 3; checked++) {
            fresh.get("/users?access=none&check=more");
        }
        assertThat(panel(fresh, form(fresh).without("groups", group("Helpdesk"))))
                .contains("Last to have it in Kentshire Fire and Rescue.");
    }

    @Test
    void whatOthersHaveTooIsRemovedWithoutATick() {
        assertThat(panel(alex(), form(alex()).without("groups", group("Crew")))).contains("Removed (1)")
                .doesNotContain("Nobody else", "Last to have it");
        form(alex()).without("groups", group("Crew")).send(alex());
        assertThat(ams.user(jane()).groups()).containsExactly(group("Standard User"));
    }

    @Test
    void thePanelSaysWhichPermissionsAreGainedAndLost() {
        assertThat(panel(alex(), form(alex()).without("groups", group("Crew")).add("groups", group("Control"))))
                .contains("Permissions gained 2, lost 1", "Gained close_incidents edit_incidents",
                        "Lost record_attendance");
        assertThat(panel(alex(), form(alex()).add("groups", group("Station Manager")).without("groups",
                group("Standard User")))).contains("Permissions gained 3, lost 0");
        assertThat(panel(alex(), form(alex()).without("groups", group("Standard User"))))
                .contains("No permission is gained or lost");
        ams.set("group-permissions", false);
        assertThat(panel(alex(), form(alex()).without("groups", group("Crew")))).doesNotContain("Permissions gained",
                "No permission");
    }

    @Test
    void d5WhetherAGroupCanBeEditedDoesNotDecideWhetherItCanBeAssigned() {
        assertThat(ams.groups()).filteredOn(it -> it.name().equals("Admin")).noneMatch(it -> it.editable());
        var page = alex().get("/users/" + jane() + "/groups");
        assertThat(page.has("input[name=groups][value=" + group("Admin") + "]")).isTrue();
        assertThat(page.has("input[name=groups][value=" + group("Standard User") + "]")).isTrue();
    }

    @Test
    void d6WhetherAGroupCanBeGivenHasThreeAnswers() {
        var helpdesk = guest(DemoSignIn.HELPDESK);
        var told = helpdesk.get("/users/" + jane() + "/groups");
        assertThat(told.text()).contains("Groups you cannot give (4)",
                "Station Manager – includes 3 permissions that you do not have",
                "Could you assign Station Manager to Jane Smith in AMS?");
        assertThat(told.has("input[value=" + group("Helpdesk") + "][name=groups]")).isTrue();
        ams.set("group-permissions", false);
        var notTold = portal.guest(DemoSignIn.HELPDESK).get("/users/" + jane() + "/groups");
        assertThat(notTold.text()).contains("Groups AMS decides about", "It checks when you send.")
                .doesNotContain("Groups you cannot give");
    }

    @Test
    void d1WhoHasMoreThanOneselfIsSaidBeforeAnythingIsTicked() {
        ams.setGroups(jane(), List.of(group("Standard User"), group("Admin")));
        var helpdesk = guest(DemoSignIn.HELPDESK);
        var page = helpdesk.get("/users/" + jane() + "/groups");
        assertThat(page.text()).contains("Jane has permissions that you do not have",
                "Admin stays on the list", "Could you change the permission groups of Jane Smith in AMS?");
        var answer = Newcomer.settled(helpdesk, page.form("#groups-form").add("groups", group("Crew")).send(helpdesk));
        assertThat(answer.text()).contains("Admin").doesNotContain("without Admin");
        assertThat(ams.user(jane()).groups()).containsExactlyInAnyOrder(group("Standard User"), group("Admin"));
    }

    @Test
    void d12WhoItIsAboutStandsBesideTheButton() {
        for (var path : List.of("/groups", "/departments", "/access-removal")) {
            assertThat(alex().get("/users/" + jane() + path).texts(".panel").getFirst()).as(path)
                    .contains("Jane Smith", "004214", JANE, "AMS number " + jane());
        }
        assertThat(alex().get("/users/" + jane() + "/groups").texts("#send-words"))
                .containsExactly("Assign groups to Jane Smith");
        assertThat(alex().get("/users/" + jane() + "/access-removal").texts(".panel .btn-primary"))
                .containsExactly("Remove all access of Jane Smith");
    }

    @Test
    void nothingChangedAndNothingLeftAreBothSaid() {
        assertThat(form(alex()).send(alex()).text()).contains("You have not changed anything.");
        assertThat(form(alex()).set("groups").send(alex()).text())
                .contains("Choose at least one group. To take away all access, use Remove all access.");
        assertNothingWasWritten();
    }

    @Test
    void withoutScriptsTheComparisonAndItsTicksComeInBetween() {
        ams.setGroups(jane(), List.of(group("Standard User"), group("Station Manager")));
        var helpdesk = guest(DemoSignIn.HELPDESK);
        var review = form(helpdesk).without("groups", group("Station Manager")).set("review", "1").send(helpdesk);
        assertThat(review.text()).contains("Review the permission groups of Jane Smith", "Removed (1)",
                "I know that I cannot give Station Manager back");
        assertNothingWasWritten();
        var tick = "beyond-" + group("Station Manager");
        assertAsksFor(review.form("#groups-form").send(helpdesk), "sure-" + tick);
        review.form("#groups-form").set("sure", tick).send(helpdesk);
        assertThat(ams.user(jane()).groups()).containsExactly(group("Standard User"));
        assertThat(helpdesk.get("/users/" + jane()).text()).doesNotContain("unfinished");
        assertThat(helpdesk.get("/users/" + jane() + "/groups").text()).doesNotContain("unfinished");
    }

    @Test
    void onesOwnGroupsAreNotForOneselfToChange() {
        for (var path : List.of("/groups", "/access-removal")) {
            var page = alex().get("/users/" + DemoSignIn.ADMIN.userId() + path);
            assertThat(page.text()).as(path).contains("You cannot change your own permissions",
                    "Could you change my permission groups in AMS?");
            assertThat(page.has("main form[method=post]")).as(path).isFalse();
        }
    }

    private long jane() {
        return number(JANE);
    }

    private Form form(Guest admin) {
        return admin.get("/users/" + jane() + "/groups").form("#groups-form");
    }

    private String panel(Guest admin, Form form) {
        Answer panel = admin.post("/users/" + jane() + "/groups/panel", "application/x-www-form-urlencoded",
                form.encoded(), "HX-Request", "true");
        return panel.text();
    }
}
