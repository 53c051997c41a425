package org.amsportal.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Form;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.junit.jupiter.api.Test;

/** However often and from wherever an intention is sent, AMS gets each of its writes once. */
class OneIntentionTest extends PagesTest {

    private static final String USERS = "/v2/admin/users";
    private static final String JANE = "jane.smith@kentshire-fire.example";
    private static final int AT_ONCE = 20;

    private final Newcomer newcomer = Newcomer.anyone();

    OneIntentionTest() {
        super(Database.POSTGRESQL);
    }

    @Test
    void theSameFormSentTwiceShowsTheFirstResultAndSaysSo() {
        var form = newcomer.form(alex(), group("Crew")).set("departments", department("Station 12"));
        var first = Newcomer.settled(alex(), form.send(alex()));
        var second = form.send(alex());
        assertThat(second.path()).isEqualTo(first.path());
        assertThat(second.text()).contains("You already sent this form at");
        assertEachStepWasSentOnce();
    }

    @Test
    void theSameFormWithANewDepartmentSentTwiceIsNotToldThatTheDepartmentIsThere() {
        var form = newcomer.form(alex(), group("Crew")).set("new-department", "Drone Team " + newcomer.email())
                .set("new-under", department("Workshops"));
        var first = Newcomer.settled(alex(), form.send(alex()));
        assertThat(form.send(alex()).path()).isEqualTo(first.path());
    }

    @Test
    void theSameFormSentManyTimesAtOnceMakesOneUser() throws Exception {
        var form = newcomer.form(alex(), group("Crew")).set("departments", department("Station 12"));
        var answers = atOnce(
                IntStream.range(0, AT_ONCE).<Callable<Answer>>mapToObj(i -> () -> form.send(alex())).toList());
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(answers).extracting(Answer::path).containsOnly(answers.getFirst().path());
        Newcomer.settled(alex(), answers.getFirst());
        assertEachStepWasSentOnce();
    }

    @Test
    void manyTabsWithTheSamePersonMakeOneUser() throws Exception {
        var tabs = IntStream.range(0, 8).mapToObj(i -> newcomer.form(alex(), group("Crew"))).toList();
        var answers = atOnce(tabs.stream().<Callable<Answer>>map(tab -> () -> tab.send(alex())).toList());
        assertThat(answers).extracting(Answer::status).allMatch(it -> it == 200 || it == 422);
        answers.forEach(answer -> assertThat(Newcomer.settled(alex(), answer).title()).isNotBlank());
        assertThat(ams.usersWithEmail(newcomer.email())).hasSize(1);
        assertThat(ams.requests("POST", USERS)).hasSize(1);
    }

    @Test
    void aSecondTabIsToldThatThePersonIsThereAlready() {
        var other = newcomer.form(alex(), group("Crew"));
        newcomer.onboardedBy(alex(), group("Crew"));
        var answer = Newcomer.settled(alex(), other.send(alex()));
        assertThat(answer.text()).contains("already in AMS");
        assertThat(ams.requests("POST", USERS)).hasSize(1);
    }

    @Test
    void theSameFormWithOtherContentIsNotSentAndSaysSo() {
        var form = newcomer.form(alex(), group("Crew"));
        newcomer.fill(form, group("Crew")).send(alex());
        var other = Newcomer.anyone();
        var answer = other.fill(form, group("Crew")).send(alex());
        assertClear(answer, 409);
        assertThat(answer.text()).contains(newcomer.email(), other.email());
        assertThat(ams.usersWithEmail(other.email())).isEmpty();
    }

    @Test
    void reloadingOrComingBackToTheResultSendsNothing() {
        var result = newcomer.onboardedBy(alex(), group("Crew"));
        ams.clearRequests();
        for (int again = 0; again < 5; again++) {
            assertThat(alex().get(result.path()).title()).isEqualTo(result.title());
        }
        assertNothingWasWritten();
    }

    @Test
    void askingManyTimesToFinishWhatIsDoneSendsNothing() throws Exception {
        var result = newcomer.onboardedBy(alex(), group("Crew"));
        ams.clearRequests();
        var finish = alex().forged(result.path() + "/attempts");
        var answers = atOnce(IntStream.range(0, 8).<Callable<Answer>>mapToObj(i -> () -> finish.send(alex())).toList());
        assertThat(answers).extracting(Answer::status).containsOnly(200);
        assertThat(Newcomer.settled(alex(), alex().get(result.path())).title()).isEqualTo(result.title());
        assertNothingWasWritten();
    }

    @Test
    void twoTabsThatChangeTheSameGroupsDoNotUndoEachOther() throws Exception {
        var path = "/users/" + number(JANE) + "/groups";
        var tabs = List.of(alex().get(path).form("#groups-form").add("groups", group("Control")),
                alex().get(path).form("#groups-form").add("groups", group("Station Manager")));
        var answers = atOnce(tabs.stream().<Callable<Answer>>map(tab -> () -> tab.send(alex())).toList());
        answers.forEach(answer -> Newcomer.settled(alex(), answer));
        var writes = ams.requests("POST", "/v2/admin/user/" + number(JANE) + "/groups");
        assertThat(writes).hasSize(1);
        assertThat(ams.user(number(JANE)).groups()).contains(group("Standard User"), group("Crew"))
                .containsAnyOf(group("Control"), group("Station Manager")).hasSize(3);
    }

    @Test
    void aDepartmentSentTwiceIsCreatedOnce() {
        Form form = alex().get("/departments/new?under=" + department("Workshops")).form("form[action=/departments]")
                .set("department-name", "Drone Team");
        var first = Newcomer.settled(alex(), form.send(alex()));
        assertThat(form.send(alex()).path()).isEqualTo(first.path());
        var second = alex().get("/departments/new?under=" + department("Workshops")).form("form[action=/departments]")
                .set("department-name", " Drone Team ").send(alex());
        assertThat(Newcomer.settled(alex(), second).text()).contains("already there");
        assertThat(ams.departmentsCalled("Drone Team")).hasSize(1);
        assertThat(ams.writes()).hasSize(1);
    }

    private void assertEachStepWasSentOnce() {
        var created = ams.usersWithEmail(newcomer.email());
        assertThat(created).hasSize(1);
        long id = created.getFirst().id();
        assertThat(ams.requests("POST", USERS)).hasSize(1);
        assertThat(ams.requests("POST", USERS + "/" + id + "/department")).hasSize(1);
        assertThat(ams.requests("POST", "/v2/admin/user/" + id + "/groups")).hasSize(1);
        assertThat(ams.writes()).hasSize(3);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> sendings) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = threads.invokeAll(sendings);
            return answers.stream().map(Future::resultNow).toList();
        }
    }
}
