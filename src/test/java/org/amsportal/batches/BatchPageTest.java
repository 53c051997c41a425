package org.amsportal.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amsportal.journal.Journal;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The page of a plan of many rows: a result for each, and what can be done about it. */
class BatchPageTest extends PagesTest {

    private static final String GROUPS_OF = "/v2/admin/user/*/groups";

    BatchPageTest() {
        super(Database.H2);
    }

    @BeforeEach
    void nothingElseIsUnfinished() {
        portal.bean(JdbcClient.class).sql("update batch set state = 'CONCLUDED' where state <> 'APPLYING'").update();
    }

    @Test
    void aRefusalIsExplainedWhereItHappenedAndTriedAgainThere() {
        var crew = crew(3);
        ams.fault(Fault.on("POST", "/v2/admin/user/" + crew.get(1) + "/groups")
                .answers(Reply.json(403, "{\"code\":\"permission.011\",\"message\":\"No.\"}")));
        var result = Newcomer.settled(alex(), sent(crew));
        assertThat(result.title()).isEqualTo("Add Crew to 3 users");
        assertThat(result.text()).contains("2 of 3 are done", "AMS said no");
        assertThat(result.texts("tbody tr").getFirst()).contains("Okafor 2", "You cannot give more permissions");
        assertThat(result.texts(".filters a")).contains("All 3", "AMS said no 1", "Done 2");
        assertThat(alex().get("/").texts(".needs")).singleElement().asString()
                .contains("1 change to several users is not wholly done", "Add Crew to 3 users");

        var refused = alex().get(result.path() + "?outcome=refused");
        assertThat(refused.page().select("tbody tr")).hasSize(1);
        var again = refused.form("tbody form[action$=/attempts]").send(alex());
        assertThat(Newcomer.settled(alex(), again).text()).contains("All 3 are done");
        assertThat(ams.writes()).hasSize(4);
        assertThat(alex().get("/").texts(".happenings li")).anyMatch(it -> it.contains("Add Crew to 3 users"));
    }

    @Test
    void aRowThatCannotBeReadIsNoRowAndNotTheFirst() {
        var crew = crew(2);
        ams.fault(Fault.on("POST", GROUPS_OF).always().answers(Reply.json(422, "{\"message\":\"No.\"}")));
        var result = Newcomer.settled(alex(), sent(crew));
        ams.clearFaults();
        ams.clearRequests();
        String entry = portal.bean(Journal.class)
                .entriesOf(UUID.fromString(result.path().substring("/batches/".length()))).getFirst().id().toString();
        for (String row : List.of("abc", "-1", "1.0", "99", "1234567", "\u0661", " ")) {
            var again = alex().forged(result.path() + "/attempts").set("row", row).send(alex());
            assertThat(again.status()).as(row).isEqualTo(422);
            assertThat(again.text()).contains("Which row this was about could not be read. Nothing was done.");
            assertThat(alex().forged(result.path() + "/findings").set("row", row).set("entry", entry)
                    .set("found", "left").send(alex()).status()).as(row).isEqualTo(422);
        }
        assertNothingWasWritten();
    }

    @Test
    void whoPausedItAndWentOnStandsOnThePage() {
        ams.set("latency", "500ms");
        var working = sent(crew(30));
        var helpdesk = guest(DemoSignIn.HELPDESK);
        var paused = helpdesk.get(working.path()).form("form[action$=/pause]").send(helpdesk);
        assertThat(paused.text()).contains("Paused by you");
        var seen = alex().get(working.path());
        assertThat(seen.text()).containsPattern("Paused by Jo Bell, .*\\d\\d:\\d\\d");
        ams.set("latency", "0s");
        var done = Newcomer.settled(alex(), seen.form(".panel-foot form[action$=/resumption]").send(alex()));
        assertThat(done.texts("ul[aria-label='Since it was sent'] li")).hasSize(2);
        assertThat(helpdesk.get(working.path()).text()).contains("Gone on with by Alex Morgan", "Paused by you");
    }

    @Test
    void whatFailedIsTriedAgainAllAtOnceOrLeftAsItIs() {
        var crew = crew(3);
        ams.fault(Fault.on("POST", GROUPS_OF).always().answers(Reply.json(422, "{\"message\":\"No.\"}")));
        var result = Newcomer.settled(alex(), sent(crew));
        assertThat(result.texts(".panel-foot button")).contains("Try again what is not done (3)");
        alex().get(result.path()).form("form[action$=/leaving]").send(alex());
        assertThat(alex().get("/").text()).doesNotContain("not wholly done");
        ams.clearFaults();
        var again = result.form(".panel-foot form[action$=/attempts]").send(alex());
        assertThat(Newcomer.settled(alex(), again).text()).contains("All 3 are done");
    }

    @Test
    void whileItGoesOnOnlyTheCountIsTold() {
        ams.set("latency", "300ms");
        var working = sent(crew(30));
        var told = alex().get(working.path() + "?told=x", "HX-Request", "true");
        ams.set("latency", "0s");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.has("#batch-progress progress[max=30]")).isTrue();
        assertThat(told.has("tbody")).isFalse();
        var done = Newcomer.settled(alex(), working);
        assertThat(done.text()).contains("All 30 are done");
        assertThat(alex().get(working.path(), "HX-Request", "true").header("HX-Refresh")).isEqualTo("true");
    }

    @Test
    void rowsArePaged() {
        var done = Newcomer.settled(alex(), sent(crew(51)));
        assertThat(done.page().select("tbody tr")).hasSize(50);
        assertThat(alex().get(done.path() + "?page=2").page().select("tbody tr")).hasSize(1);
        assertThat(alex().get(done.path() + "?page=99&outcome=all").page().select("tbody tr")).hasSize(1);
        assertThat(alex().get(done.path() + "?outcome=refused").text()).contains("None.");
    }

    @Test
    void anEndedSignInHoldsItAndSomebodyElseGoesOnWithWhatTheyMayGive() {
        var crew = crew(3);
        ams.fault(Fault.on("POST", GROUPS_OF).skip(1).always()
                .answers(Reply.json(401, "{\"message\":\"Unauthenticated.\"}")));
        var path = sent(crew).path();
        ams.clearFaults();
        var helpdesk = portal.guest(DemoSignIn.HELPDESK);
        var stopped = Newcomer.settled(helpdesk, helpdesk.get(path));
        assertThat(stopped.text()).contains("The sign-in that this was sent with has ended");
        var finished = stopped.form(".panel-foot form[action$=/attempts]").send(helpdesk);
        assertThat(Newcomer.settled(helpdesk, finished).text()).contains("All 3 are done");
        assertThat(ams.user(crew.getLast()).groups()).contains(group("Crew"));
    }

    @Test
    void whatOneMayNotGiveIsNamedAndStaysAsItIs() {
        var crew = crew(2);
        ams.fault(Fault.on("POST", GROUPS_OF).always().answers(Reply.json(422, "{\"message\":\"No.\"}")));
        var stopped = Newcomer.settled(alex(), sent(crew, "Admin"));
        ams.clearFaults();
        ams.clearRequests();
        var helpdesk = portal.guest(DemoSignIn.HELPDESK);
        var answer = helpdesk.get(stopped.path()).form(".panel-foot form[action$=/attempts]").send(helpdesk);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("2 were left as they are", "You cannot give more permissions than you have");
        assertNothingWasWritten();
    }

    @Test
    void itIsPausedGoneOnWithAndItsRestCancelled() {
        ams.set("latency", "500ms");
        var working = sent(crew(30));
        var paused = working.form("form[action$=/pause]").send(alex());
        assertThat(paused.text()).contains("Paused.", "Nothing more is sent until somebody presses Go on");
        assertThat(alex().get("/").texts(".needs li")).anyMatch(it -> it.contains("waits for somebody to go on"));
        var going = paused.form(".panel-foot form[action$=/resumption]").send(alex());
        var cancelled = Newcomer.settled(alex(), going.form("details form[action$=/cancellation]").send(alex()));
        ams.set("latency", "0s");
        assertThat(cancelled.text()).contains("Cancelled.", "Not begun: cancelled", "The rest was cancelled");
        assertThat(alex().get("/").texts(".needs li")).noneMatch(it -> it.contains("Add Crew to 30 users"));
        var after = cancelled.form(".panel-foot form[action$=/attempts]").send(alex());
        assertThat(Newcomer.settled(alex(), after).text()).contains("All 30 are done");
        assertThat(ams.writes()).hasSize(30);
    }

    @Test
    void theResultIsAFileThatSpreadsheetsOpen() {
        var crew = new ArrayList<>(crew(2));
        crew.add(ams.addUser(new NewPerson("=1+1", "Bell", "bell@kentshire-fire.example", DemoData.KENTSHIRE, true,
                "004127")).id());
        ams.fault(Fault.on("POST", "/v2/admin/user/" + crew.getFirst() + "/groups")
                .answers(Reply.json(403, "{\"code\":\"permission.011\",\"message\":\"No.\"}")));
        var done = Newcomer.settled(alex(), sent(crew));
        var file = alex().get(done.page().select("a[download]").attr("href"));
        assertThat(file.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"result.csv\"");
        assertThat(file.body()).startsWith("\uFEFFRow,Name,Email,Service number,AMS number,Outcome,")
                .contains(",Sam Okafor 1,", "AMS said no,,Crew,You cannot give more permissions than you have "
                        + "(permission.011: No.),", ",'=1+1 Bell,bell@kentshire-fire.example,\"=\"\"004127\"\"\",");
        String refused = alex().get(done.path() + "/result.csv?outcome=refused").body();
        assertThat(refused.lines()).hasSize(2);
        assertThat(guest(DemoSignIn.OTHER_COMPANY).get(done.path() + "/result.csv").status()).isEqualTo(404);
    }

    @Test
    void whatIsMissingForEverybodyIsSaidOnceAndTheRestWaits() {
        ams.fault(Fault.on("POST", GROUPS_OF).always().answers(Reply.json(403, "{\"message\":\"Forbidden\"}")));
        var held = Newcomer.settled(alex(), sent(crew(30)));
        assertThat(held.text()).contains("and nothing more is sent", "write_permission_user");
        assertThat(held.texts(".panel-foot button")).contains("Go on with the 30 that are not done");
    }

    @Test
    void itIsFoundFromItsEntriesAndByNobodyOfAnotherCompany() {
        var done = Newcomer.settled(alex(), sent(crew(2)));
        String id = done.path().substring("/batches/".length());
        assertThat(alex().get("/changes/" + id).path()).isEqualTo(done.path());
        var other = guest(DemoSignIn.OTHER_COMPANY);
        for (String path : List.of(done.path(), "/changes/" + id)) {
            assertThat(other.get(path).status()).isEqualTo(404);
        }
        assertThat(other.forged(done.path() + "/attempts").send(other).status()).isEqualTo(404);
        assertThat(other.forged(done.path() + "/leaving").send(other).status()).isEqualTo(404);
        for (String step : List.of("/pause", "/resumption", "/cancellation")) {
            assertThat(other.forged(done.path() + step).send(other).status()).isEqualTo(404);
        }
    }

    private Answer sent(List<Long> users) {
        return sent(users, "Crew");
    }

    private Answer sent(List<Long> users, String group) {
        var list = users.stream().map(String::valueOf).collect(Collectors.joining(","));
        return alex().get("/users/several?to=add-group&user=" + list + "&group=" + group(group)).form("#several-form")
                .send(alex());
    }

    private List<Long> crew(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(it -> ams.addUser(new NewPerson("Sam", "Okafor " + it,
                "sam" + it + "@kentshire-fire.example", DemoData.KENTSHIRE, true, "0041" + it)).id()).toList();
    }
}
