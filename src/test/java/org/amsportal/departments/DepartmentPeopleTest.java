package org.amsportal.departments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.NewPerson;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is in a department: as far as AMS was asked, and no further. */
class DepartmentPeopleTest extends PagesTest {

    private static final String[] BY_HTMX = {"HX-Request", "true"};

    DepartmentPeopleTest() {
        super(Database.H2);
    }

    @Test
    void beforeAnybodyWasLookedUpThePageSaysSoAndLooksUpTheNext() {
        var page = alex().get("/departments/" + department("Station 12"));
        assertThat(page.text()).contains("Nobody is known to be in this department.", "238 people were not checked.",
                "They may be here too.", "Counting asks AMS 476 times");
        assertThat(page.texts("#count a")).containsExactly("Check the next 100");
        assertThat(page.texts("#count button")).containsExactly("Count people");
        var more = alex().get(page.page().select("#count a").attr("href"));
        assertThat(more.text()).contains("138 people were not checked.");
    }

    @Test
    void onceCountedThePageShowsWhoIsThereAndWhatTheyMayDo() {
        var store = ams.addDepartment("Hose Store", department("Workshops"), DemoData.KENTSHIRE).id();
        var bay = ams.addDepartment("Bay", store, DemoData.KENTSHIRE).id();
        long amy = person("Amy", "Pike", store, List.of());
        long bo = person("Bo", "Quill", store, List.of(group("Crew"), group("Standard User")));
        long cy = person("Cy", "Rowe", bay, List.of(group("Crew")));
        var asked = alex().get("/departments/" + store);
        var counting = asked.form("#count form").send(alex());
        assertThat(counting.path()).isEqualTo("/departments/" + store);
        var page = Newcomer.settled(alex(), counting);

        assertThat(page.text()).contains("2 people are known to be in this department.")
                .doesNotContain("not checked");
        assertThat(page.texts("table.members tbody th")).containsExactly("Amy Pike", "Bo Quill");
        var rows = page.texts("table.members tbody tr");
        assertThat(rows.getFirst()).contains("000981", "amy.pike@kentshire-fire.example", "No groups yet", "Finish");
        assertThat(rows.getLast()).contains("Crew", "Standard User").doesNotContain("Finish");
        assertThat(page.page().select("#finish-" + amy).attr("href")).isEqualTo("/users/" + amy + "/groups");
        assertThat(page.page().select("#n" + bay + " .number").text()).isEqualTo("1 person in it and below");
        assertThat(page.has("a[href='/users?department=" + store + "&below=1']")).isTrue();

        var below = alex().get("/departments/" + store + "?below=1");
        assertThat(below.texts("table.members tbody th")).containsExactly("Amy Pike", "Bo Quill", "Cy Rowe");
        assertThat(below.has("#below-too[checked]")).isTrue();
        var found = alex().get("/departments/" + store + "?below=1&search=rowe", BY_HTMX);
        assertThat(found.texts("table.members tbody th")).containsExactly("Cy Rowe");
        assertThat(found.page().select("[data-say]").attr("data-say")).isEqualTo("1 person here matches rowe.");
        assertThat(found.has("h1")).isFalse();
        assertThat(alex().get("/departments/" + store + "?search=rowe").text()).contains("Nobody here matches rowe.");

        var several = page.page().expectFirst("form[action=/users/several]");
        assertThat(several.attr("method")).isEqualTo("get");
        assertThat(several.select("input[name=user]").eachAttr("value")).containsExactly("" + amy, "" + bo);
        assertThat(several.select("button[name=to]").eachAttr("value")).containsExactly("departments", "add-group",
                "remove-group");
        assertThat(cy).isPositive();
    }

    @Test
    void peopleArePagedAndTheAddressOfAPageKeepsWhatWasAskedFor() {
        ams.crowd(DemoData.KENTSHIRE, 1, 60);
        long crowd = ams.departmentsCalled("Brigade 1").getFirst().id();
        Newcomer.settled(alex(), alex().get("/departments/" + crowd).form("#count form").send(alex()));
        var page = alex().get("/departments/" + crowd + "?below=1&search=crowd&page=2");
        assertThat(page.texts("table.members tbody tr")).hasSize(25);
        assertThat(page.text()).contains("26 to 50 of 60");
        assertThat(page.page().select(".pager a[rel=next]").attr("href")).contains("page=3", "below=1",
                "search=crowd");
    }

    @Test
    void whenTheCountEndsTheNumbersComeAndThePeopleAreFetchedWhereNobodyWasShown() {
        long group = department("North Group");
        alex().get("/departments/" + group).form("#count form").send(alex());
        String path = "/departments/count?department=" + group + "&rows=";
        Answer progress = alex().get(path + "0", BY_HTMX);
        long end = System.nanoTime() + 30_000_000_000L;
        while (progress.has("[hx-trigger^=every]") && System.nanoTime() < end) {
            progress = alex().get(path + "0", BY_HTMX);
        }
        assertThat(progress.text()).contains("Counted at", "Show who is here");
        assertThat(progress.page().select("[hx-trigger=load]").attr("hx-get")).isEqualTo("/departments/" + group);
        assertThat(progress.page().select("#n" + department("Station 12") + " .number").text())
                .endsWith("in it and below");
        assertThat(alex().get(path + "7", BY_HTMX).has("[hx-trigger=load]")).isFalse();
    }

    @Test
    void whenAmsDoesNotSayWhoThereIsTheJournalIsShownBesideTheReason() {
        // the sandbox gives numbers anew after each reset, the portal remembers what was done with them
        portal.bean(JdbcClient.class).sql("delete from known_assignment").update();
        ams.fault(Fault.on("GET", "/v2/admin/users").always().answers(Reply.json(503, "{}")));
        var page = alex().get("/departments/" + department("Station 12"));
        assertThat(page.has("#found .notice")).isTrue();
        assertThat(page.text()).contains("Put here from this portal (0)", "AMS may have people here all the same");
        assertThat(page.has("table.members")).isFalse();
    }

    @Test
    void peopleOfAListThatCannotBeReadWholeAreNotGuessed() {
        ams.fault(Fault.on("GET", "/v2/admin/users").always().answers(Reply.json(200,
                "{\"data\":[{\"id\":7,\"name\":\"Zoë\",\"surname\":\"Zwart\"}],"
                        + "\"meta\":{\"current_page\":1,\"last_page\":2000,\"per_page\":25,\"total\":50000}}")));
        var page = alex().get("/departments/" + department("Station 12"));
        assertThat(page.text()).doesNotContain("Zwart");
        assertThat(page.texts("#found a, #found .notice h2")).isNotEmpty();
    }

    private long person(String name, String surname, long department, List<Long> groups) {
        long id = ams.addUser(new NewPerson(name, surname,
                (name + "." + surname).toLowerCase(java.util.Locale.ROOT) + "@kentshire-fire.example",
                DemoData.KENTSHIRE, true, "000981")).id();
        ams.setDepartments(id, List.of(department));
        ams.setGroups(id, groups);
        return id;
    }
}
