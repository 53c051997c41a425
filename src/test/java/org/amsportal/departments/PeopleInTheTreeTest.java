package org.amsportal.departments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.Department;
import org.amssandbox.data.NewPerson;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** How many people stand in each department of the hierarchy, and how they come to be counted. */
class PeopleInTheTreeTest extends PagesTest {

    private static final String[] BY_HTMX = {"HX-Request", "true"};

    PeopleInTheTreeTest() {
        super(Database.H2);
    }

    @Test
    void fewPeopleAreCountedByThemselvesAndEachOnceAbove() {
        long una = newcomer("Una", List.of(department("Station 12"), department("Station 14")), List.of());
        var first = alex().get("/departments");
        assertThat(first.text()).contains("Counting people").doesNotContain("Numbers are people");
        assertThat(first.texts("main [id^=n] .number")).isEmpty();
        assertThat(first.page().select("#count").attr("hx-headers")).contains("Portal-By-Itself");
        assertThat(first.texts("noscript a")).contains("Show how far it is");

        var counted = Newcomer.settled(alex(), first);
        assertThat(counted.text()).contains("Counted at ", "Numbers are people in it and below it.");
        var everybody = LongStream.concat(LongStream.rangeClosed(1001, 1300), LongStream.of(una)).mapToObj(ams::user)
                .filter(it -> Objects.equals(it.companyId(), DemoData.KENTSHIRE)).toList();
        var all = ams.departments();
        for (var department : all.stream().filter(it -> counted.has("#n" + it.id())).toList()) {
            var below = withThoseBelow(department, all);
            long people = everybody.stream().filter(it -> it.departments().stream().anyMatch(below::contains)).count();
            assertThat(number(counted, department.id())).as(department.name())
                    .isEqualTo(people + (people == 1 ? " person" : " people") + " in it and below");
            long without = everybody.stream()
                    .filter(it -> it.departments().contains(department.id()) && it.groups().isEmpty()).count();
            assertThat(counted.page().select("#n" + department.id() + " .state").text()).as(department.name())
                    .isEqualTo(without == 0 ? "" : without + " without permission groups");
        }
        assertThat(number(counted, department("Kentshire"))).isEqualTo("227 people in it and below");
        assertThat(counted.page().select("#n" + department("Station 14") + " a").attr("href"))
                .isEqualTo("/users?department=" + department("Station 14") + "&access=none");
    }

    @Test
    void manyPeopleAreCountedWhenSomebodyWantsItAndTheTreeStaysAsItIs() {
        ams.crowd(DemoData.WESTMOOR, 1, 2_000); // so that nobody has a number that was somebody else's in another test
        ams.crowd(DemoData.KENTSHIRE, 3, 100);
        long brigade = ams.departmentsCalled("Brigade 1").getLast().id();
        var asked = alex().get("/departments?open=none");
        assertThat(asked.text()).contains("has not been counted", "Counting asks AMS 674 times, about a minute.");
        assertThat(asked.has("#count[hx-get]")).isFalse();

        var begun = asked.form("#count form").send(alex());
        assertThat(begun.address().toString()).endsWith("/departments?open=none");
        var progress = finished("/departments/count?loaded=" + brigade);
        assertThat(progress.texts("#count").getFirst()).startsWith("Counted at");
        var arrived = progress.page().select("#n" + brigade + "[hx-swap-oob=innerHTML]");
        assertThat(arrived.text()).endsWith("100 people in it and below");
        assertThat(progress.has("#n" + ams.departmentsCalled("Group 2").getFirst().id())).isTrue();
        assertThat(progress.has("[hx-swap-oob='innerHTML:#announcer']")).isTrue();
        var below = alex().get("/departments/" + brigade + "/below", BY_HTMX);
        assertThat(below.texts("[id^=n] .number")).hasSize(2).allMatch(it -> it.endsWith("people in it and below"));
    }

    @Test
    void countingThatIsStoppedSaysWhyAndGoesOn() {
        ams.fault(Fault.on("GET", "/v2/admin/users/*/department").always().answers(Reply.json(503, "{}")));
        ams.fault(Fault.on("GET", "/v2/admin/user/*/groups").always().answers(Reply.json(503, "{}")));
        var stopped = Newcomer.settled(alex(), alex().get("/departments"));
        assertThat(stopped.text()).contains("Counting people stopped at 0 of 238.", "Reference");
        assertThat(stopped.has("#count .notice h2")).isTrue();
        assertThat(stopped.texts("[id^=n] .number")).isEmpty();
        ams.clearFaults();
        assertThat(stopped.texts("#count button[type!=button]")).containsExactly("Go on counting");
        var again = Newcomer.settled(alex(), stopped.form("#count form").send(alex()));
        assertThat(again.text()).contains("Counted at");
    }

    @Test
    void peopleWhoCannotBeReadAreNamedByTheirNumberWhereTheRestIsCounted() {
        long una = newcomer("Una", List.of(department("Station 12")), List.of());
        ams.fault(Fault.on("GET", "/v2/admin/users/" + una + "/department").always().answers(Reply.json(503, "{}")));
        var counted = Newcomer.settled(alex(), alex().get("/departments"));
        assertThat(counted.text()).contains("1 person could not be read, so the numbers may be too low.");
        assertThat(counted.texts("[id^=n] .number")).isNotEmpty();
    }

    @Test
    void theWayToADepartmentOfAnAddressIsOpenAndItIsMarked() {
        long station = department("Station 12");
        long red = ams.departments().stream().filter(it -> it.parentId() != null && it.parentId() == station)
                .map(Department::id).findFirst().orElseThrow();
        var page = alex().get("/departments?department=" + red);
        assertThat(page.has("#d" + station + "-children:not([hidden]) > #d" + red + " > .leaf a[aria-current=true]"))
                .isTrue();
        assertThat(page.has("#d" + department("South Group") + " > .leaf button[aria-expanded=true]")).isTrue();
        var kept = alex().get("/departments?open=none&department=" + red);
        assertThat(kept.has("#d" + department("South Group") + " > .leaf button[aria-expanded=false]")).isTrue();
        assertThat(kept.has("#d" + station + " > .leaf button[aria-expanded=true]")).isTrue();
        assertThat(alex().get("/departments?department=x").status()).isEqualTo(200);
    }

    @Test
    void whatIsOddIsMarkedAtTheDepartmentItself() {
        ams.fault(Fault.on("GET", "/v2/admin/departments").always().answers(Reply.json(200, """
                {"data":[{"id":1,"name":"Kentshire","parent_id":null,"company_id":24},
                {"id":31,"name":"Stores","parent_id":1,"company_id":24},
                {"id":58,"name":"stores","parent_id":1,"company_id":24},
                {"id":60,"name":"Hydrants","parent_id":99,"company_id":24},
                {"id":61,"name":"North","parent_id":62,"company_id":24},
                {"id":62,"name":"South","parent_id":61,"company_id":24}]}""")));
        var page = alex().get("/departments?open=all");
        assertThat(mark(page, 31)).isEqualTo("another of this name beside it: number 58");
        assertThat(mark(page, 60)).isEqualTo("its parent (number 99) is not in AMS");
        assertThat(mark(page, 62)).isEqualTo("AMS says that it is below itself");
        assertThat(page.has("#d1 > .leaf .oddity")).isFalse();
    }

    @Test
    void ofManyOdditiesSomeAreListed() {
        var orphans = new ArrayList<String>();
        for (int id = 1; id <= 60; id++) {
            orphans.add("{\"id\":%d,\"name\":\"D%d\",\"parent_id\":999,\"company_id\":24}".formatted(id, id));
        }
        ams.fault(Fault.on("GET", "/v2/admin/departments").always()
                .answers(Reply.json(200, "{\"data\":[" + String.join(",", orphans) + "]}")));
        var page = alex().get("/departments");
        assertThat(page.text()).contains("Needs a look (60)", "and 10 more");
        assertThat(page.texts("section[aria-labelledby=odd] li")).hasSize(50);
    }

    private static String mark(Answer page, long id) {
        return page.page().select("#d" + id + " > .leaf .oddity").text();
    }

    private static String number(Answer page, long id) {
        return page.page().select("#n" + id + " .number").text();
    }

    private Answer finished(String path) {
        Answer progress = alex().get(path, BY_HTMX);
        long end = System.nanoTime() + 30_000_000_000L;
        while (progress.has("[hx-trigger^=every]") && System.nanoTime() < end) {
            progress = alex().get(path, BY_HTMX);
        }
        return progress;
    }

    private static List<Long> withThoseBelow(Department top, List<Department> all) {
        var found = new ArrayList<>(List.of(top.id()));
        all.stream().filter(it -> Objects.equals(it.parentId(), top.id()))
                .forEach(it -> found.addAll(withThoseBelow(it, all)));
        return found;
    }

    private long newcomer(String name, List<Long> departments, List<Long> groups) {
        var user = ams.addUser(new NewPerson(name, "Newcomer", name.toLowerCase(java.util.Locale.ROOT)
                + ".newcomer@kentshire-fire.example", DemoData.KENTSHIRE, true, "000042"));
        ams.setDepartments(user.id(), departments);
        ams.setGroups(user.id(), groups);
        return user.id();
    }
}
