package org.amsportal.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Form;
import org.amsportal.guest.Guest;
import org.amsportal.guest.PagesTest;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A session that ends while somebody fills in a form loses nothing, sends nothing, and shows nothing to anybody else. */
class InterruptedFormsTest extends PagesTest {

    private static final String ONBOARDING = "form#onboarding";
    private static final String[] BACK = {"You are signed in again",
            "Your form is as you left it. Nothing has been sent yet.", "Check it, then send it."};

    InterruptedFormsTest() {
        super(Database.H2);
    }

    @Test
    void aFormSentTooLateSaysSoAndComesBackAsItWas() {
        var page = alex().get("/onboarding");
        alex().losesTheSession();
        var told = page.form(ONBOARDING).set("person-first-name", "Xanthippe").set("groups", group("Crew")).send(alex(),
                "Referer", page.address().toString());
        assertThat(told.title()).isEqualTo("Sign in again to go on");
        assertThat(told.text()).contains("What you typed is kept for you, and nothing has been sent.");

        var back = alex().signsIn(next(told), DemoSignIn.ADMIN);
        assertIsBack(back, "Xanthippe");
        assertThat(back.form(ONBOARDING).all("groups")).containsExactly("" + group("Crew"));
        assertNothingWasWritten();
    }

    @Test
    void whatAPageSendsByScriptTooLateIsKeptToo() {
        var page = alex().get("/onboarding");
        alex().losesTheSession();
        var form = page.form(ONBOARDING).set("person-first-name", "Xanthippe");
        var told = panel(alex(), page, form.encoded());
        assertThat(told.status()).isEqualTo(401);
        assertIsBack(alex().signsIn(alex().get(told.header("HX-Redirect")), DemoSignIn.ADMIN), "Xanthippe");
    }

    @Test
    void d10SomebodyElseWhoSignsInSeesAnEmptyFormAndNothingOfIt() {
        var page = alex().get("/onboarding");
        alex().losesTheSession();
        var told = page.form(ONBOARDING).set("person-first-name", "Xanthippe").send(alex(), "Referer",
                page.address().toString());
        var others = alex().signsIn(next(told), DemoSignIn.HELPDESK);
        assertThat(others.path()).isEqualTo("/onboarding");
        assertThat(others.body()).doesNotContain("Xanthippe").doesNotContain("signed in again");
        assertThat(others.text()).contains("The form was opened by somebody else", "nothing of it has been sent");
        assertThat(others.form(ONBOARDING).value("person-first-name")).isEmpty();
        assertThat(alex().get("/").body()).doesNotContain("Xanthippe");
        assertThat(drafts()).isZero();
    }

    @Test
    void aSignInThatAmsHasEndedKeepsWhatWasTyped() {
        var form = alex().get("/onboarding").form(ONBOARDING).set("person-first-name", "Xanthippe");
        ams.revokeTokens();
        var sent = form.send(alex());
        assertThat(sent.title()).isEqualTo("Sign in again to go on");
        alex().losesTheSessionAtTheSignInServer();
        assertIsBack(alex().signsIn(next(sent), DemoSignIn.ADMIN), "Xanthippe");
        assertNothingWasWritten();
    }

    @Test
    void aFormOfASessionThatWasReplacedInAnotherTabComesBackAtOnce() {
        var page = alex().get("/onboarding");
        alex().losesTheSession();
        alex().signsIn(alex().get("/"), DemoSignIn.ADMIN);
        assertIsBack(page.form(ONBOARDING).set("person-first-name", "Xanthippe").send(alex(), "Referer",
                page.address().toString()), "Xanthippe");
        assertNothingWasWritten();
    }

    @Test
    void d10AFormOfSomebodyElsesSessionIsNotShownInThisOne() {
        var page = alex().get("/onboarding");
        alex().losesTheSession();
        alex().signsIn(alex().get("/"), DemoSignIn.HELPDESK);
        var answer = page.form(ONBOARDING).set("person-first-name", "Xanthippe").send(alex(), "Referer",
                page.address().toString());
        assertThat(answer.path()).isEqualTo("/onboarding");
        assertThat(answer.body()).doesNotContain("Xanthippe");
        assertThat(answer.text()).contains("The form was opened by somebody else", "nothing of it has been sent");
        assertThat(drafts()).isZero();
        assertNothingWasWritten();
    }

    @Test
    void moreThanAFormCanHoldIsNotCarriedAlong() {
        var page = alex().get("/onboarding");
        alex().losesTheSession();
        var answer = page.form(ONBOARDING).set("ticket", "x".repeat(70_000)).send(alex());
        assertThat(answer.title()).isNotEqualTo("Sign in again to go on");
        assertClear(answer, 413);
        assertThat(answer.text()).contains("too long to be kept", "Nothing was read", "Go back in the browser");
        alex().signsIn(next(answer), DemoSignIn.ADMIN);
        assertThat(drafts()).isZero();
    }

    @Test
    void whatThePortalHasNotIssuedIsNotCarriedAlong() {
        var page = alex().get("/onboarding");
        var other = alex().get("/departments/new").form("form[action=/departments]").value("nonce");
        alex().losesTheSession();
        for (var nonce : new String[]{"", "x", "A".repeat(96), other}) {
            var answer = page.form(ONBOARDING).set("person-first-name", "Xanthippe").set("nonce", nonce).send(alex(),
                    "Referer", page.address().toString());
            assertThat(answer.title()).as(nonce).isNotEqualTo("Sign in again to go on");
        }
        assertThat(alex().cookies()).doesNotContain("FORM-");
    }

    @Test
    void whatIsCarriedAlongLiesNowhereInClear() {
        var page = alex().get("/onboarding");
        alex().losesTheSession();
        page.form(ONBOARDING).set("person-first-name", "Xanthippe").send(alex());
        assertThat(alex().cookies()).contains("FORM-").doesNotContain("Xanthippe").satisfies(
                it -> assertThat(it.split("[=.; ]+")).noneMatch(part -> decoded(part).contains("Xanthippe")));
        assertThat(portal.bean(JdbcClient.class).sql("select attribute_bytes from spring_session_attributes")
                .query(byte[].class).list())
                .noneMatch(it -> new String(it, StandardCharsets.ISO_8859_1).contains("Xanthippe"));
    }

    /** Two tabs with a form each, and one without: signing in brings each to its own. */
    @Test
    void eachTabComesBackToWhatWasTypedInIt() {
        var one = alex().get("/onboarding");
        var other = alex().get("/onboarding");
        alex().losesTheSession();
        var third = alex().get("/users");
        var toldOne = one.form(ONBOARDING).set("person-first-name", "Xanthippe").send(alex(), "Referer",
                one.address().toString());
        var toldOther = other.form(ONBOARDING).set("person-first-name", "Yolanda").send(alex(), "Referer",
                other.address().toString());
        assertThat(alex().signsIn(third, DemoSignIn.ADMIN).path()).isEqualTo("/users");
        assertThat(next(toldOther).form(ONBOARDING).value("person-first-name")).isEqualTo("Yolanda");
        assertThat(next(toldOne).form(ONBOARDING).value("person-first-name")).isEqualTo("Xanthippe");
        assertNothingWasWritten();
    }

    /** A form that no cookie can hold; random, so that it cannot be packed. */
    @Test
    void aLongFormComesBackToo() {
        var page = alex().get("/onboarding");
        alex().losesTheSession();
        var told = longForm(page).send(alex(), "Referer", page.address().toString());
        assertThat(told.title()).isEqualTo("Sign in again to go on");
        assertThat(alex().cookies().length()).isLessThan(2000);
        var back = alex().signsIn(next(told), DemoSignIn.ADMIN);
        assertThat(back.text()).contains(BACK);
        assertThat(back.form(ONBOARDING).value("ticket")).isEqualTo(random(3990));
    }

    /** As after a restart, or at another replica. */
    @Test
    void aLongFormThatIsLostIsSaidToBe() {
        var page = alex().get("/onboarding");
        alex().losesTheSession();
        var told = longForm(page).send(alex(), "Referer", page.address().toString());
        var cookies = alex().cookies();
        alex().signsIn(next(told), DemoSignIn.ADMIN);
        var again = alex().get(page.address().getRawPath() + "?" + page.address().getRawQuery(), "Cookie", cookies);
        assertThat(again.text()).contains("What you typed could not be kept", "Nothing has been sent.");
    }

    /** Each field no longer than fields may be. */
    private static Form longForm(Answer page) {
        return page.form(ONBOARDING).set("person-first-name", random(3993)).set("person-surname", random(3992))
                .set("person-email", random(3991)).set("ticket", random(3990));
    }

    private static String random(int length) {
        return new Random(length).ints(length, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static String decoded(String part) {
        try {
            return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.ISO_8859_1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static Answer panel(Guest guest, Answer page, String fields) {
        return guest.sends("/onboarding/panel", fields, "HX-Request", "true", "HX-Current-URL",
                page.address().toString());
    }

    private Answer next(Answer told) {
        return alex().get(told.page().select("main a").attr("href"));
    }

    private static void assertIsBack(Answer page, String firstName) {
        assertThat(page.path()).isEqualTo("/onboarding");
        assertThat(page.text()).contains(BACK);
        assertThat(page.form(ONBOARDING).value("person-first-name")).isEqualTo(firstName);
    }

    private int drafts() {
        return portal.bean(JdbcClient.class).sql("select count(*) from draft").query(Integer.class).single();
    }
}
