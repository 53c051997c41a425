package org.amsportal.users;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** The users that a page shows, as a file. */
class UsersExportTest extends PagesTest {

    UsersExportTest() {
        super(Database.H2);
    }

    @Test
    void thoseThatThePageShowsWithWhereTheyAreAndWhatTheyMayDo() {
        long id = ams.addUser(new NewPerson("Zoë", "=Zeta", "zoe.zeta@kentshire-fire.example", DemoData.KENTSHIRE,
                false, "004127")).id();
        ams.setDepartments(id, List.of(department("Workshops")));
        ams.setGroups(id, List.of(group("Crew"), group("Control")));

        var link = alex().get("/users?search=zeta").page().select("a[download]").attr("href");
        var file = alex().get(link);

        assertThat(file.header("Content-Type")).isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).contains("attachment", "users.csv");
        assertThat(file.body().lines()).containsExactly(
                "\uFEFFService number,First name,Surname,Email,AMS number,Departments,Permission groups,Access,One-time codes by email",
                "\"=\"\"004127\"\"\",Zoë,'=Zeta,zoe.zeta@kentshire-fire.example," + id
                        + ",Kentshire / Headquarters / Workshops,Crew; Control,Ready to work,No");
    }

    @Test
    void allThatTheListIsOfAreInItInItsOrderAndNobodyIsLookedUpForMany() {
        var page = alex().get("/users?sort=-name&page=3");
        assertThat(page.text()).contains("Download these 238 people as a spreadsheet",
                "and \"Not checked\" for the rest");
        ams.clearRequests();
        var lines = alex().get(page.page().select("a[download]").attr("href")).body().lines().toList();
        assertThat(lines).hasSize(239);
        assertThat(lines.get(1)).contains(",Siân,Wright,").endsWith(",Not checked,Not checked,Not checked,Yes");
        assertThat(ams.requests("GET", "/v2/admin/user/*/groups")).isEmpty();
    }

    @Test
    void ofTooManyThereIsNoFile() {
        ams.crowd(DemoData.KENTSHIRE, 0, 5_000);
        await().atMost(30, SECONDS).untilAsserted(() -> {
            var page = alex().get("/users");
            assertThat(page.text()).contains("Up to 5,000 people can be downloaded", "here are 5,238.");
            assertThat(page.has("a[download]")).isFalse();
        });
        assertThat(alex().get("/users/export").path()).isEqualTo("/users");
        assertThat(alex().get("/users/export?codes=off").body().lines()).hasSizeBetween(2_500, 2_800);
    }

    @Test
    void nobodyOfAnotherCompanyIsInIt() {
        assertThat(guest(DemoSignIn.OTHER_COMPANY).get("/users/export").body()).doesNotContain("kentshire-fire");
    }

    @Test
    void whereAmsDoesNotAnswerThereIsThePageThatSaysSo() {
        ams.fault(Fault.on("GET", "/v2/admin/users").always().answers(Reply.json(503, "{}")));

        var answer = alex().get("/users/export");

        assertThat(answer.path()).isEqualTo("/users");
        assertThat(answer.text()).contains("AMS has a fault");
    }
}
