package org.amsportal.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.WholePortal.Database;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an onboarding form begins with, and what it says before anything is filled in. */
class BeginningsTest extends PagesTest {

    BeginningsTest() {
        super(Database.H2);
    }

    @AfterEach
    void tellPermissionsAgain() {
        ams.set("group-permissions", "true");
    }

    @Test
    void anotherWithTheSameHasTheDepartmentsAndGroupsAndNobodyInIt() {
        var form = Newcomer.anyone().form(alex(), group("Crew"), group("Control"))
                .set("departments", department("Workshops")).set("new-department", "Drone Team")
                .set("new-under", department("Workshops")).set("person-codes", "0");
        var plan = Newcomer.settled(alex(), form.send(alex())).path().replace("/onboarding/", "");

        var same = alex().get("/onboarding?same=" + plan).form("form#onboarding");
        assertThat(same.all("departments")).containsExactlyInAnyOrder(String.valueOf(department("Workshops")),
                String.valueOf(department("Drone Team")));
        assertThat(same.all("groups")).containsExactlyInAnyOrder(String.valueOf(group("Crew")),
                String.valueOf(group("Control")));
        assertThat(same.value("person-codes")).isEqualTo("0");
        assertThat(List.of(same.value("person-first-name"), same.value("person-email"), same.value("new-department"),
                same.value("ticket"))).containsOnly("");
    }

    @Test
    void ofAnotherCompanyNothingIsTakenOver() {
        var plan = Newcomer.anyone().onboardedBy(alex(), group("Crew")).path().replace("/onboarding/", "");
        var same = guest(DemoSignIn.OTHER_COMPANY).get("/onboarding?same=" + plan).form("form#onboarding");
        assertThat(same.all("groups")).isEmpty();
    }

    @Test
    void whatTheAddressSaysStandsInTheFormAndNothingIsWritten() {
        var form = alex().get("/onboarding?first-name=Zo%C3%AB&surname=O%27Neill&email=zoe%2B1@kentshire-fire.example"
                + "&service-number=004127&department=" + department("Workshops")).form("form#onboarding");
        assertThat(form.value("person-first-name")).isEqualTo("Zoë");
        assertThat(form.value("person-surname")).isEqualTo("O'Neill");
        assertThat(form.value("person-email")).isEqualTo("zoe+1@kentshire-fire.example");
        assertThat(form.value("person-service-number")).isEqualTo("004127");
        assertThat(form.all("departments")).containsExactly(String.valueOf(department("Workshops")));
        assertNothingWasWritten();
    }

    @Test
    void whoCanDoSomeOfTheStepsIsToldWhichAndHowToAskForTheOthers() {
        var page = guest(DemoSignIn.INTAKE).get("/onboarding");
        assertThat(page.text()).contains("You can do 2 of these 3 steps", "write_permission_user", "read_groups",
                "The person cannot use AMS until somebody assigns a permission group.");
        assertThat(page.texts("textarea.copy")).anySatisfy(
                words -> assertThat(words).contains("Could you give my AMS account", "write_permission_user"));
    }

    @Test
    void whoCannotCreateUsersGetsTheWordsToAskForIt() {
        var page = guest(DemoSignIn.READER).get("/onboarding");
        assertThat(page.text()).contains("You cannot create users", "write_users");
        assertThat(page.texts("textarea.copy")).singleElement().asString().contains("write_users");
        assertThat(page.has("form#onboarding")).isFalse();
    }

    @Test
    void d5WhetherAGroupCanBeEditedDoesNotDecideWhetherItCanBeGiven() {
        assertThat(alex().get("/onboarding").has("#groups input[name=groups][value=" + group("Standard User") + "]"))
                .isTrue();
    }

    @Test
    void d6WhatCanBeGivenWhatCannotAndWhatAmsDecidesAreThreeThings() {
        var helpdesk = guest(DemoSignIn.HELPDESK);
        var page = helpdesk.get("/onboarding");
        assertThat(page.has("#groups input[value=" + group("Crew") + "]")).isTrue();
        assertThat(page.has("#groups input[value=" + group("Admin") + "]")).isFalse();
        assertThat(page.texts("#groups").getFirst()).contains("Groups you cannot give", "Admin",
                "permissions that you do not have");

        ams.set("group-permissions", "false");
        assertThat(helpdesk.get("/onboarding").texts("#groups").getFirst()).contains("Groups AMS decides about");
    }
}
