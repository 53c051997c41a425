package org.amsportal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.amsportal.WholePortal.Database;
import org.amsportal.guest.Form;
import org.amsportal.guest.Newcomer;
import org.amsportal.guest.PagesTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Item 32: what is sent is validated on the server, the same however it is sent. */
class SameRulesForEveryClientTest extends PagesTest {

    private static final Map<String, String> WRONG = Map.of("person-first-name", "", "person-surname", "x".repeat(256),
            "person-email", "none", "person-service-number", "4\u00077", "departments", "-1", "groups", "garbage");

    SameRulesForEveryClientTest() {
        super(Database.H2);
    }

    @Test
    void aPlainForm() {
        assertAsksFor(wrong().send(alex()), WRONG.keySet().toArray(String[]::new));
        assertNothingWasWritten();
    }

    @Test
    void aFormThatSaysItHasBeenReviewed() {
        assertAsksFor(wrong().set("review", "").set("confirmed", "1").send(alex()),
                WRONG.keySet().toArray(String[]::new));
        assertAsksFor(wrong().set("review", "1").send(alex()), WRONG.keySet().toArray(String[]::new));
        assertNothingWasWritten();
    }

    @ParameterizedTest
    @CsvSource({"HX-Request,true", "X-Requested-With,XMLHttpRequest", "Accept,application/json", "Accept,*/*"})
    void aScript(String header, String value) {
        assertAsksFor(wrong().send(alex(), header, value), WRONG.keySet().toArray(String[]::new));
        assertNothingWasWritten();
    }

    @Test
    void theQueryOfAnAddress() {
        var answer = alex().post("/onboarding?" + wrong().encoded(), "application/x-www-form-urlencoded", "");
        assertAsksFor(answer, WRONG.keySet().toArray(String[]::new));
        assertNothingWasWritten();
    }

    @Test
    void fieldsThatBelongToTheServerAreNotTakenFromTheForm() {
        var form = Newcomer.anyone().form(alex(), group("Crew"));
        form.set("actorId", "1").set("companyId", "42").set("admin.companyId", "42").set("userId", "1002")
                .set("mailOtp", "0").set("targetCompanyId", "42");
        var result = Newcomer.settled(alex(), form.send(alex()));
        assertThat(result.path()).startsWith("/onboarding/");
        assertThat(ams.requests("POST", "/v2/admin/users")).singleElement()
                .satisfies(it -> assertThat(it.body()).doesNotContain("42,").doesNotContain("1002"));
    }

    private Form wrong() {
        var form = Newcomer.anyone().form(alex());
        WRONG.forEach(form::set);
        return form;
    }
}
