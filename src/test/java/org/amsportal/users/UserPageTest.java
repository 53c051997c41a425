package org.amsportal.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.WholePortal;
import org.amsportal.WholePortal.Database;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** The page of a user: whether they can work, and the one button that finishes exactly what is missing. */
class UserPageTest extends PagesTest {

    UserPageTest() {
        super(Database.H2);
    }

    @Test
    void whoHasEverythingIsReadyAndNothingIsPressed() {
        var page = alex().get("/users/" + jane());
        assertThat(page.texts("#ready")).containsExactly("Ready to work");
        assertThat(page.text()).contains("They have 2 permission groups in AMS and are in 1 department.",
                "Kentshire / North Group / Station 12 / Red Watch");
        assertThat(page.has("main .btn-primary")).isFalse();
    }

    @Test
    void whoHasNoGroupIsFinishedByAssigningOne() {
        var page = alex().get("/users/" + newcomer());
        assertThat(page.texts("#ready")).containsExactly("Amy Pike cannot use AMS yet");
        assertThat(page.text()).contains("The user exists, but has no permission group.");
        assertThat(page.texts("main .btn-primary")).containsExactly("Assign permission groups");
        assertThat(guest(DemoSignIn.INTAKE).get("/users/" + newcomer()).has("main .btn-primary")).isFalse();
    }

    @Test
    void whoIsInNoDepartmentIsFinishedByAssigningOne() {
        ams.setGroups(newcomer(), List.of(group("Standard User")));
        var page = alex().get("/users/" + newcomer());
        assertThat(page.text()).contains("They have 1 permission group in AMS but are in no department.");
        assertThat(page.texts("main .btn-primary")).containsExactly("Assign departments");
    }

    @Test
    void d6WhatCouldNotBeReadIsNotReady() {
        ams.fault(Fault.on("GET", "/v2/admin/user/*/groups").always().answers(Reply.html(502)));
        var page = alex().get("/users/" + jane());
        assertThat(page.texts("#ready")).containsExactly("Not checked");
        assertThat(page.text()).doesNotContain("Ready to work");
        assertThat(page.has(".notice.done")).isFalse();
    }

    @Test
    void whatAmsHasWrittenDownIsSaidInFull() {
        assertThat(alex().get("/users/" + jane()).texts(".facts dt, .facts dd")).containsExactly("Email",
                "jane.smith@kentshire-fire.example", "Service number", "004214", "One-time codes by email", "No",
                "Company", "Kentshire Fire and Rescue", "AMS number", Long.toString(jane()));
        assertThat(alex().get("/users/" + newcomer()).texts(".facts dd")).contains("Yes");
    }

    @Test
    void onesOwnGroupsAreShownAndNotChanged() {
        var page = alex().get("/users/" + DemoSignIn.ADMIN.userId());
        assertThat(page.text()).contains("These are your own permission groups.");
        assertThat(page.has("main a[href$=/groups], main a[href$=/access-removal]")).isFalse();
    }

    @Test
    void whoHasMoreThanOneselfIsSaid() {
        ams.setGroups(jane(), List.of(group("Admin")));
        assertThat(guest(DemoSignIn.HELPDESK).get("/users/" + jane()).text())
                .contains("Jane has permissions that you do not have");
        assertThat(alex().get("/users/" + jane()).text()).doesNotContain("permissions that you do not have");
    }

    @Test
    void whereNothingCanBeReadWhatWasLastGivenHereIsSaid() {
        try (var blind = WholePortal.with("--ams.api.paths.user-groups=", "--ams.api.paths.user=")) {
            var admin = blind.guest(DemoSignIn.ADMIN);
            assertThat(admin.get("/users/" + jane()).texts("#ready")).containsExactly("Not checked");
            admin.get("/users/" + jane() + "/groups").form("#groups-form").set("groups", group("Crew"))
                    .set("sure-replace", "1").send(admin);
            var page = admin.get("/users/" + jane());
            assertThat(page.texts("#ready")).containsExactly("Not checked");
            assertThat(page.text()).contains("This portal last gave them: Crew.", "AMS does not say");
        }
    }

    private long newcomer() {
        var there = ams.usersWithEmail("amy.pike@kentshire-fire.example");
        return there.isEmpty()
                ? ams.addUser(new NewPerson("Amy", "Pike", "amy.pike@kentshire-fire.example", DemoData.KENTSHIRE, true,
                        "000981")).id()
                : there.getFirst().id();
    }

    private long jane() {
        return number("jane.smith@kentshire-fire.example");
    }
}
