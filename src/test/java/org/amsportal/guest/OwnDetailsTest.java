package org.amsportal.guest;

import static org.assertj.core.api.Assertions.assertThat;

import org.amsportal.WholePortal.Database;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

/** The admin's own name and email do not end up in somebody else's form. */
class OwnDetailsTest extends PagesTest {

    private static final String FIELDS = "form#onboarding input:not([type=hidden]):not([type=checkbox]):not([type=radio])";

    OwnDetailsTest() {
        super(Database.H2);
    }

    @Test
    void d9NoFieldInvitesTheBrowserToFillInWhatItKnowsOfTheAdmin() {
        var fields = alex().get("/onboarding").page().select(FIELDS);

        assertThat(fields).hasSizeGreaterThan(3).allSatisfy(field -> {
            assertThat(field.attr("autocomplete")).as(field.outerHtml()).isEqualTo("off");
            assertThat(field.attr("name")).as(field.outerHtml())
                    .doesNotMatch("(?i)(user|first|last|given|family)?-?_?(name|email|e-mail|mail|surname|username)");
            assertThat(field.attr("type")).as(field.outerHtml()).isNotEqualTo("email");
        });
    }

    @Test
    void d9OnesOwnEmailIsNotThePersonsEmail() {
        var form = alex().get("/onboarding").form("form#onboarding").set("person-first-name", "Sam")
                .set("person-surname", "Okafor")
                .set("person-email", DemoSignIn.ADMIN.email().replace("alex", "ALEX"));

        var answer = form.add("groups", group("Standard User")).send(alex());

        assertAsksFor(answer, "person-email");
        assertThat(answer.text()).containsIgnoringCase("this is your own email address");
        assertNothingWasWritten();
    }
}
