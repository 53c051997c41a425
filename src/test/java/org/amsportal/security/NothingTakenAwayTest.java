package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amsportal.WholePortal;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amsportal.journal.Change;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Row;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where AMS does not tell what people have, no way of changing them replaces anything that nobody has seen and confirmed. */
class NothingTakenAwayTest extends PagesTest {

    private static final String HEADER = "First name\tSurname\tEmail\tDepartment\tGroups";
    private static final WholePortal BLIND = WholePortal.with("--portal.claims.user-id=ams_user_id",
            "--portal.claims.company-id=company_id", "--ams.api.paths.me=", "--ams.api.paths.users=",
            "--ams.api.paths.user=", "--ams.api.paths.departments=", "--ams.api.paths.user-departments=",
            "--ams.api.paths.user-groups=", "--ams.api.paths.companies=");

    private long sam;

    NothingTakenAwayTest() {
        super(BLIND);
    }

    @AfterAll
    static void stop() {
        BLIND.close();
    }

    /** Sam was created here, and a colleague has given them more in AMS itself since. */
    @BeforeEach
    void somebodyAColleagueHasChanged() {
        for (String table : List.of("known_user", "known_department", "known_assignment", "spreadsheet")) {
            portal.bean(JdbcClient.class).sql("delete from " + table).update();
        }
        ams.set("reads", "documented");
        Newcomer.settled(alex(), new Newcomer("Sam", "Okafor", "sam@kentshire-fire.example")
                .onboardedBy(alex(), group("Standard User")));
        sam = number("sam@kentshire-fire.example");
        ams.setGroups(sam, List.of(group("Standard User"), group("Control")));
        ams.setDepartments(sam, List.of(department("Workshops")));
        ams.clearRequests();
    }

    @Test
    void aSpreadsheetShowsWhatAmsWillKeepAndSendsNothingBeforeSomebodyHasConfirmedIt() {
        var plan = plan("Sam\tOkafor\tSAM@kentshire-fire.example\t" + department("Station 12") + "\tCrew");
        assertThat(plan.text()).doesNotContain("Nothing is taken away").contains("AMS will keep only",
                "removes everything else they have");
        assertThat(plan.texts("#row-2 .names")).anyMatch(it -> it.contains("Standard User") && it.contains("Crew"));
        assertAsksFor(plan.form("#start-form").send(alex()), "sure-kept");
        assertNothingWasWritten();

        var result = Newcomer.settled(alex(), plan.form("#start-form").set("sure-kept", "1").send(alex()));
        assertThat(result.text()).contains("It is done");
        assertThat(ams.user(sam).groups()).containsExactlyInAnyOrder(group("Standard User"), group("Crew"));
        assertThat(ams.user(sam).departments()).containsExactly(department("Station 12"));
    }

    @Test
    void whoWasCreatedByThePlanNeedsNoTick() {
        var plan = plan("Amy\tPike\tamy.pike@kentshire-fire.example\t\tCrew; Standard User");
        assertThat(plan.has("#sure-kept")).isFalse();
        assertThat(Newcomer.settled(alex(), plan.form("#start-form").send(alex())).text()).contains("It is done");
        assertThat(ams.user(number("amy.pike@kentshire-fire.example")).groups()).hasSize(2);
    }

    @Test
    void takingBackShowsWhatAmsWillKeepAndSendsNothingBeforeSomebodyHasConfirmedIt() {
        long standard = group("Standard User");
        var change = new Change.Replacing(ids(standard, group("Crew")), ids(standard));
        var batch = sent(new Row(new Row.Who.Existing(sam, "Sam Okafor", null), List.of(), null, List.of(), change,
                Map.of(), null));
        ams.setGroups(sam, List.of(standard, group("Crew"), group("Control")));
        ams.clearRequests();

        var page = alex().get("/batches/" + batch + "/taking-back");
        assertThat(page.text()).doesNotContain("Whoever has been changed since is left as they are")
                .contains("AMS will keep only", "Standard User");
        assertAsksFor(page.form("#taking-back-form").send(alex()), "sure-kept");
        assertNothingWasWritten();
        var back = Newcomer.settled(alex(), page.form("#taking-back-form").set("sure", "kept").send(alex()));
        assertThat(back.text()).contains("It is done");
        assertThat(ams.user(sam).groups()).containsExactly(standard);
    }

    @Test
    void severalAndAnyOtherPlanLeaveThemAsTheyAre() {
        var page = alex().get("/users/several?to=add-group&user=" + sam + "&group=" + group("Crew"));
        assertThat(page.text()).contains("Left out (1)");
        var batch = sent(new Row(new Row.Who.Existing(sam, "Sam Okafor", null), List.of(), null, List.of(),
                new Change.Adding(ids(group("Crew"))), Map.of(), null));
        assertThat(alex().get("/batches/" + batch).text()).contains("0 of 1 are done");
        assertNothingWasWritten();
    }

    @Test
    void aSpreadsheetOfMoreThanFiveHundredKnownPeopleFindsThemAll() {
        var jdbc = portal.bean(JdbcClient.class);
        for (int number = 1; number <= 620; number++) {
            jdbc.sql("""
                    insert into known_user (user_id, name, surname, email, mail_otp, sort_key, search_key, company_id,
                        actor_id, as_of, entry_id)
                    select :id, 'Kim', 'Many', :email, true, 'many kim', 'kim many', company_id, actor_id, as_of,
                        entry_id from known_user where user_id = :sam""").param("id", 500_000 + number)
                    .param("email", "kim" + number + "@kentshire-fire.example").param("sam", sam).update();
        }
        var plan = plan(IntStream.rangeClosed(1, 620)
                .mapToObj(it -> "Kim\tMany\tkim" + it + "@kentshire-fire.example\t\t").toArray(String[]::new));
        assertThat(plan.text()).contains("620 unchanged").doesNotContain("to create");
    }

    private java.util.UUID sent(Row row) {
        var batches = portal.bean(Batches.class);
        var admin = portal.admin(DemoSignIn.ADMIN);
        var sent = (Batches.Sent.Started) batches.send(admin, "test", portal.bean(Plans.class).nonce(admin, "test"),
                "One", List.of(new Batches.Wanted(row, admin.companyId())));
        batches.await(admin, sent.batch(), Duration.ofSeconds(60));
        return sent.batch();
    }

    private static SortedSet<Long> ids(Long... ids) {
        return List.of(ids).stream().collect(Collectors.toCollection(TreeSet::new));
    }

    private Answer plan(String... rows) {
        var brought = alex().get("/batches").form("main form[method=post]")
                .set("cells", HEADER + "\n" + String.join("\n", rows)).send(alex());
        return brought.path().endsWith("/columns") ? brought.form("main form").send(alex()) : brought;
    }
}
