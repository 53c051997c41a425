package org.amsportal.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.WholePortal;
import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** The list of users: who they are at once, where they are and whether they can work as soon as AMS has said so. */
class UserListTest extends PagesTest {

    private static final String NOT_CHECKED = "Not checked";

    UserListTest() {
        super(Database.H2);
    }

    @Test
    void usersStandBySurnameInTheCompanyThatIsNamed() {
        var page = alex().get("/users");
        assertThat(page.text()).contains("Everybody AMS shows you in Kentshire Fire and Rescue.", "1 to 25 of 238");
        assertThat(page.texts("tbody th").getFirst()).isEqualTo("Amelia Ash-Barton");
        assertThat(page.texts("tbody th")).containsSubsequence("Siân Begum", "Jo Bell", "Callum Brown");
        assertThat(alex().get("/users?page=10").texts("tbody th").getLast()).isEqualTo("Siân Wright");
    }

    @Test
    void d6NobodyIsReadyBeforeAmsHasSaidSo() {
        ams.fault(Fault.on("GET", "/v2/admin/user/*/groups").always().answers(Reply.html(502)));
        assertThat(access(alex().get("/users"))).hasSize(25).containsOnly(NOT_CHECKED);
        assertThat(access(alex().get("/users?check=shown"))).hasSize(25).containsOnly(NOT_CHECKED);
        assertThat(alex().get("/users?access=ready&check=more").text()).contains("0 found, 238 not checked.");
    }

    @Test
    void d6TheFilterSaysHowManyWereNotChecked() {
        assertThat(alex().get("/users?access=none").text()).contains("0 found, 238 not checked.");
        var first = alex().get(next(alex().get("/users?access=none")));
        assertThat(first.text()).contains("11 found, 138 not checked.", "No groups (11; 138 not checked)");
        assertThat(access(first)).allMatch(it -> it.startsWith("No groups"));
        var all = alex().get(next(alex().get(next(first))));
        assertThat(all.text()).contains("21 found, 0 not checked.", "No groups (21)");
        assertThat(all.has("a[href*=check=more]")).isFalse();
    }

    @Test
    void whoHasNoNameIsCalledByTheirNumber() {
        ams.fault(Fault.on("GET", "/v2/admin/users").always()
                .answers(Reply.json(200, "{\"data\":[{\"id\":7,\"name\":null,\"surname\":null,\"email\":null}]}")));
        assertThat(alex().get("/users").texts("tbody th a")).singleElement().asString().contains("7");
    }

    @Test
    void whatWasCheckedForOneIsNotShownToAnother() {
        alex().get("/users?check=shown");
        assertThat(access(alex().get("/users"))).contains("Ready to work");
        assertThat(access(guest(DemoSignIn.HELPDESK).get("/users"))).containsOnly(NOT_CHECKED);
    }

    @Test
    void whoSomebodyElseHasChangedHereIsCheckedAgain() {
        var jane = number("jane.smith@kentshire-fire.example");
        assertThat(access(alex().get("/users?search=jane.smith&check=shown"))).containsExactly("Ready to work");
        var helpdesk = guest(DemoSignIn.HELPDESK);
        helpdesk.get("/users/" + jane + "/groups").form("#groups-form").without("groups", group("Crew"))
                .send(helpdesk);
        assertThat(access(alex().get("/users?search=jane.smith"))).containsExactly(NOT_CHECKED);
    }

    @Test
    void theRestOfTheLinesComesByItself() {
        var page = alex().get("/users?search=smith");
        var looked = alex().get(page.page().select("[hx-trigger=load]").attr("hx-get"), "HX-Request", "true");
        assertThat(looked.texts("[id^=access-]")).hasSize(2).containsOnly("Ready to work");
        assertThat(looked.texts("[id^=where-]")).containsOnly("Station 12 / Red Watch");
        assertThat(looked.texts("#none-count")).containsExactly("(0)");
        assertThat(alex().get("/users?search=smith").has("[hx-trigger=load]")).isFalse();
    }

    @Test
    void whoHasNoGroupCanBeFinishedFromTheList() {
        var id = ams.addUser(new NewPerson("Amy", "Pike", "amy.pike@kentshire-fire.example", DemoData.KENTSHIRE, true,
                "000981")).id();
        var page = alex().get("/users?search=000981&check=shown");
        assertThat(access(page)).containsExactly("No groups cannot use AMS yet Finish");
        assertThat(page.page().select("#finish-" + id).attr("href")).isEqualTo("/users/" + id + "/groups");
        assertThat(guest(DemoSignIn.INTAKE).get("/users?search=000981&check=shown").has("#finish-" + id)).isFalse();
    }

    @Test
    void whoIsNotFoundMayBeMisspelt() {
        ams.addUser(new NewPerson("Sam", "Okafor", "sam.okafor@kentshire-fire.example", DemoData.KENTSHIRE, true,
                null));
        var page = alex().get("/users?search=okafro");
        assertThat(page.text()).contains("No user matches 'okafro'.", "Close: Okafor (1)");
        assertThat(page.has("a[href=/users?search=Okafor]")).isTrue();
        assertThat(page.texts("a[href=/onboarding?surname=okafro]")).containsExactly("Onboard okafro");
    }

    @Test
    void aListThatCannotBeReadWholeIsShownAsAmsPagesIt() {
        ams.fault(Fault.on("GET", "/v2/admin/users").always().answers(Reply.json(200,
                "{\"data\":[{\"id\":7,\"name\":\"Zoë\",\"surname\":\"Zwart\"},{\"id\":8,\"name\":\"Al\",\"surname\":\"Abbot\"}],"
                        + "\"meta\":{\"current_page\":2,\"last_page\":2000,\"per_page\":25,\"total\":50000}}")));
        var page = alex().get("/users?page=2");
        assertThat(page.texts("tbody th")).containsExactly("Zoë Zwart", "Al Abbot");
        assertThat(page.text()).contains("of 50,000");
        assertThat(alex().get("/users?page=2", "Accept-Language", "de-DE").text()).contains("of 50,000");
    }

    @Test
    void wherePeopleCannotBeReadTheAmsNumberIsAskedFor() {
        try (var documented = WholePortal.with("--ams.api.paths.users=")) {
            var page = documented.guest(DemoSignIn.ADMIN).get("/users");
            assertThat(page.text()).contains("You see what was done in this portal", "No users yet");
            assertThat(page.has("details[open] #number")).isTrue();
        }
        assertThat(alex().get("/users").has("details[open] #number")).isFalse();
    }

    private static List<String> access(Answer page) {
        return page.texts("[id^=access-]");
    }

    private static String next(Answer page) {
        return page.page().select("a[href*=check=more]").attr("href");
    }
}
