package org.amsportal.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.amsportal.WholePortal;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amsportal.plans.Plans;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Home, from the journal alone. Each test begins with an empty one. */
class HomeTest extends PagesTest {

    private static final WholePortal OWN = WholePortal.with("--portal.environment-label=Training AMS – no real people");

    HomeTest() {
        super(OWN);
    }

    @BeforeEach
    @AfterEach
    void forget() {
        for (var table : new String[]{"journal_event", "journal_entry", "write_guard", "known_user", "known_department",
                "known_assignment", "batch_step", "batch_row", "batch"}) {
            portal.bean(JdbcClient.class).sql("delete from " + table).update();
        }
    }

    @Test
    void anEmptyJournalShowsWhereToBegin() {
        var page = alex().get("/");
        assertThat(page.title()).matches("Good (morning|afternoon|evening), Alex");
        assertThat(page.texts(".first-steps a")).containsExactly("Departments", "Permission groups",
                "The first person", "Onboard many");
        assertThat(page.text()).contains("Nothing has been done here yet.").doesNotContain("Needs you", "can work");
    }

    @Test
    void homeAsksNothingOfAms() {
        alex().get("/");
        ams.clearRequests();
        alex().get("/");
        assertThat(ams.requests()).noneMatch(it -> it.path().contains("users") || it.path().contains("departments")
                || it.path().contains("groups"));
    }

    @Test
    void whenEverybodyCanWorkItSaysSoAndSinceWhen() {
        Newcomer.called("Ola", "Ready").onboardedBy(alex(), group("Crew"));
        var page = alex().get("/");
        assertThat(page.text()).containsPattern("Nothing needs you. Everybody onboarded here since \\d+ \\w+ can work.")
                .containsPattern("You onboarded Ola Ready\\W+Ready to work");
        assertThat(page.has(".first-steps")).isFalse();
    }

    @Test
    void whoWasCreatedWithoutAPermissionGroupNeedsSomebody() {
        Newcomer.called("Amy", "Pike").onboardedBy(alex());
        var page = alex().get("/");
        assertThat(page.texts(".needs > li")).singleElement().asString()
                .contains("1 person is created, but cannot work yet", "Amy Pike", "Finish Amy Pike");
        assertThat(page.text()).doesNotContain("can work.", "Ready to work");
        assertThat(alex().get(page.page().select(".needs a.btn").attr("href")).title()).contains("Amy Pike");
    }

    @Test
    void whoseGroupsAmsRefusedIsFinishedFromHere() {
        ams.fault(Fault.on("POST", "/v2/admin/user/*/groups").answers(Reply.json(403,
                "{\"code\":\"permission.011\",\"message\":\"No.\"}")));
        var plan = Newcomer.called("Dev", "Rao").onboardedBy(alex(), group("Crew"));
        var page = alex().get("/");
        assertThat(page.texts(".needs .state")).containsExactly("1 person is created, but cannot work yet");
        assertThat(page.page().select(".needs a.btn").attr("href")).isEqualTo(plan.path());
        assertThat(page.text()).doesNotContain("Ready to work", "can work.");
    }

    @Test
    void whoMayHaveBeenCreatedComesFirst() {
        Newcomer.called("Amy", "Pike").onboardedBy(alex());
        ams.fault(Fault.on("POST", "/v2/admin/users").dropped());
        Newcomer.called("Lee", "Hart").form(alex(), group("Crew")).send(alex());
        var page = alex().get("/");
        assertThat(page.texts(".needs .state")).startsWith("1 person may have been created");
        assertThat(page.texts(".needs > li").getFirst()).contains("Lee Hart", "Check what happened");
    }

    @Test
    void whoseGroupsAreNotKnownIsNotSaidToBeUnableToWork() {
        ams.fault(Fault.on("POST", "/v2/admin/user/*/groups").dropped());
        ams.fault(Fault.on("GET", "/v2/admin/user/*/groups").skip(1).always().dropped());
        var sent = Newcomer.called("Dev", "Unsure").form(alex(), group("Crew")).send(alex());
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(
                () -> assertThat(alex().get(sent.path()).text()).contains("Not known yet"));
        assertThat(alex().get("/").texts(".needs .state"))
                .contains("1 person is created, and it is not known yet whether they can work")
                .noneMatch(it -> it.contains("cannot work"));
    }

    @Test
    void whatWasChangedIsToldByName() {
        long jane = number("jo.bell@kentshire-fire.example");
        var form = alex().get("/users/" + jane + "/groups").form("#groups-form").add("groups", group("Crew"));
        Newcomer.settled(alex(), form.send(alex()));
        var page = alex().get("/");
        assertThat(page.texts(".happenings li")).singleElement().asString()
                .contains("You changed permission groups of Jo Bell", "Added Crew", "Done");
        assertThat(page.texts(".happenings .added")).containsExactly("Added Crew");
    }

    @Test
    void everythingThatIsNotFinishedIsCountedAndListed() {
        ams.fault(Fault.on("POST", "/v2/admin/users").always().answers(Reply.json(422, "{\"message\":\"No.\"}")));
        var refused = Newcomer.called("Ola", "Refused").onboardedBy(alex(), group("Crew"));
        ams.clearFaults();
        copies(refused, 120, DemoSignIn.ADMIN);
        var page = alex().get("/");
        assertThat(page.texts(".needs .state")).anyMatch(it -> it.startsWith("120 plans wait"))
                .anyMatch(it -> it.startsWith("1 person was not created"));
        var all = alex().get(page.page().select("a[href=/unfinished]").attr("href"));
        assertThat(all.text()).contains("121 plans that you can see are not finished.", "1 to 50 of 121");
        int listed = 0;
        for (String part : List.of("1", "2", "3")) {
            listed += alex().get("/unfinished?page=" + part).page().select(".happenings li").size();
        }
        assertThat(listed).isEqualTo(121);
        assertThat(guest(DemoSignIn.OTHER_COMPANY).get("/unfinished").text()).contains("Nothing that you can see");
    }

    @Test
    void whatOneHasDoneLatelyIsOnesOwnHoweverMuchOthersDo() {
        var own = Newcomer.called("Ola", "Ready").onboardedBy(alex(), group("Crew"));
        copies(own, 60, DemoSignIn.HELPDESK);
        var admin = portal.admin(DemoSignIn.ADMIN);
        assertThat(portal.bean(Plans.class).lastRows(admin, 20)).hasSize(1);
        assertThat(alex().get("/").texts("#quick-form label.tick")).containsExactly("Choose myself", "Crew");
    }

    /** The same plan again and again, of somebody, each a minute later; they wait for a sign-in. */
    private void copies(Answer plan, int many, DemoSignIn who) {
        var db = portal.bean(JdbcClient.class);
        var from = UUID.fromString(plan.path().substring("/onboarding/".length()));
        for (int i = 0; i < many; i++) {
            var id = UUID.randomUUID();
            db.sql("""
                    insert into batch (id, form, nonce, content_hash, actor_id, actor_name, sign_in, state, wakes, created_at,
                    changed_at, company_id) select ?, form, ?, content_hash, ?, ?, sign_in, 'SIGN_IN', 0, ?, changed_at, company_id
                    from batch where id = ?""")
                    .params(id, id.toString(), Long.toString(who.userId()), who.fullName(),
                            OffsetDateTime.now(ZoneOffset.UTC).plusMinutes(i), from)
                    .update();
            db.sql("""
                    insert into batch_row (batch_id, row_no, intent, label, company_id, target_company_id)
                    select ?, row_no, intent, label, company_id, target_company_id from batch_row where batch_id = ?""")
                    .params(id, from).update();
            db.sql("""
                    insert into batch_step (batch_id, row_no, step, kind, revision, tries)
                    select ?, row_no, step, kind, 1, 0 from batch_step where batch_id = ?""").params(id, from).update();
            db.sql("insert into batch_act (batch_id, kind) select ?, kind from batch_act where batch_id = ?")
                    .params(id, from).update();
        }
    }

    @Test
    void quickOnboardingLeadsToTheFilledFormAndWritesNothing() {
        Newcomer.called("Ola", "Ready").onboardedBy(alex(), group("Crew"));
        ams.clearRequests();
        var form = alex().get("/").form("#quick-form");
        assertThat(alex().get("/").texts("#quick-form label.tick")).containsExactly("Choose myself", "Crew");
        form.set("same", "");
        var filled = alex().get("/onboarding?" + form.set("first-name", "Sam").set("surname", "Okafor").encoded());
        assertThat(filled.status()).isEqualTo(200);
        assertThat(ams.writes()).isEmpty();
    }

    @Test
    void aReferenceLeadsToWhatItStandsFor() {
        var plan = Newcomer.called("Ola", "Ready").onboardedBy(alex(), group("Crew"));
        var reference = portal.bean(JdbcClient.class)
                .sql("select reference from journal_entry where kind = 'CREATE_USER'").query(String.class)
                .list().getFirst();
        assertThat(alex()
                .get("/?reference=" + reference.toLowerCase(Locale.ROOT).replace("-", ""))
                .path())
                .isEqualTo(plan.path());
        assertThat(alex().get("/?reference=AAA-AAA").text()).contains("Nothing that you can see has this reference.");
    }

    @Test
    void d11TheTrainingBandIsOnEveryPageAndInItsTitle() {
        for (var path : new String[]{"/", "/users", "/departments", "/departments/new", "/groups", "/onboarding",
                "/permissions", "/find?for=x", "/nothing-here"}) {
            var page = alex().get(path);
            assertThat(page.texts(".band")).as(path).containsExactly("Training AMS – no real people");
            assertThat(page.page().title()).as(path).endsWith("AMS portal – Training AMS – no real people");
            assertThat(page.texts("header .company")).as(path)
                    .containsExactly("Company: Kentshire Fire and Rescue");
        }
    }

    @Test
    void titlesTellTabsApartAndTheNavigationSaysWhereOneIs() {
        var page = alex().get("/departments/" + department("Station 12"));
        assertThat(page.page().title()).startsWith("Station 12 – Departments – Kentshire Fire and Rescue – AMS portal");
        assertThat(page.texts("nav.side [aria-current=page]")).containsExactly("Departments");
        assertThat(page.texts("a.skip")).containsExactly("Skip to content");
        assertThat(alex().get("/departments/new").texts("a.skip")).containsExactly("Skip to content",
                "Skip to what will happen");
        assertThat(alex().get("/find?for=jo").page().title()).startsWith("Find \"jo\" – Kentshire");
        assertThat(alex().get("/").page().title()).startsWith("Home – Kentshire");
    }
}
