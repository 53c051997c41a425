package org.amsportal.groups;

import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.WholePortal;
import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** The permission groups: whose they are, what they permit, whether one can give them, and who is known to have them. */
class GroupsTest extends PagesTest {

    GroupsTest() {
        super(Database.H2);
    }

    @Test
    void generalGroupsAndThoseOfTheCompanyStandApart() {
        var page = alex().get("/groups");
        assertThat(page.texts("[aria-labelledby=general] tbody th")).containsExactly("Admin", "Helpdesk", "Power User",
                "Standard User");
        assertThat(page.texts("[aria-labelledby=company] h2")).containsExactly("Only for Kentshire Fire and Rescue");
        assertThat(page.texts("[aria-labelledby=company] tbody th")).containsExactly("Control", "Crew",
                "Station Manager");
    }

    @Test
    void d6WhetherOneCanGiveAGroupHasThreeAnswers() {
        var helpdesk = guest(DemoSignIn.HELPDESK);
        assertThat(helpdesk.get("/groups/" + group("Crew")).text()).contains("You can give this group");
        assertThat(helpdesk.get("/groups/" + group("Control")).text()).contains("You cannot give this group",
                "It includes 2 permissions that you do not have:", "close_incidents",
                "Could you assign the permission group Control in AMS for me?");
        ams.set("group-permissions", false);
        assertThat(portal.guest(DemoSignIn.HELPDESK).get("/groups/" + group("Control")).text())
                .contains("AMS decides whether you can give this group", "AMS does not say");
    }

    @Test
    void d6WhoHasItIsCountedAmongThoseWhoWereChecked() {
        var path = "/groups/" + group("Helpdesk");
        assertThat(alex().get(path).text()).contains("0 found, 238 not checked.");
        assertThat(alex().get("/groups").text()).contains("Not checked").doesNotContain("counted among");
        var first = alex().get(path + "?check=more");
        assertThat(first.text()).contains("1 found, 138 not checked.");
        assertThat(first.page().select("#holders ~ ul a").attr("href"))
                .isEqualTo("/users/" + DemoSignIn.HELPDESK.userId());
        assertThat(alex().get("/groups").text())
                .contains("counted among the 100 people looked up in the last minutes. 138 not checked.");
    }

    @Test
    void whatAmsDoesNotAnswerIsSaidAndTheRestIsShown() {
        ams.fault(Fault.on("GET", "/v2/admin/users").always().answers(Reply.html(502)));
        var page = alex().get("/groups/" + group("Crew"));
        assertThat(page.title()).isEqualTo("Crew");
        assertThat(page.text()).contains("record_attendance").doesNotContain("0 found");
        assertThat(alex().get("/groups").text()).contains("Crew", "Not checked");
    }

    @Test
    void whereAmsCannotBeReadThoseWhoWereGivenItHereAreKnown() {
        try (var blind = WholePortal.with("--ams.api.paths.user-groups=", "--ams.api.paths.users=")) {
            var admin = blind.guest(DemoSignIn.ADMIN);
            var crew = blind.ams().group("Crew").id();
            assertThat(admin.get("/groups/" + crew).text()).doesNotContain("found", "checked");
            var newcomer = Newcomer.anyone();
            newcomer.onboardedBy(admin, crew);
            var page = admin.get("/groups/" + crew);
            assertThat(page.text()).contains(newcomer.surname(), "From what was done in this portal");
            assertThat(admin.get("/groups/" + blind.ams().group("Control").id()).text())
                    .doesNotContain(newcomer.surname());
        }
    }

    @Test
    void aGroupOfAnotherCompanyOrNoneIsNotThere() {
        assertThat(alex().get("/groups/" + group("Workshop")).status()).isEqualTo(404);
        assertThat(alex().get("/groups/999999").status()).isEqualTo(404);
        assertThat(alex().get("/groups/crew").status()).isEqualTo(404);
    }

    @Test
    void flagsAreSaidInWords() {
        assertThat(alex().get("/groups/" + group("Standard User")).texts(".facts dd").getFirst()).isEqualTo("No");
        assertThat(alex().get("/groups/" + group("Crew")).texts(".facts dd").getFirst()).isEqualTo("Yes");
    }
}
