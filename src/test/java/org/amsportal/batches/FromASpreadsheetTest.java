package org.amsportal.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Form;
import org.amsportal.guest.Guest;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amssandbox.control.UserTruth;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From a spreadsheet to working people, over HTTP and without scripts: what the plan foresees, what is corrected, what is sent and what is not. */
class FromASpreadsheetTest extends PagesTest {

    private static final String UPLOAD = "multipart/form-data; boundary=portal-test";
    private static final String HEADER = "First name\tSurname\tEmail\tStaff no\tOne-time codes\tDepartment\tGroups";

    FromASpreadsheetTest() {
        super(Database.H2);
    }

    @AfterEach
    void deleteWhatWasBrought() {
        portal.bean(JdbcClient.class).sql("delete from spreadsheet").update();
    }

    @Test
    void peopleAreCreatedWithTheirDepartmentsAndGroupsOnceThePlanIsStarted() {
        var plan = plan(alex(),
                "Amy\tPike\tamy.pike@kentshire-fire.example\t004128\tno\tWorkshops\tStandard User; Crew",
                "Sam\tOkafor\tsam.okafor@kentshire-fire.example\t004129\t\tKentshire / Headquarters / Workshops\tcrew");
        assertThat(plan.text()).contains("Nothing has been written yet", "2 people to create",
                "3 permission groups to give", "AMS may email 2 people");
        assertNothingWasWritten();

        var result = started(alex(), plan);
        assertThat(result.text()).contains("All 2 are done");
        UserTruth amy = user("amy.pike@kentshire-fire.example");
        assertThat(amy.serviceNumber()).isEqualTo("004128");
        assertThat(amy.mailOtp()).isFalse();
        assertThat(amy.departments()).containsExactly(department("Workshops"));
        assertThat(amy.groups()).containsExactlyInAnyOrder(group("Standard User"), group("Crew"));
        assertThat(user("sam.okafor@kentshire-fire.example").mailOtp()).isTrue();
        assertThat(ams.writes()).hasSize(6);
        assertThat(alex().get(plan.path()).path()).as("what became of it").isEqualTo(result.path());
    }

    @Test
    void whatIsWrongIsNamedByRowAndNothingOfItIsSent() {
        var plan = plan(alex(), "Amy\tPike\tpike@kentshire\t\t\t\t",
                "\tNobody\tn@kentshire-fire.example\t\tperhaps\t\t",
                "Ann\tTwo\tann@kentshire-fire.example\t\t\t\t", "Anne\tTwo\tANN@kentshire-fire.example\t\t\t\t",
                "Dev\tRao\tdev@kentshire-fire.example\t\t\tWorksops\tStandrad User",
                "Alex\tMorgan\tALEX.MORGAN@kentshire-fire.example\t\t\t\tCrew",
                "Eva\tGood\teva@kentshire-fire.example\t\t\t\tCrew");
        assertThat(plan.texts("#row-2 .trouble")).singleElement().asString().contains("not a whole email address");
        assertThat(plan.texts("#row-3 .trouble")).containsExactly("The first name is missing.",
                "“perhaps” is neither yes nor no.");
        assertThat(plan.texts("#row-4 .trouble")).singleElement().asString().contains("in row 5 too");
        assertThat(plan.texts("#row-5 .trouble")).singleElement().asString().contains("in row 4 too");
        assertThat(plan.texts("#row-6 .trouble")).containsExactly(
                "There is no department “Worksops”. Did you mean Workshops?",
                "There is no permission group “Standrad User”. Did you mean Standard User?");
        assertThat(plan.texts("#row-7 .trouble")).singleElement().asString().startsWith("This is you.");
        assertThat(plan.texts("#send")).containsExactly("Create 1 user");
        started(alex(), plan);
        assertThat(ams.writes()).as("the good row alone").hasSize(2);
    }

    @Test
    void aRowIsCorrectedInPlaceOrLeftOut() {
        var plan = plan(alex(), "Amy\tPike\tpike@kentshire\t\t\t\tCrew", "Ben\tPike\tben@kentshire\t\t\t\tCrew");
        var corrected = sent(plan.form("#row-2 form.cells").set("cell-2", "amy.pike@kentshire-fire.example"));
        assertThat(corrected.text()).contains("Row 2 is corrected.", "1 row needs a decision");
        var left = sent(corrected.form("#row-3 form[action$=leaving-out]"));
        assertThat(left.text()).contains("Row 3 is left out.", "1 left out").doesNotContain("needs a decision");
        var back = sent(left.form("#row-3 form[action$=leaving-out]"));
        assertThat(back.text()).contains("1 row needs a decision");
    }

    @Test
    void whatIsWrongInManyRowsIsReplacedAtOnce() {
        var plan = plan(alex(), rows(30, "Worksops", "Crew; Controle"));
        var common = plan.form("form[action$=replacements]");
        assertThat(common.value("instead")).isIn("Workshops", "Control");
        var half = sent(common);
        var all = sent(half.form("form[action$=replacements]"));
        assertThat(all.texts("#send")).containsExactly("Create 30 users");
        assertThat(all.text()).doesNotContain("need a decision");
    }

    @Test
    void aReplacementKeepsTheLimitsOfASpreadsheet() {
        var plan = plan(alex(), rows(30, "Worksops", "Crew"));
        var version = plan.form("form[action$=replacements]").value("version");
        for (var instead : List.of("x".repeat(40_000), "x".repeat(32_768))) {
            var answer = replaced(plan, version, "Worksops", instead);
            assertThat(answer.text()).contains("Nothing was changed: it would be too long for a spreadsheet",
                    "Worksops");
        }
        assertThat(replaced(plan, version, "", "x".repeat(30_000)).body()).as("nothing stands for nothing")
                .doesNotContain("x".repeat(1_000));
        assertThat(replaced(plan, version, " ", "Everywhere").text()).doesNotContain("Everywhere");
    }

    @Test
    void aRowIsNotCorrectedWithMoreThanACellHoldsNorShortenedUnseen() {
        var plan = plan(alex(), "Amy\tPike\tpike@kentshire\t\t\t\tCrew");
        var form = plan.form("#row-2 form.cells");
        var whole = "y".repeat(20_000);
        assertThat(sent(form.set("cell-3", whole)).form("#row-2 form.cells").value("cell-3")).isEqualTo(whole);
        var again = alex().get(plan.path()).form("#row-2 form.cells").set("cell-3", "z".repeat(40_000));
        assertThat(sent(again).text()).contains("Nothing was changed: it would be too long");
    }

    private Answer replaced(Answer plan, String version, String wrong, String instead) {
        return sent(alex().forged(plan.path() + "/replacements").set("column", "DEPARTMENTS").set("wrong", wrong)
                .set("instead", instead).set("version", version));
    }

    @Test
    void whoIsInAmsIsMatchedByEmailWhateverItsCaseAndKeepsTheirNameAndWhatTheyHave() {
        var jo = ams.addUser(new NewPerson("Joanne", "Bell", "joanne@kentshire-fire.example", 24L, true, "C-17"));
        ams.setGroups(jo.id(), List.of(group("Standard User")));
        var plan = plan(alex(), "Jo\tBell\tJOANNE@kentshire-fire.example\tC-17\t\tWorkshops\tCrew");
        assertThat(plan.texts("#row-2")).singleElement().asString()
                .contains("In AMS as Joanne Bell C-17. AMS keeps its name");
        assertThat(plan.texts("#send")).containsExactly("Change 1 user");
        started(alex(), plan);
        assertThat(ams.user(jo.id()).groups()).containsExactlyInAnyOrder(group("Standard User"), group("Crew"));
        assertThat(ams.user(jo.id()).name()).isEqualTo("Joanne");

        var again = plan(alex(), "Jo\tBell\tJOANNE@kentshire-fire.example\tC-17\t\tWorkshops\tCrew");
        assertThat(again.text()).contains("1 unchanged", "There is nothing to start");
        assertThat(again.has("#send")).isFalse();
    }

    @Test
    void departmentsThatAreMissingAreCreatedOnceForAllWhoNeedThem() {
        String below = "Kentshire / Annex / ";
        var plan = plan(alex(), "Amy\tPike\tamy.pike@kentshire-fire.example\t\t\t" + below + "Red Watch\tCrew",
                "Ben\tPike\tben.pike@kentshire-fire.example\t\t\t" + below + "red watch; Workshops\tCrew",
                "Cy\tPike\tcy.pike@kentshire-fire.example\t\t\t" + below + "Blue Watch\tCrew");
        assertThat(plan.text()).contains("3 departments to create");
        assertThat(started(alex(), plan).text()).contains("All 3 are done");
        var annex = ams.departmentsCalled("Annex");
        assertThat(annex).hasSize(1);
        assertThat(ams.departmentsCalled("Red Watch").stream()
                .filter(it -> Long.valueOf(annex.getFirst().id()).equals(it.parentId()))).singleElement()
                .satisfies(red -> {
                    assertThat(user("amy.pike@kentshire-fire.example").departments()).containsExactly(red.id());
                    assertThat(user("ben.pike@kentshire-fire.example").departments())
                            .containsExactlyInAnyOrder(red.id(), department("Workshops"));
                });
    }

    @Test
    void rowsWithProblemsAreDownloadedWithTheReasonAndBroughtAgain() {
        var plan = plan(alex(), "Amy\tPike\tpike@kentshire\t004128\t\t\tCrew",
                "Ben\tPike\tben.pike@kentshire-fire.example\t\t\t\tCrew");
        var file = alex().get(plan.path() + "/reasons.csv").body();
        assertThat(file).startsWith("\uFEFFFirst name,Surname").contains("Problem", "=\"\"004128\"\"",
                "not a whole email address").doesNotContain("ben.pike");
        var again = upload("problems.csv", file.replace("pike@kentshire", "pike@kentshire-fire.example")
                .getBytes(StandardCharsets.UTF_8)).form("main form").send(alex());
        assertThat(again.texts("#send")).containsExactly("Create 1 user");
        assertThat(again.texts("#row-2 th")).singleElement().asString().contains("004128");
    }

    @Test
    void aServiceNumberOfSomebodyWithAnotherEmailIsADecision() {
        ams.addUser(new NewPerson("Lee", "Hart", "lee.hart@kentshire-fire.example", 24L, true, "004200"));
        var plan = plan(alex(), "Lee\tHart\tlee@kentshire-fire.example\t004200\t\t\tCrew");
        assertThat(plan.texts("#row-2 .trouble")).singleElement().asString()
                .contains("004200 belongs to Lee Hart (lee.hart@kentshire-fire.example)");
        var same = sent(plan.form("#row-2 form:not(.cells)"));
        assertThat(same.texts("#send")).containsExactly("Change 1 user");
    }

    @Test
    void nothingIsTakenAwayUnlessSomebodyTurnedThatOnAndIsSure() {
        var people = IntStream.rangeClosed(1, 11).mapToObj(it -> ams.addUser(new NewPerson("Kim", "Several " + it,
                "kim" + it + "@kentshire-fire.example", 24L, true, "0050" + it))).toList();
        people.forEach(it -> ams.setGroups(it.id(), List.of(group("Standard User"), group("Control"))));
        var rows = people.stream().map(it -> it.name() + "\t" + it.surname() + "\t" + it.email() + "\t\t\t\t"
                + (it.email().startsWith("kim1@") ? "" : "Standard User")).toArray(String[]::new);
        var plan = plan(alex(), rows);
        assertThat(plan.text()).contains("Nothing is taken away", "11 unchanged");

        var on = sent(plan.form("form[action$=removals]"));
        assertThat(on.text()).contains("10 permission groups to take from 10 users", "1 unchanged");
        assertThat(on.has("#typed")).as("more than a fifth").isTrue();
        assertAsksFor(on.form("#start-form").send(alex()), "sure", "typed");
        assertNothingWasWritten();
        var result = Newcomer.settled(alex(), on.form("#start-form").set("sure", "1").set("typed", "10").send(alex()));
        assertThat(result.text()).contains("All 10 are done");
        assertThat(people).allSatisfy(it -> assertThat(ams.user(it.id()).groups()).hasSize(
                it.email().startsWith("kim1@") ? 2 : 1));
    }

    @Test
    void anAdminWithoutACompanyNamesOneForNewcomersAndNeedNotForWhoIsThere() {
        var robin = guest(DemoSignIn.SETUP);
        var jo = ams.addUser(new NewPerson("Joanne", "Bell", "joanne@kentshire-fire.example", 24L, true, null));
        var plan = plan(robin, "Amy\tPike\tamy.pike@kentshire-fire.example\t\t\t\tCrew",
                "Joanne\tBell\tjoanne@kentshire-fire.example\t\t\tWorkshops\tCrew");
        assertThat(plan.texts("#row-2 .trouble")).singleElement().asString().startsWith("No company is named");
        assertThat(started(robin, plan).text()).contains("It is done");
        assertThat(ams.user(jo.id()).departments()).containsExactly(department("Workshops"));
    }

    @Test
    void aGroupBeyondTheAdminsPowerIsForeseen() {
        var plan = plan(guest(DemoSignIn.HELPDESK), "Amy\tPike\tamy.pike@kentshire-fire.example\t\t\t\tAdmin");
        assertThat(plan.texts("#row-2 .trouble")).singleElement().asString().startsWith("You cannot give “Admin”");
        assertThat(plan.has("#send")).isFalse();
    }

    @Test
    void aPlanIsStartedOnceHoweverOftenItIsSent() {
        var plan = plan(alex(), "Amy\tPike\tamy.pike@kentshire-fire.example\t\t\t\tCrew");
        var first = started(alex(), plan);
        var second = plan.form("#start-form").send(alex());
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(ams.usersWithEmail("amy.pike@kentshire-fire.example")).hasSize(1);
    }

    @Test
    void aPlanThatWasCorrectedInAnotherTabIsNotStarted() {
        var plan = plan(alex(), "Amy\tPike\tamy.pike@kentshire-fire.example\t\t\t\tCrew");
        plan.form("#row-2 form.cells").set("cell-1", "Pyke").send(alex());
        var sent = plan.form("#start-form").send(alex());
        assertThat(sent.text()).contains("Nothing was sent: the plan has changed");
        assertNothingWasWritten();
        var late = sent(plan.form("#row-2 form.cells").set("cell-1", "Spike"));
        assertThat(late.text()).contains("corrected in another tab", "Amy Pyke").doesNotContain("Spike");
    }

    @Test
    void nobodySeesWhatOthersHaveBrought() {
        var plan = plan(alex(), "Amy\tPike\tamy.pike@kentshire-fire.example\t\t\t\tCrew");
        assertClear(guest(DemoSignIn.HELPDESK).get(plan.path()), 404);
        assertClear(guest(DemoSignIn.OTHER_COMPANY).get(plan.path() + "/columns"), 404);
        assertThat(portal.bean(JdbcClient.class).sql("select content from spreadsheet").query(byte[].class).list())
                .allSatisfy(it -> assertThat(new String(it, StandardCharsets.ISO_8859_1)).doesNotContain("Pike"));
    }

    @Test
    void columnsThatNobodyKnowsAreChosenOnceAndRemembered() {
        String cells = "Who\tFamily\tWhere to write\n" + "Amy\tPike\tamy.pike@kentshire-fire.example";
        var columns = alex().get("/batches").form("main form[method=post]").set("cells", cells).send(alex());
        assertThat(columns.title()).isEqualTo("Pasted cells");
        assertAsksFor(columns.form("main form").send(alex()), "column-0");
        var named = columns.form("main form").set("header", "1").set("use", "1").send(alex());
        var plan = named.form("main form").set("column-0", "NAME").set("column-1", "SURNAME")
                .set("column-2", "EMAIL").send(alex());
        assertThat(plan.text()).contains("1 person to create");
        var next = alex().get("/batches").form("main form[method=post]")
                .set("cells", cells.replace("Amy", "Ben").replace("amy", "ben")).send(alex());
        assertThat(next.text()).contains("Ben Pike", "1 person to create");
    }

    @Test
    void filesAsExcelWritesThemAreRead() {
        var text = "First name;Surname;Email;Staff no\r\nZoë;Müller;zoe@kentshire-fire.example;=\"004127\"\r\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"),
                StandardCharsets.UTF_16)) {
            var columns = upload("people.csv", text.getBytes(charset));
            var plan = columns.form("main form").send(alex());
            assertThat(plan.texts("#row-2 th")).as(charset.name()).singleElement().asString()
                    .contains("Zoë Müller 004127");
        }
        assertThat(upload("people.csv", new byte[]{'P', 'K', 3, 4, 0, 0}).status()).isEqualTo(422);
        assertAsksFor(upload("people.csv", new byte[11 * 1024 * 1024]), "file");
        assertAsksFor(upload("people.csv", new byte[0]), "file");
    }

    @Test
    void whenTheSessionHasEndedNothingIsReportedAndThePageIsThereAfterSigningIn() {
        var page = alex().get("/batches");
        alex().losesTheSession();
        var form = page.form("main form[method=post]")
                .set("cells", HEADER + "\nAmy\tPike\tamy.pike@kentshire-fire.example\t\t\t\t").send(alex());
        assertThat(form.text()).contains("What you typed is kept for you, and nothing has been sent");
        var after = alex().signsIn(alex().get("/batches"), DemoSignIn.ADMIN);
        assertThat(after.title()).isEqualTo("Batches");
        assertThat(after.form("main form[method=post]").value("cells")).contains("Amy\tPike");
        alex().losesTheSession();
        assertThat(alex().postWithoutSession("/batches", UPLOAD, body("people.csv", new byte[]{'a'})).text())
                .contains("The spreadsheet was not read, and nothing has been sent");
    }

    private Answer plan(Guest guest, String... rows) {
        var brought = guest.get("/batches").form("main form[method=post]")
                .set("cells", HEADER + "\n" + String.join("\n", rows)).send(guest);
        return ready(guest, brought.path().endsWith("/columns") ? brought.form("main form").send(guest) : brought);
    }

    /** A plan waits while everybody is being read from AMS. */
    private static Answer ready(Guest guest, Answer answer) {
        var at = answer;
        for (int i = 0; i < 20 && at.text().contains("Everybody is being read from AMS"); i++) {
            at = guest.get(answer.path());
        }
        return at;
    }

    private Answer sent(Form form) {
        return ready(alex(), form.send(alex()));
    }

    private static Answer started(Guest guest, Answer plan) {
        return Newcomer.settled(guest, plan.form("#start-form").send(guest));
    }

    private static String[] rows(int many, String department, String groups) {
        return IntStream.rangeClosed(1, many).mapToObj(it -> "Kim\tMany " + it + "\tmany" + it
                + "@kentshire-fire.example\t\t\t" + department + "\t" + groups).toArray(String[]::new);
    }

    private UserTruth user(String email) {
        return ams.usersWithEmail(email).getFirst();
    }

    private Answer upload(String name, byte[] content) {
        return alex().post("/batches", UPLOAD, body(name, content));
    }

    private static byte[] body(String name, byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        String body = List
                .of("--portal-test", "Content-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"",
                        "Content-Type: text/csv", "", text, "--portal-test--", "")
                .stream().collect(Collectors.joining("\r\n"));
        return body.getBytes(StandardCharsets.ISO_8859_1);
    }
}
