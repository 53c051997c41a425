package org.amsportal.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Form;
import org.amsportal.guest.Guest;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** An outline becomes departments, each of them once, whatever happens on the way. */
class OutlineImportTest extends PagesTest {

    private static final String OUTLINE = """
            Kentshire
            \tNorth Group
            \t\tStation 12
            \t\tStation 71
            \t\t\tRed Watch
            \t\t\tBlue Watch
            \tCoast Group
            \t\tStation 72
            """;
    private static final String CREATE = "/v2/admin/departments";

    OutlineImportTest() {
        super(Database.H2);
    }

    @Test
    void whatIsThereAndWhatIsNewIsShownBeforeAnythingIsSent() {
        var page = look(OUTLINE);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.texts(".panel li")).containsExactly("5 are new", "3 are there already");
        assertThat(page.texts("main .btn-primary")).containsExactly("Create 5 departments");
        assertThat(page.texts("#outline-tree .leaf"))
                .anyMatch(it -> it.startsWith("Station 12") && it.endsWith("There already"))
                .anyMatch(it -> it.startsWith("Station 71") && it.endsWith("New"));
        assertThat(page.texts("#outline-tree > ul > li > ul > li > ul > li > ul > li > .leaf .name"))
                .contains("Red Watch", "Blue Watch");
        assertThat(page.text()).contains("In AMS and not in this outline:");
        assertThat(page.form("#outline-form").value("outline-text").strip()).isEqualTo(OUTLINE.strip());
        assertNothingWasWritten();
    }

    @Test
    void parentsAreCreatedBeforeWhatIsBelowThem() {
        var result = Newcomer.settled(alex(), create(look(OUTLINE)));
        assertThat(result.title()).isEqualTo("All 5 departments are there");
        assertThat(ams.writes()).hasSize(5);
        assertThat(parentOf("Station 71")).isEqualTo(department("North Group"));
        assertThat(ams.departments().stream().filter(it -> Objects.equals(it.parentId(), department("Station 71")))
                .map(it -> it.name())).containsExactlyInAnyOrder("Red Watch", "Blue Watch");
        assertThat(parentOf("Coast Group")).isEqualTo(department("Kentshire"));
        assertThat(parentOf("Station 72")).isEqualTo(department("Coast Group"));
        assertThat(look(OUTLINE).text()).contains("Every department of this outline is there already");
    }

    @Test
    void pathsAndColumnsLeadToTheSame() {
        var paths = look("Kentshire / North Group / Station 71 / Red Watch\nKentshire / North Group / Station 12");
        assertThat(paths.texts(".panel li")).containsExactly("2 are new", "3 are there already");
        var columns = look("Name\tParent\nRed Watch\tStation 71\nStation 71\tNorth Group\n");
        assertThat(columns.texts(".panel li")).containsExactly("2 are new", "None is there already");
        Newcomer.settled(alex(), create(columns));
        assertThat(parentOf("Station 71")).isEqualTo(department("North Group"));
    }

    @Test
    void anOutlineCanBeginUnderADepartment() {
        var form = form().set("outline-text", "Station 71\n  Red Watch").set("under", department("North Group"));
        var page = form.send(alex());
        assertThat(page.texts(".panel")).singleElement().asString().contains("Starts under Kentshire / North Group");
        Newcomer.settled(alex(), create(page));
        assertThat(parentOf("Station 71")).isEqualTo(department("North Group"));
    }

    @Test
    void sentTwiceItIsDoneOnce() {
        var form = look(OUTLINE).form("#outline-form").set("create", 1);
        var first = Newcomer.settled(alex(), form.send(alex()));
        var second = form.send(alex());
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(second.text()).contains("All 5 departments are there");
        assertThat(ams.writes()).hasSize(5);
        var other = form.set("outline-text", "Station 99").send(alex());
        assertThat(other.status()).isEqualTo(409);
        assertThat(ams.writes()).hasSize(5);
    }

    @Test
    void goingBackToTheFormShowsWhatCameOfIt() {
        var looked = look(OUTLINE);
        var result = Newcomer.settled(alex(), create(looked));
        var back = alex().get(looked.path() + "?" + looked.address().getQuery());
        assertThat(back.path()).isEqualTo(result.path());
        assertThat(back.page().text()).contains("You already sent this form");
    }

    @Test
    void nothingIsCreatedThatWasNotShown() {
        var unseen = form().set("outline-text", OUTLINE).set("create", 1).send(alex());
        assertThat(unseen.text()).contains("Look at this first", "5 are new");
        var form = look(OUTLINE).form("#outline-form").set("create", 1);
        ams.addDepartment("Station 71", department("North Group"), DemoData.KENTSHIRE);
        var changed = form.send(alex());
        assertThat(changed.text()).contains("Look at this first", "4 are new");
        assertNothingWasWritten();
        Newcomer.settled(alex(), create(changed));
        assertThat(ams.departmentsCalled("Station 71")).hasSize(1);
    }

    @Test
    void whatIsDoubtfulIsNamedByLineAndNothingIsSent() {
        var page = look("Kentshire\n\tCoast Group\n\tCoast Group\n\t\t\t\tStation 72\n" + "x".repeat(256));
        assertThat(page.texts("#doubts li")).hasSize(3);
        assertThat(page.texts("#doubts li").get(0)).startsWith("Line 3").contains("stands there already, in line 2");
        assertThat(page.texts("#doubts li").get(1)).startsWith("Line 4").contains("one step below its parent");
        assertThat(page.texts("#doubts li").get(2)).startsWith("Line 5").contains("longer than 255");
        assertThat(page.has("#send")).isFalse();
        page.form("#outline-form").set("create", 1).send(alex());
        assertNothingWasWritten();
    }

    @Test
    void moreThanFiveThousandLinesAreRefused() {
        var text = IntStream.rangeClosed(1, 5001).mapToObj(it -> "Station " + it).collect(Collectors.joining("\n"));
        var page = form().set("outline-text", text).send(alex());
        assertAsksFor(page, "outline-text");
        assertThat(page.text()).contains("Paste 5,000 lines or fewer. This outline has 5,001");
        assertAsksFor(form().set("outline-text", " \n\t\n").send(alex()), "outline-text");
        assertNothingWasWritten();
    }

    @Test
    void whenAmsAsksToWaitTheWholeOutlineWaitsAndGoesOn() {
        ams.fault(Fault.on("POST", CREATE).skip(2).answers(Reply.tooMany("1")));
        var result = Newcomer.settled(alex(), create(look(OUTLINE)));
        assertThat(result.title()).isEqualTo("All 5 departments are there");
        assertThat(ams.writes()).hasSize(6);
    }

    @Test
    void afterALongWaitItGoesOnAndTakesWhatSomebodyMadeMeanwhile() {
        ams.fault(Fault.on("POST", CREATE).skip(1).answers(Reply.tooMany("4000")));
        var stopped = Newcomer.settled(alex(), create(look(OUTLINE)));
        assertThat(stopped.title()).isEqualTo("4 of 5 departments are not there yet");
        assertThat(ams.writes()).hasSize(2);
        var red = ams.addDepartment("Red Watch", department("Station 71"), DemoData.KENTSHIRE);
        var result = finish(stopped);
        assertThat(result.title()).isEqualTo("All 5 departments are there");
        assertThat(result.text()).contains("Red Watch was there already", "Nothing was sent");
        assertThat(ams.departments().stream().filter(it -> Objects.equals(it.parentId(), department("Station 71"))
                && it.name().equals("Red Watch"))).singleElement().isEqualTo(red);
        assertThat(ams.writes()).hasSize(5);
    }

    @Test
    void aLostAnswerCreatesNothingTwice() {
        ams.fault(Fault.on("POST", CREATE).droppedAfterWrite());
        var result = Newcomer.settled(alex(), create(look(OUTLINE)));
        assertThat(result.title()).isEqualTo("All 5 departments are there");
        assertThat(ams.departmentsCalled("Station 71")).hasSize(1);
        assertThat(ams.writes()).hasSize(5);
    }

    @Test
    void aRefusedPermissionStopsItAndFinishingGoesOn() {
        ams.fault(Fault.on("POST", CREATE).skip(1).always().answers(Reply.json(403, "{}")));
        var stopped = Newcomer.settled(alex(), create(look(OUTLINE)));
        assertThat(ams.writes()).hasSize(2);
        assertThat(stopped.title()).isEqualTo("4 of 5 departments are not there yet");
        ams.clearFaults();
        assertThat(finish(stopped).title()).isEqualTo("All 5 departments are there");
        assertThat(ams.writes()).hasSize(6);
    }

    @Test
    void oneRefusedNameKeepsBackOnlyWhatIsBelowIt() {
        ams.fault(Fault.on("POST", CREATE)
                .answers(Reply.json(422, "{\"message\":\"No.\",\"errors\":{\"name\":[\"No.\"]}}")));
        var stopped = Newcomer.settled(alex(), create(look(OUTLINE)));
        assertThat(stopped.title()).isEqualTo("3 of 5 departments are not there yet");
        assertThat(ams.departmentsCalled("Station 72")).hasSize(1);
        assertThat(ams.departmentsCalled("Station 71")).isEmpty();
        assertThat(finish(stopped).title()).isEqualTo("All 5 departments are there");
    }

    @Test
    void anEndedSignInStopsItAndSomebodyElseFinishes() {
        var stopped = stoppedBySigningOut();
        assertThat(stopped.text()).contains("not there yet");
        assertThat(finish(stopped).title()).isEqualTo("All 5 departments are there");
        assertThat(ams.departmentsCalled("Station 71")).hasSize(1);
    }

    private Answer stoppedBySigningOut() {
        ams.fault(Fault.on("POST", CREATE).skip(1).always()
                .answers(Reply.json(401, "{\"message\":\"Unauthenticated.\"}")));
        var path = create(look(OUTLINE)).path();
        ams.clearFaults();
        var again = portal.guest(DemoSignIn.ADMIN);
        return Newcomer.settled(again, again.get(path));
    }

    @Test
    void ofManyStepsThePageShowsThoseThatNeedSomebodyAndHowManyMoreThereAre() {
        var text = IntStream.rangeClosed(1, 60).mapToObj(it -> "Unit " + it).collect(Collectors.joining("\n"));
        ams.fault(Fault.on("POST", CREATE).skip(50).answers(Reply.tooMany("4000")));
        var looked = look(text);
        var working = create(looked);
        var stopped = Newcomer.settled(alex(), working);
        assertThat(stopped.title()).isEqualTo("10 of 60 departments are not there yet");
        assertThat(stopped.page().select(".plan-steps > li")).hasSize(40);
        assertThat(stopped.texts(".plan-steps > li").getFirst()).startsWith("Create Unit 51");
        assertThat(stopped.text()).contains("and 20 more");
        assertThat(stopped.texts(".panel-foot button")).contains("Go on: create 10 departments");
        assertThat(finish(stopped).title()).isEqualTo("All 60 departments are there");
        assertThat(alex().get("/").status()).isEqualTo(200);
    }

    @Test
    void whileManyAreCreatedOnlyTheirCountIsTold() {
        var text = IntStream.rangeClosed(1, 60).mapToObj(it -> "Unit " + it).collect(Collectors.joining("\n"));
        var looked = look(text);
        ams.set("latency", "50ms");
        var working = create(looked);
        var told = alex().get(working.path() + "?told=x", "HX-Request", "true");
        ams.set("latency", "0s");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.has("#plan-progress progress[max=60]")).isTrue();
        assertThat(told.has("[id^=standing-]")).isFalse();
        assertThat(told.body().length()).isLessThan(2000);
        assertThat(Newcomer.settled(alex(), working).title()).isEqualTo("All 60 departments are there");
    }

    @Test
    void withoutTheListNothingIsShownAsNew() {
        var form = form().set("outline-text", OUTLINE);
        ams.fault(Fault.on("GET", CREATE).always().answers(Reply.json(503, "{}")));
        var page = form.send(alex());
        assertThat(page.has("#send")).isFalse();
        assertThat(page.has("#outline-tree")).isFalse();
        assertThat(page.form("#outline-form").value("outline-text").strip()).isEqualTo(OUTLINE.strip());
        form.set("create", 1).send(alex());
        assertNothingWasWritten();
    }

    @Test
    void withoutACompanyNothingIsCreatedAtTheTop() {
        var robin = guest(DemoSignIn.SETUP);
        var form = robin.get("/departments/outline").form("#outline-form").set("outline-text", "Station 9\n\tRed");
        assertAsksFor(form.send(robin), "company");
        var page = form.set("company", DemoData.WESTMOOR).send(robin);
        assertThat(page.text()).contains("Company: Westmoor Fire and Rescue", "2 are new");
        Newcomer.settled(robin, page.form("#outline-form").set("create", 1).send(robin));
        assertThat(ams.departmentsCalled("Station 9")).singleElement()
                .satisfies(it -> assertThat(it.companyId()).isEqualTo(DemoData.WESTMOOR));
    }

    @Test
    void whoMayNotCreateDepartmentsIsToldWhatToAskFor() {
        var helpdesk = guest(DemoSignIn.HELPDESK);
        var page = helpdesk.get("/departments/outline");
        assertThat(page.text()).contains("You cannot create departments", "write_departments");
        assertThat(page.has("#outline-form")).isFalse();
        assertThat(helpdesk.get("/departments").texts("main a")).doesNotContain("Import an outline");
        assertThat(alex().get("/departments").texts("main a")).contains("Import an outline");
        helpdesk.forged("/departments/outline").set("outline-text", OUTLINE).set("create", 1).send(helpdesk);
        assertNothingWasWritten();
    }

    @Test
    void whatWasPastedIsKeptAndOfferedAgain() {
        var sent = form().set("outline-text", "  Station 71\n    Red Watch");
        sent.send(alex());
        var kept = alex().get("/departments/outline?form=" + sent.value("nonce"));
        assertThat(Objects.requireNonNull(kept.page().selectFirst("#outline-text")).wholeText())
                .contains("  Station 71").contains("    Red Watch");
        assertThat(alex().get("/departments/outline").text()).contains("Station 71");
    }

    @Test
    void ofManyDepartmentsTheOneToPutItUnderIsFoundByWords() {
        ams.crowd(DemoData.KENTSHIRE, 10_000, 0);
        var found = form().set("outline-text", "Station 71").set("find-under", "north st 12").set("find", 1)
                .send(alex());
        assertThat(found.texts("#outline-form label bdi")).contains("Kentshire / North Group / Station 12");
        assertThat(found.form("#outline-form").value("outline-text").strip()).isEqualTo("Station 71");
        var text = IntStream.rangeClosed(1, 1999).mapToObj(it -> "\tUnit " + it)
                .collect(Collectors.joining("\n", "Kentshire\n", ""));
        look(text);
        long before = System.nanoTime();
        var page = look(text);
        System.out.println("outline: page with 2,000 lines against 10,030 departments in "
                + (System.nanoTime() - before) / 1_000_000 + " ms, " + page.body().length() + " characters");
        assertThat(page.text()).contains("1999 are new".replace("1999", "1,999"), "and 1,500 more departments");
        assertNothingWasWritten();
    }

    private Form form() {
        return alex().get("/departments/outline").form("#outline-form");
    }

    private Answer look(String text) {
        return form().set("outline-text", text).set("under", "").send(alex());
    }

    private Answer create(Answer looked) {
        return looked.form("#outline-form").set("create", 1).send(alex());
    }

    private Answer finish(Answer stopped) {
        Guest guest = alex();
        return Newcomer.settled(guest, guest.get(stopped.path()).form("form[action$=/attempts]").send(guest));
    }

    private long parentOf(String name) {
        return Objects.requireNonNull(ams.departmentsCalled(name).getFirst().parentId());
    }
}
