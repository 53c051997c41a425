package org.amsportal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.amsportal.guest.Answer;
import org.amsportal.guest.Newcomer;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** The page of a plan: while it goes on, when it is done, and when somebody else was quicker. */
class PlanResultsTest extends PlanPagesTest {

    private static final String JANE = "jane.smith@kentshire-fire.example";

    @Test
    void whoIsReadyIsShownWithEverythingThatWasDone() {
        var newcomer = Newcomer.called("Sam", "Okafor");
        var form = newcomer.form(alex(), group("Standard User")).set("departments", department("Station 12"))
                .set("ticket", "INC-4711");
        var done = Newcomer.settled(alex(), form.send(alex()));
        long id = ams.usersWithEmail(newcomer.email()).getFirst().id();

        assertThat(done.title()).isEqualTo("Sam Okafor is ready to work");
        assertThat(done.texts(".plan-steps strong")).containsExactly("User created", "Departments",
                "Permission groups");
        assertThat(done.texts(".plan-steps li")).element(2).asString().contains("Standard User", "Read back from AMS");
        assertThat(done.texts("main .btn-primary")).containsExactly("Onboard another person");
        assertThat(done.page().select("main a").eachAttr("href")).contains("/users/" + id,
                "/onboarding?same=" + done.path().replaceAll(".*/", ""));
        assertThat(done.page().select("time").eachAttr("datetime")).hasSize(3);

        String ticket = done.page().select("textarea#copy-ticket").text();
        assertThat(ticket).contains("Sam Okafor is ready to work", newcomer.email(), "AMS number " + id, "Station 12",
                "Standard User", "INC-4711", "Alex Morgan", "Read back from AMS").containsPattern(
                        "reference [A-HJKMNP-Z2-9]{3}-[A-HJKMNP-Z2-9]{3}");
        assertThat(done.page().select("textarea#copy-starter").text()).startsWith("Hello Sam,")
                .contains(newcomer.email(), "Set your initial password", "junk");
    }

    @Test
    void d13WhoCannotWorkYetIsNotToldThatTheyCan() {
        ams.fault(Fault.on("POST", "/v2/admin/user/*/groups").answers(Reply.json(422, "{\"message\":\"No.\"}")));
        var result = Newcomer.called("Sam", "Okafor").onboardedBy(alex(), group("Standard User"));
        assertThat(result.has("textarea#copy-starter")).isFalse();
        assertThat(result.page().select("textarea#copy-ticket").text()).contains("Sam Okafor cannot use AMS yet",
                "AMS said no");
    }

    @Test
    void whoHasNoGroupIsSaidNotToBeAbleToWork() {
        var result = Newcomer.called("Sam", "Okafor").onboardedBy(alex());
        assertThat(result.title()).isEqualTo("Sam Okafor cannot use AMS yet");
        assertThat(result.text()).contains("The user exists, but has no permission group.");
        assertThat(result.texts("main .btn-primary")).containsExactly("Assign permission groups");
    }

    @Test
    void progressIsToldOnlyWhenThereIsSomethingNew() {
        ams.set("latency", "1500ms");
        var begun = Newcomer.called("Sam", "Okafor").form(alex(), group("Standard User")).send(alex());
        assertThat(begun.title()).isEqualTo("Setting up Sam Okafor");
        assertThat(begun.text()).contains("You can leave this page", "Not started");
        assertThat(begun.texts("[data-without-script] a")).containsExactly("Check progress");
        assertThat(begun.has("meta[http-equiv=refresh]")).isFalse();

        String told = begun.page().select("#plan-told").val();
        var same = poll(begun, told);
        if (same.status() != 204) { // a step ended just then
            told = same.page().select("#plan-told").val();
            same = poll(begun, told);
        }
        assertThat(same.status()).isEqualTo(204);
        var other = poll(begun, "something else");
        assertThat(other.has("[hx-swap-oob='innerHTML:#announcer']")).isTrue();
        assertThat(other.page().select("h1, main, form")).isEmpty();
        ams.set("latency", "0s");
        var done = Newcomer.settled(alex(), begun);
        assertThat(done.title()).isEqualTo("Sam Okafor is ready to work");
        assertThat(poll(done, told).header("HX-Refresh")).isEqualTo("true");
    }

    @Test
    void anAmsThatTakesItsTimeIsSaidToBeSlow() {
        ams.fault(Fault.on("POST", "/v2/admin/users").slow(Duration.ofSeconds(6)));
        var begun = Newcomer.called("Sam", "Okafor").form(alex(), group("Standard User")).send(alex());
        assertThat(begun.text()).doesNotContain("AMS is slow");
        assertThat(until(begun, "AMS is slow. Keep waiting: do not send again.").title())
                .isEqualTo("Setting up Sam Okafor");
        assertThat(Newcomer.settled(alex(), begun).title()).isEqualTo("Sam Okafor is ready to work");
        assertThat(ams.requests("POST", "/v2/admin/users")).hasSize(1);
    }

    @Test
    void whenAmsAsksToWaitItIsSaidUntilWhenAndWhatIsStillToDo() {
        ams.fault(Fault.on("POST", "/v2/admin/user/*/groups").answers(Reply.tooMany("100")));
        var soon = until(Newcomer.anyone().form(alex(), group("Crew")).send(alex()), "AMS asked us to wait");
        assertThat(soon.text()).contains("Sam has been created; permission groups are still to do.",
                "We will go on by ourselves at", "You do not need to send anything again.");
        ams.fault(Fault.on("POST", "/v2/admin/users").answers(Reply.tooMany("200")));
        var later = until(Newcomer.anyone().form(alex(), group("Crew")).send(alex()), "AMS asked us to wait");
        assertThat(later.text()).contains("Nothing has been written yet.", "Come back after", "It will be on Home.");
        ams.fault(Fault.on("POST", "/v2/admin/users").answers(Reply.tooMany("4000")));
        var byHand = until(Newcomer.anyone().form(alex(), group("Crew")).send(alex()), "AMS asked us to wait");
        assertThat(Newcomer.settled(alex(), byHand).texts("main .btn-primary")).containsExactly("Try again");
    }

    @Test
    void whoChangedTheGroupsMeanwhileIsNamed() {
        long jane = number(JANE);
        var mine = alex().get("/users/" + jane + "/groups").form("#groups-form").add("groups", group("Power User"));
        var robin = guest(DemoSignIn.SETUP);
        var theirs = robin.get("/users/" + jane + "/groups").form("#groups-form").without("groups", group("Crew"))
                .add("groups", group("Control"));
        Newcomer.settled(robin, theirs.send(robin));
        ams.clearRequests();

        var conflict = Newcomer.settled(alex(), mine.send(alex()));
        assertThat(conflict.text()).contains("Jane's permission groups changed while you were working",
                "Nothing was sent. Robin Vale removed Crew and added Control in this portal at");
        assertThat(row(conflict, "Crew")).containsExactly("Crew", "Has it", "No * changed since you opened the page",
                "–", "No");
        assertThat(row(conflict, "Control")).element(4).isEqualTo("Kept");
        assertThat(row(conflict, "Power User")).containsExactly("Power User", "No", "No", "Add", "Added");
        assertThat(conflict.texts("main .btn-primary")).containsExactly("Add 1 group: Power User");
        assertNothingWasWritten();

        var sent = Newcomer.settled(alex(), conflict.form("form[action$=/groups]").send(alex()));
        assertThat(sent.status()).isEqualTo(200);
        assertThat(ams.user(jane).groups()).containsExactlyInAnyOrder(group("Standard User"), group("Control"),
                group("Power User"));
    }

    @Test
    void whatChangedInAmsItselfIsSaidToHaveAndIsCheckedAgainWhenSentAgain() {
        long jane = number(JANE);
        var mine = alex().get("/users/" + jane + "/groups").form("#groups-form").without("groups", group("Crew"));
        ams.setGroups(jane, List.of(group("Crew"), group("Control")));
        var conflict = Newcomer.settled(alex(), mine.send(alex()));
        assertThat(conflict.text()).contains("Nothing was sent. Somebody changed them in AMS.");
        assertThat(conflict.texts("main .btn-primary")).containsExactly("Remove 1 group: Crew");
        assertThat(conflict.texts(".panel")).singleElement().asString().contains("Jane Smith", JANE, "Removed (1)",
                "Crew");
        ams.setGroups(jane, List.of(group("Crew")));
        var again = Newcomer.settled(alex(), conflict.form("form[action$=/groups]").send(alex()));
        assertThat(again.text()).contains("changed while you were working");
        assertThat(ams.user(jane).groups()).containsExactly(group("Crew"));
    }

    @Test
    void aRemovalThatWouldLeaveNothingLeadsToThePageForThat() {
        long jane = number(JANE);
        ams.setGroups(jane, List.of(group("Crew"), group("Control")));
        var mine = alex().get("/users/" + jane + "/groups").form("#groups-form").without("groups", group("Crew"));
        ams.setGroups(jane, List.of(group("Crew")));
        var conflict = Newcomer.settled(alex(), mine.send(alex()));
        assertThat(conflict.has("form[action$=/groups]")).isFalse();
        var removal = alex().get(conflict.page().select("main a.btn-primary").attr("href"));
        assertThat(removal.title()).contains("Remove all access of Jane Smith");
        var sent = Newcomer.settled(alex(), removal.form("#removal-form")
                .set("sure", removal.page().select("input[name=sure]").eachAttr("value").toArray()).send(alex()));
        assertThat(sent.text()).contains("AMS lists no permission group for Jane Smith any more");
        assertThat(ams.user(jane).groups()).isEmpty();
        assertThat(conflict.path()).endsWith("/" + removal.form("#removal-form").value("instead"));
    }

    @Test
    void whatSomebodyHasAlreadyDoneIsNotSent() {
        long jane = number(JANE);
        var mine = alex().get("/users/" + jane + "/groups").form("#groups-form").add("groups", group("Control"));
        ams.setGroups(jane, List.of(group("Control"), group("Standard User")));
        var conflict = Newcomer.settled(alex(), mine.send(alex()));
        assertThat(conflict.text()).contains("Somebody has already done this. Nothing to send.");
        assertThat(conflict.texts("main .btn-primary")).containsExactly("Leave it as it is now");
        assertThat(conflict.has("form[action$=/groups]")).isFalse();
        conflict.form("form[action$=/leaving]").send(alex());
        assertNothingWasWritten();
    }

    @Test
    void whatAmsHasAlreadyIsNotSaidToHaveBeenSent() {
        long jane = number(JANE);
        var mine = alex().get("/users/" + jane + "/groups").form("#groups-form").add("groups", group("Control"));
        ams.setGroups(jane, List.of(group("Crew"), group("Control"), group("Standard User")));
        var page = Newcomer.settled(alex(), mine.send(alex()));
        assertThat(page.text()).contains("Somebody had already done this for Jane Smith. Nothing was sent.")
                .doesNotContain("are changed: 1 added");
        assertNothingWasWritten();
    }

    @Test
    void whatAmsCannotBeAskedSinceIsSaid() {
        alex().get("/users");
        ams.fault(Fault.on("GET", "/v2/**").always().dropped());
        var page = alex().get("/users");
        assertThat(page.text()).containsPattern("AMS has not answered since \\d\\d:\\d\\d:\\d\\d");
        assertThat(page.page().select("main .notice a.btn").eachAttr("href")).contains("");
    }

    private Answer poll(Answer plan, String told) {
        return alex().once(plan.path() + "?told=" + told.replace(' ', '+'), "HX-Request", "true");
    }

    private static List<String> row(Answer answer, String group) {
        var row = answer.page().select("tbody tr:has(th:contains(" + group + "))").clone();
        row.select(".cell-label").remove();
        return row.select("th, td").eachText();
    }

    private Answer until(Answer plan, String words) {
        var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        var at = plan;
        while (!at.text().contains(words)) {
            assertThat(System.nanoTime()).as("%s", at.text()).isLessThan(end);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            at = alex().get(plan.path());
        }
        return at;
    }
}
