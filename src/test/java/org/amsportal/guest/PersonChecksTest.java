package org.amsportal.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import org.amsportal.WholePortal.Database;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;

/** What the onboarding form notices about a person, and what it wants to have confirmed before anything is sent. */
class PersonChecksTest extends PagesTest {

    private static final String ODD = "@kentshire-fir.example";

    PersonChecksTest() {
        super(Database.H2);
    }

    @Test
    void aDomainNobodyElseUsesIsToBeConfirmed() {
        var newcomer = at(ODD);
        var answer = newcomer.form(alex(), group("Crew")).send(alex());

        assertClear(answer, 422);
        assertThat(answer.text()).contains("Check: nobody else uses @kentshire-fir.example.",
                "people use @kentshire-fire.example.", "The email address is right");
        assertThat(answer.title()).isEqualTo("Onboard a person");
        assertNothingWasWritten();

        Newcomer.settled(alex(), Newcomer.sure(alex(), answer));
        assertThat(ams.usersWithEmail(newcomer.email())).hasSize(1);
    }

    @Test
    void theSameEmailAtTheUsualDomainIsOneButtonAway() {
        var answer = at(ODD).form(alex(), group("Crew")).send(alex());
        var usual = answer.page().select("button[data-fill=person-email]").attr("value");
        var corrected = answer.form("form#onboarding").set("load", usual).send(alex());
        assertThat(corrected.form("form#onboarding").value("person-email")).endsWith("@kentshire-fire.example");
        assertThat(corrected.has("#panel input[name=sure]")).isFalse();
        assertNothingWasWritten();
    }

    @Test
    void aTickForAnotherEmailDoesNotCount() {
        var answer = at(ODD).form(alex(), group("Crew")).send(alex());
        var tick = answer.page().select("#panel input[name=sure]").attr("value");
        var other = at("@kentshire-fyre.example").fill(answer.form("form#onboarding"), group("Crew"));
        assertClear(other.set("sure", tick).send(alex()), 422);
        assertNothingWasWritten();
    }

    @Test
    void whoeverCouldBeTheSamePersonIsShown() {
        var samuel = ams.addUser(new NewPerson("Samuel", "Okafor", "s.okafor@kentshire-fire.example",
                DemoData.KENTSHIRE, true, "004127"));
        var answer = Newcomer.called("Sam", "Okafor").form(alex(), group("Crew")).send(alex());

        assertClear(answer, 422);
        assertThat(answer.texts("#person-surname-check").getFirst()).contains(
                "Check: this could be the same person as", "Samuel Okafor", "004127", "No permission groups");
        assertThat(answer.has("#person-surname-check a[href=/users/" + samuel.id() + "]")).isTrue();
        assertThat(answer.text()).contains("This is a different person");
        assertNothingWasWritten();

        assertThat(Newcomer.settled(alex(), Newcomer.sure(alex(), answer)).text()).contains("ready to work");
    }

    @Test
    void soIsWhoeverHasTheServiceNumber() {
        ams.addUser(new NewPerson("Samantha", "Okoye", "s.okoye@kentshire-fire.example", DemoData.KENTSHIRE, true,
                "C-4127"));
        var form = Newcomer.anyone().form(alex(), group("Crew")).set("person-service-number", "c-4127");
        assertThat(form.send(alex()).texts("#person-surname-check").getFirst()).contains("Samantha Okoye");
        assertNothingWasWritten();
    }

    @Test
    void anEmailThatIsTakenLeadsToThePersonAndToFinishingThem() {
        var sam = ams.addUser(new NewPerson("Sam", "Okafor", "sam.okafor@kentshire-fire.example", DemoData.KENTSHIRE,
                true, "004127"));
        var answer = new Newcomer("Sam", "Okafor", "Sam.Okafor@kentshire-fire.example").form(alex(), group("Crew"))
                .send(alex());

        assertAsksFor(answer, "person-email");
        assertThat(answer.text()).contains("A user with this email is already in AMS. No user was created.",
                "Open Sam Okafor", "Finish Sam Okafor");
        assertThat(answer.has("#person-email-check a[href=/users/" + sam.id() + "/groups]")).isTrue();
        assertNothingWasWritten();
    }

    @Test
    void onesOwnEmailIsNoticedWhileTheFormIsFilledIn() {
        var panel = panel(alex().get("/onboarding").form("form#onboarding").set("person-email",
                DemoSignIn.ADMIN.email()));
        assertThat(panel.texts("[hx-swap-oob='innerHTML:#person-email-check']").getFirst())
                .startsWith("Error: This is your own email address.");
    }

    @Test
    void whereNothingIsOddThereIsNothingToTick() {
        var panel = panel(Newcomer.anyone().form(alex(), group("Crew")));
        assertThat(panel.has("input[type=checkbox]")).isFalse();
        assertThat(panel.body()).doesNotContain("Check:");
    }

    @Test
    void whereAmsDoesNotAnswerNothingIsClaimed() {
        ams.fault(Fault.on("GET", "/v2/admin/users").always().answers(Reply.json(403, "{\"message\":\"Forbidden\"}")));
        var panel = panel(at(ODD).form(alex(), group("Crew")));
        assertThat(panel.has("input[type=checkbox]")).isFalse();
        assertThat(panel.body()).doesNotContain("nobody else uses");
    }

    @Test
    void withoutScriptsTheChecksStandOnTheReviewPage() {
        var newcomer = at(ODD);
        var review = newcomer.form(alex(), group("Crew")).set("review", "1").send(alex());
        assertThat(review.title()).isEqualTo("Review what will happen");
        assertThat(review.text()).contains("Check: nobody else uses @kentshire-fir.example.",
                "The email address is right");
        assertNothingWasWritten();

        var tick = review.page().select("#what-will-happen input[name=sure]").attr("value");
        Newcomer.settled(alex(), review.form("form#onboarding").set("sure", tick).send(alex()));
        assertThat(ams.usersWithEmail(newcomer.email())).hasSize(1);
    }

    @Test
    void d9NoFieldInvitesTheBrowserToFillInTheAdminsOwnName() {
        var page = alex().get("/onboarding").page();
        assertThat(page.select("form#onboarding").attr("autocomplete")).isEqualTo("off");
        assertThat(page.select("#onboarding input[type=text], #onboarding input[type=search]")).isNotEmpty()
                .allSatisfy(it -> assertThat(it.attr("autocomplete")).as(it.id()).isEqualTo("off"));
        assertThat(page.select("#onboarding input").eachAttr("name"))
                .doesNotContain("name", "email", "surname", "first-name");
    }

    @Test
    void d12TheButtonAndThePanelNameThePersonInFull() {
        var newcomer = Newcomer.anyone();
        var panel = panel(newcomer.form(alex(), group("Crew")).set("person-service-number", "004127"));
        var name = newcomer.firstName() + " " + newcomer.surname();
        assertThat(panel.texts("[hx-swap-oob='innerHTML:#send-words']")).containsExactly("Onboard " + name);
        assertThat(panel.page().text()).contains(name, newcomer.email(), "Service number 004127",
                "Company: Kentshire Fire and Rescue (yours)");
    }

    @Test
    void d13ThePanelSaysThatAmsMayEmailThemAtOnce() {
        assertThat(panel(Newcomer.anyone().form(alex(), group("Crew"))).page().text())
                .contains("AMS may email them at once.");
    }

    @Test
    void d3WhatCannotBeTakenBackIsSaidBeforeItIsSent() {
        var page = alex().get("/onboarding");
        assertThat(page.texts("#person-email-hint").getFirst()).contains("cannot be changed from this portal");
        assertThat(page.texts("#panel").getFirst())
                .contains("Users cannot be deleted or their email changed from this portal.");
        assertThat(page.texts("#new-department-hint").getFirst())
                .contains("cannot be renamed, moved or deleted from this portal");
    }

    private Answer panel(Form form) {
        return form.sendTo(alex(), "/onboarding/panel", "HX-Request", "true");
    }

    private static Newcomer at(String domain) {
        var newcomer = Newcomer.anyone();
        return new Newcomer(newcomer.firstName(), newcomer.surname(), "sam." + UUID.randomUUID() + domain);
    }
}
