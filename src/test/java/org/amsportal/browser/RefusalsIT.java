package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** AMS says no, and the page says what that means and what to do, in words of its own. */
@PortalIT
class RefusalsIT {

    private static final String ASSIGN_GROUPS = "/v2/admin/user/*/groups";
    private static final Pattern NOT_OUR_WORDS = Pattern
            .compile("Forbidden|Unauthenticated|breach|Exception|\\bnull\\b|undefined");

    private final Newcomer person = Newcomer.called("Dev", "Rao");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            403 | {"code":"permission.010","message":"Possible security breach"}             | AMS stopped this change to be safe
            404 | {"error":"user.002"}                                                       | AMS cannot find Dev yet
            403 | {"message":"Forbidden"}                                                    | You cannot assign permission groups
            422 | {"message":"The given data was invalid.","errors":{"groups":["Choose."]}}  | AMS did not accept what was entered
            """)
    void aRefusedLastStepLeavesAPersonWhoCannotWorkYet(int status, String body, String title, Visitor visitor,
            SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        ams.fault(Fault.on("POST", ASSIGN_GROUPS).always().answers(Reply.json(status, body)));

        var plan = OnboardingPage.open(tab).about(person).withGroup("Standard User").send();

        plan.says(title);
        plan.says("cannot use AMS yet");
        plan.saysNot("ready to work");
        plan.hasAReference();
        assertThat(plan.wordsOutsideFolds()).doesNotContainPattern(NOT_OUR_WORDS);
        assertThat(ams.usersWithEmail(person.email())).hasSize(1);
    }

    @Test
    void whenAmsAsksToWaitThePortalWaitsAndGoesOnByItself(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        ams.fault(Fault.on("POST", ASSIGN_GROUPS).answers(Reply.tooMany("6")));

        var plan = OnboardingPage.open(tab).about(person).withGroup("Standard User").send();

        plan.says("AMS asked us to wait");
        plan.saysNot("ready to work");
        plan.says("ready to work");
        assertThat(ams.requests("POST", "/v2/admin/users")).hasSize(1);
    }

    @Test
    void aDuplicateEmailIsSaidWhateverItsCase(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);
        var taken = person.withEmail("JO.BELL@kentshire-fire.example");

        var form = OnboardingPage.open(tab).about(taken).withGroup("Standard User").sendInVain();

        form.says("A user with this email is already in AMS");
        assertThat(form.title()).startsWith("Error:");
        assertThat(ams.usersWithEmail(taken.email())).hasSize(1);
        assertThat(ams.requests("POST", "/v2/admin/users")).isEmpty();
    }

    @Test
    void whoMayOnlyLookIsToldBeforeFillingInAForm(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.READER);

        tab.open("/onboarding");

        new ProblemPage(tab).says("write_users");
        assertThat(ams.writes()).isEmpty();
    }

    @Test
    void nobodyChangesTheirOwnPermissions(Visitor visitor, SandboxControl ams) {
        var tab = visitor.signsIn(DemoSignIn.ADMIN);

        tab.open("/users/%d/groups".formatted(DemoSignIn.ADMIN.userId()));

        new ProblemPage(tab).says("You cannot change your own permissions");
        assertThat(ams.writes()).isEmpty();
    }
}
