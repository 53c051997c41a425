package org.amsportal.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;

import org.amsportal.WholePortal;
import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Form;
import org.amsportal.guest.Guest;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.amsportal.plans.OldNonces;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A form that was not sent comes back to whoever filled it in, as an offer and never by itself. */
class UnsentFormsTest extends PagesTest {

    private static final String ONBOARDING = "form#onboarding";
    private static final String JANE = "jane.smith@kentshire-fire.example";

    UnsentFormsTest() {
        super(Database.H2);
    }

    @Test
    void theFormsOwnAddressShowsWhatWasTyped() {
        var page = alex().get("/onboarding");
        type(alex(), page.form(ONBOARDING).set("person-first-name", "Idamaria").set("groups", group("Crew")));
        var again = alex().get(page.address().getRawPath() + "?" + page.address().getRawQuery());
        assertThat(again.form(ONBOARDING).value("person-first-name")).isEqualTo("Idamaria");
        assertThat(again.form(ONBOARDING).all("groups")).containsExactly("" + group("Crew"));
        assertThat(again.text()).doesNotContain("unfinished form");
    }

    @Test
    void aFreshFormIsEmptyAndOffersWhatWasLeft() {
        type(alex(),
                alex().get("/onboarding").form(ONBOARDING).set("person-first-name", "Idamaria").set("person-surname",
                        "Late"));
        var fresh = alex().get("/onboarding");
        assertThat(fresh.form(ONBOARDING).value("person-first-name")).isEmpty();
        assertThat(fresh.text()).contains("You have an unfinished form: Idamaria Late");
        var went = alex().get(fresh.page().select("form.unfinished a").attr("href"));
        assertThat(went.path()).isEqualTo("/onboarding");
        assertThat(went.form(ONBOARDING).value("person-surname")).isEqualTo("Late");
    }

    @Test
    void whatIsDiscardedIsGone() {
        type(alex(), alex().get("/onboarding").form(ONBOARDING).set("person-first-name", "Idamaria"));
        var after = alex().get("/onboarding").form("form.unfinished").send(alex());
        assertThat(after.text()).contains("The unfinished form was discarded.").doesNotContain("Idamaria");
        assertThat(alex().get("/onboarding").text()).doesNotContain("unfinished form:");
    }

    @Test
    void aFormThatCameBackWithMistakesIsKept() {
        assertAsksFor(new Newcomer("Idamaria", "Late", "no email").form(alex()).send(alex()), "person-email");
        assertThat(alex().get("/onboarding").text()).contains("You have an unfinished form: Idamaria Late");
    }

    @Test
    void whatAmsRefusedIsKeptUnderTheNewNonceOfTheForm() {
        var refused = new Newcomer("Idamaria", "Late", JANE).form(alex(), group("Crew")).send(alex());
        assertAsksFor(refused, "person-email");
        var offered = alex().get("/onboarding");
        var went = alex().get(offered.page().select("form.unfinished a").attr("href"));
        assertThat(went.form(ONBOARDING).value("nonce")).isEqualTo(refused.form(ONBOARDING).value("nonce"));
        assertThat(went.form(ONBOARDING).value("person-email")).isEqualTo(JANE);
    }

    @Test
    void aFormThatWasSentLeavesNothingBehind() {
        var newcomer = Newcomer.anyone();
        var form = newcomer.form(alex(), group("Crew"));
        type(alex(), form);
        Newcomer.settled(alex(), form.send(alex()));
        type(alex(), form.set("person-first-name", "Other"));
        assertThat(alex().get("/onboarding").text()).doesNotContain("unfinished form");
        assertThat(portal.bean(JdbcClient.class).sql("select count(*) from draft").query(Integer.class).single())
                .isZero();
    }

    @Test
    void aFormSavedForLaterIsListedOnHomeUntilItIsSent() {
        var newcomer = Newcomer.anyone();
        var home = newcomer.form(alex(), group("Crew")).set("later", "1").send(alex());
        assertThat(home.path()).isEqualTo("/");
        assertThat(home.text()).contains("Saved for later. Nothing has been sent.");
        assertNothingWasWritten();
        assertThat(alex().get("/onboarding").text()).doesNotContain("unfinished form");

        var form = alex().get(home.page().select("section[aria-labelledby=saved-for-later] a").attr("href"))
                .form(ONBOARDING);
        assertThat(form.value("person-email")).isEqualTo(newcomer.email());
        Newcomer.settled(alex(), form.send(alex()));
        assertThat(ams.usersWithEmail(newcomer.email())).hasSize(1);
        assertThat(alex().get("/").has("#saved-for-later")).isFalse();
    }

    @Test
    void whatWasSavedForLaterIsDiscardedOnHome() {
        var home = Newcomer.anyone().form(alex()).set("later", "1").send(alex());
        assertThat(home.has("#saved-for-later")).isTrue();
        var after = home.form("section[aria-labelledby=saved-for-later] form").send(alex());
        assertThat(after.path()).isEqualTo("/");
        assertThat(after.has("#saved-for-later")).isFalse();
    }

    @Test
    void anEmptyFormIsNotSaved() {
        var again = alex().get("/onboarding").form(ONBOARDING).set("later", "1").send(alex());
        assertThat(again.path()).isEqualTo("/onboarding");
        assertThat(again.text()).contains("There is nothing to save yet");
    }

    @Test
    void aFormWhoseNonceIsTooOldGoesOnWithANewOne() {
        var admin = portal.admin(DemoSignIn.ADMIN);
        var old = OldNonces.issued(portal, admin, "onboarding", Duration.ofDays(3));
        var place = portal.bean(DraftForms.class).sentTo("/onboarding").orElseThrow();
        portal.bean(Drafts.class).save(admin, place, Fields.decoded("person-first-name=Idamaria&nonce=" + old));

        var form = alex().get(alex().get("/").page().select("section[aria-labelledby=saved-for-later] a").attr("href"))
                .form(ONBOARDING);
        assertThat(form.value("person-first-name")).isEqualTo("Idamaria");
        assertThat(form.value("nonce")).isNotEqualTo(old);
        assertThat(portal.bean(Drafts.class).saved(admin)).hasSize(1);
        Newcomer.settled(alex(), Newcomer.anyone().fill(form, group("Crew")).send(alex()));
        assertThat(portal.bean(Drafts.class).saved(admin)).isEmpty();
    }

    @Test
    void ticksOnAUsersGroupsAreOfferedAgainAsTheSameChange() {
        var path = "/users/" + number(JANE) + "/groups";
        var form = alex().get(path).form("#groups-form");
        assertThat(form.all("groups")).contains("" + group("Crew"));
        type(alex(), form.add("groups", group("Control")).without("groups", group("Crew")), path + "/panel");
        ams.setGroups(number(JANE), List.of(group("Crew"), group("Workshop")));

        var offered = alex().get(path);
        assertThat(offered.form("#groups-form").all("groups")).contains("" + group("Crew"))
                .doesNotContain("" + group("Control"));
        var went = alex().get(offered.page().select("form.unfinished a").attr("href")).form("#groups-form");
        assertThat(went.all("groups")).containsExactlyInAnyOrder("" + group("Control"), "" + group("Workshop"));
    }

    @Test
    void ticksOnAUsersDepartmentsAreOfferedAgain() {
        var path = "/users/" + number(JANE) + "/departments";
        type(alex(), alex().get(path).form("#departments-form").add("departments", department("Workshops")),
                path + "/panel");
        var went = alex().get(alex().get(path).page().select("form.unfinished a").attr("href"));
        assertThat(went.form("#departments-form").all("departments")).contains("" + department("Workshops"));
    }

    @Test
    void aNewDepartmentIsOfferedAgain() {
        var form = alex().get("/departments/new").form("form[action=/departments]").set("department-name", "Drones");
        type(alex(), form, "/departments/panel");
        var offered = alex().get("/departments/new");
        assertThat(offered.text()).contains("You have an unfinished form: Drones");
        assertThat(alex().get(offered.page().select("form.unfinished a").attr("href"))
                .form("form[action=/departments]").value("department-name")).isEqualTo("Drones");
    }

    @Test
    void d10NobodyElseIsOfferedADraftOrReachesIt() {
        type(alex(), alex().get("/onboarding").form(ONBOARDING).set("person-first-name", "Idamaria"));
        var path = alex().get("/onboarding").page().select("form.unfinished a").attr("href");
        var jo = guest(DemoSignIn.HELPDESK);
        assertThat(jo.get("/onboarding").text()).doesNotContain("Idamaria", "unfinished");
        assertThat(jo.get(path).status()).isEqualTo(404);
        jo.forged(path + "/removal").send(jo);
        assertThat(alex().get("/onboarding").text()).contains("You have an unfinished form: Idamaria");
    }

    @Test
    void draftsSurviveARestart() {
        try (var own = WholePortal.with()) {
            var guest = own.guest(DemoSignIn.ADMIN);
            type(guest, guest.get("/onboarding").form(ONBOARDING).set("person-first-name", "Idamaria"));
            own.restart();
            var after = own.guest(DemoSignIn.ADMIN).get("/onboarding");
            assertThat(after.text()).contains("You have an unfinished form: Idamaria");
        }
    }

    private static Answer type(Guest guest, Form form) {
        return type(guest, form, "/onboarding/panel");
    }

    /** As the page does after each change. */
    private static Answer type(Guest guest, Form form, String panel) {
        var answer = guest.sends(panel, form.encoded(), "HX-Request", "true");
        assertThat(answer.status()).as("%s", answer).isEqualTo(200);
        return answer;
    }
}
