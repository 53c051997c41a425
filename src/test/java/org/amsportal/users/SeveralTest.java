package org.amsportal.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Form;
import org.amsportal.guest.Guest;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** Several users at once, over HTTP: what the page foresees, what it sends, and what it does not. */
class SeveralTest extends PagesTest {

    private static final String LIST = "#people input[name=user]";

    SeveralTest() {
        super(Database.H2);
    }

    @Test
    void thirtyPeopleAreAddedToADepartmentAndKeepTheirOwn() {
        var crew = crew(30);
        long station = department("Station 12");
        long workshops = department("Workshops");
        crew.forEach(user -> ams.setDepartments(user, List.of(workshops)));
        var page = open("departments", crew, "&department=" + station);
        assertThat(page.title()).isEqualTo("Assign departments to 30 users");
        assertThat(page.page().select(LIST)).hasSize(30);
        assertThat(page.text()).contains("Added (30)");
        assertThat(page.texts("#send")).singleElement().asString().startsWith("Add 30 users to").endsWith("Station 12");

        var result = Newcomer.settled(alex(), page.form("#several-form").send(alex()));
        assertThat(result.path()).startsWith("/batches/");
        assertThat(result.text()).contains("All 30 are done");
        assertThat(result.page().select("tbody th a[href^=/users/]")).hasSize(30);
        assertThat(crew).allSatisfy(
                user -> assertThat(ams.user(user).departments()).containsExactlyInAnyOrder(station, workshops));
        assertThat(ams.writes()).hasSize(30);
    }

    @Test
    void withoutScriptsWhatWasNotShownIsNotSent() {
        var crew = crew(2);
        var page = open("add-group", crew, "");
        assertThat(page.texts("#send")).containsExactly("Add a permission group");
        var looked = page.form("#several-form").set("group", group("Crew")).send(alex());
        assertThat(looked.text()).contains("Look at this first", "Added (2)");
        assertNothingWasWritten();
        var result = Newcomer.settled(alex(), looked.form("#several-form").send(alex()));
        assertThat(result.title()).isEqualTo("Add Crew to 2 users");
        assertThat(ams.user(crew.getFirst()).groups()).containsExactlyInAnyOrder(group("Standard User"), group("Crew"));
    }

    @Test
    void onesOwnRowIsLeftOutAndWhatAColleagueDidMeanwhileStays() {
        var crew = crew(3);
        ams.setGroups(crew.get(1), List.of(group("Standard User"), group("Crew")));
        var page = open("add-group", plus(crew, DemoSignIn.ADMIN.userId()), "&group=" + group("Crew"));
        assertThat(page.text()).contains("Added (2)", "Left out (1)", "This is you", "Have it already (1)");
        ams.setGroups(crew.get(2), List.of(group("Standard User"), group("Control")));
        var result = Newcomer.settled(alex(), page.form("#several-form").send(alex()));
        assertThat(result.text()).contains("All 2 are done");
        assertThat(ams.user(crew.get(2)).groups()).containsExactlyInAnyOrder(group("Standard User"), group("Control"),
                group("Crew"));
        assertThat(ams.writes()).hasSize(2);
    }

    @Test
    void aRemovalWantsATickAndNobodyLosesTheirLastGroup() {
        var crew = crew(3);
        crew.forEach(user -> ams.setGroups(user, List.of(group("Standard User"), group("Crew"))));
        ams.setGroups(crew.get(2), List.of(group("Crew")));
        var page = open("remove-group", crew, "&group=" + group("Crew"));
        assertThat(page.text()).contains("Removed (2)", "Left out (1)", "Use Remove all access on their page");
        assertAsksFor(page.form("#several-form").send(alex()), "sure");
        assertNothingWasWritten();
        var result = Newcomer.settled(alex(), page.form("#several-form").set("sure", 1).send(alex()));
        assertThat(result.title()).isEqualTo("Remove Crew from 2 users");
        assertThat(ams.user(crew.get(0)).groups()).containsExactly(group("Standard User"));
        assertThat(ams.user(crew.get(2)).groups()).containsExactly(group("Crew"));
    }

    @Test
    void aRemovalFromManyWantsTheirNumberTypedIn() {
        var crew = crew(11);
        crew.forEach(user -> ams.setGroups(user, List.of(group("Standard User"), group("Crew"))));
        var form = open("remove-group", crew, "&group=" + group("Crew")).form("#several-form").set("sure", 1);
        assertAsksFor(form.set("typed", 10).send(alex()), "typed");
        assertNothingWasWritten();
        var result = Newcomer.settled(alex(), form.set("typed", 11).send(alex()));
        assertThat(result.text()).contains("All 11 are done");
    }

    @Test
    void whatChangedSinceARemovalWasShownIsLeftToAPerson() {
        var crew = crew(2);
        crew.forEach(user -> ams.setGroups(user, List.of(group("Standard User"), group("Crew"))));
        var form = open("remove-group", crew, "&group=" + group("Crew")).form("#several-form").set("sure", 1);
        ams.setGroups(crew.get(1), List.of(group("Standard User"), group("Crew"), group("Control")));
        var result = Newcomer.settled(alex(), form.send(alex()));
        assertThat(result.text()).contains("1 of 2 are done", "Check");
        assertThat(result.has("a[href=/users/" + crew.get(1) + "/groups]")).isTrue();
        assertThat(ams.user(crew.get(1)).groups()).contains(group("Crew"), group("Control"));
    }

    @Test
    void whoseGroupsCannotBeReadIsLeftOut() {
        var crew = crew(2);
        ams.fault(Fault.on("GET", "/v2/admin/user/" + crew.get(1) + "/groups").always().answers(Reply.html(503)));
        var page = open("add-group", crew, "&group=" + group("Crew"));
        assertThat(page.text()).contains("Added (1)", "Left out (1)", "could not be read, so nothing is sent");
        Newcomer.settled(alex(), page.form("#several-form").send(alex()));
        ams.clearFaults();
        assertThat(ams.user(crew.get(1)).groups()).containsExactly(group("Standard User"));
    }

    @Test
    void aGroupBeyondOnesPowerCannotBeChosenOrForged() {
        var helpdesk = guest(DemoSignIn.HELPDESK);
        var crew = crew(2);
        var page = open(helpdesk, "add-group", crew, "");
        assertThat(page.texts("#group [name=group] + span")).noneMatch(it -> it.startsWith("Admin"));
        assertThat(page.text()).contains("Admin");
        var answer = page.form("#several-form").set("group", group("Admin")).send(helpdesk);
        assertAsksFor(answer, "group");
        assertThat(answer.text()).contains("You cannot give Admin");
        assertNothingWasWritten();
    }

    @Test
    void whoLacksTheRightIsToldAndSendsNothing() {
        var reader = guest(DemoSignIn.READER);
        var crew = crew(2);
        for (var to : List.of("departments", "add-group", "remove-group")) {
            var page = open(reader, to, crew, "");
            assertThat(page.text())
                    .contains(to.equals("departments") ? "write_user_department" : "write_permission_user");
            assertThat(page.has("#several-form")).isFalse();
        }
        reader.forged("/users/several").set("to", "add-group").set("user", crew.getFirst()).set("group", group("Crew"))
                .set("shown", "add-group;" + group("Crew") + ";" + crew.getFirst() + ":" + group("Crew"))
                .send(reader);
        assertNothingWasWritten();
    }

    @Test
    void fiveHundredCanBeSelectedAndNoMore() {
        var many = LongStream.rangeClosed(1_000_001, 1_000_501).boxed().toList();
        var page = alex().get("/users/several?to=add-group&user=" + joined(many));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("501 users are too many at once");
        assertThat(page.has("#several-form")).isFalse();
        assertThat(alex().get("/users/several?user=" + joined(crew(20)).replace(",", "&user=")).page().select(LIST))
                .hasSize(20);
        assertThat(alex().get("/users/several").text()).contains("Nobody is selected");
        assertThat(alex().get("/users/several?to=nothing&user=1").status()).isEqualTo(404);
    }

    @Test
    void sentTwiceItIsDoneOnceAndOtherwiseItIsNotDone() {
        var crew = crew(3);
        var form = open("add-group", crew, "&group=" + group("Crew")).form("#several-form");
        var first = Newcomer.settled(alex(), form.send(alex()));
        var second = form.send(alex());
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(second.text()).contains("You already sent this form");
        var other = form.set("user", crew.getFirst()).set("shown",
                "add-group;" + group("Crew") + ";" + crew.getFirst() + ":" + group("Crew")).send(alex());
        assertThat(other.status()).isEqualTo(409);
        assertThat(ams.writes()).hasSize(3);
    }

    @Test
    void thePanelFollowsWhatIsTickedAndCarriesWhatItSays() {
        var crew = crew(2);
        var form = open("add-group", crew, "").form("#several-form").set("group", group("Crew"))
                .set("user", crew.getFirst());
        var panel = form.sendTo(alex(), "/users/several/panel", "HX-Request", "true");
        assertThat(panel.status()).isEqualTo(200);
        assertThat(panel.page().text()).contains("Added (1)");
        String shown = panel.page().select("input[name=shown]").attr("value");
        var result = Newcomer.settled(alex(), form.set("shown", shown).send(alex()));
        assertThat(result.title()).isEqualTo("Add Crew to 1 user");
        assertThat(ams.writes()).hasSize(1);
    }

    @Test
    void departmentsAreFoundAndDroppedWithoutScripts() {
        var crew = crew(2);
        long station = department("Station 12");
        Form form = open("departments", crew, "").form("#several-form").set("departments-find", "north st 12");
        var found = form.set("load", "find").send(alex());
        assertThat(found.texts("#departments-found bdi")).anyMatch(it -> it.endsWith("Station 12"));
        var chosen = found.form("#several-form").add("departments", station).set("load", "find").send(alex());
        assertThat(chosen.page().select("[data-chosen] input[value=" + station + "]")).hasSize(1);
        var dropped = chosen.form("#several-form").set("load", "drop " + station).send(alex());
        assertThat(dropped.page().select("[data-chosen] input[value=" + station + "]")).isEmpty();
        assertThat(alex().get("/users/several/found?departments-find=station+12", "HX-Request", "true").text())
                .contains("Station 12");
        assertAsksFor(dropped.form("#several-form").send(alex()), "departments");
        assertNothingWasWritten();
    }

    @Test
    void peopleOfAnotherCompanyAreLeftOutForWhoHasNone() {
        var robin = guest(DemoSignIn.SETUP);
        long here = crew(1).getFirst();
        long there = ams.addUser(new NewPerson("Kim", "Far", "kim@westmoor-fire.example", DemoData.WESTMOOR, true, "1"))
                .id();
        var page = open(robin, "departments", List.of(here, there), "&department=" + department("Station 12"));
        assertThat(page.text()).contains("Added (1)", "They belong to another company");
    }

    private Answer open(String to, List<Long> users, String rest) {
        return open(alex(), to, users, rest);
    }

    private static Answer open(Guest guest, String to, List<Long> users, String rest) {
        return guest.get("/users/several?to=" + to + "&user=" + joined(users) + rest);
    }

    private static String joined(List<Long> users) {
        return users.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Long> plus(List<Long> some, long one) {
        return Stream.concat(some.stream(), Stream.of(one)).toList();
    }

    private List<Long> crew(int many) {
        var crew = IntStream.rangeClosed(1, many).mapToObj(it -> ams.addUser(new NewPerson("Sam", "Okafor " + it,
                "sam" + it + "@kentshire-fire.example", DemoData.KENTSHIRE, true, "0041" + it)).id()).toList();
        crew.forEach(user -> ams.setGroups(user, List.of(group("Standard User"))));
        return crew;
    }
}
