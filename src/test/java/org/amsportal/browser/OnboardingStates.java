package org.amsportal.browser;

import static org.amsportal.browser.State.at;
import static org.amsportal.browser.State.form;
import static org.amsportal.browser.State.page;
import static org.amssandbox.data.DemoSignIn.ADMIN;
import static org.amssandbox.data.DemoSignIn.HELPDESK;
import static org.amssandbox.data.DemoSignIn.INTAKE;
import static org.amssandbox.data.DemoSignIn.READER;
import static org.amssandbox.data.DemoSignIn.SETUP;

import java.util.List;

import org.amssandbox.client.SandboxControl;

/** The onboarding form: empty, filled, with something to correct, for those who may do less. */
final class OnboardingStates {

    private OnboardingStates() {
    }

    static List<State> all() {
        return List.of(form("2a-onboard-empty", ADMIN, (tab, ams) -> OnboardingPage.open(tab)),
                form("2a-onboard-helpdesk", HELPDESK, (tab, ams) -> OnboardingPage.open(tab)),
                form("2a-onboard-without-step-5", INTAKE, (tab, ams) -> OnboardingPage.open(tab)),
                form("2a-onboard-company-first", SETUP, (tab, ams) -> OnboardingPage.open(tab)),
                form("2a-onboard-company-chosen", SETUP,
                        (tab, ams) -> OnboardingPage.open(tab).at("Westmoor Fire and Rescue").withGroup("Workshop")),
                at("2a-onboard-not-allowed", READER, "/onboarding"),
                form("2b-onboard-filled", ADMIN, OnboardingStates::filled),
                form("2b-onboard-warned", ADMIN, OnboardingStates::warned),
                form("2b-onboard-missing-department", ADMIN, OnboardingStates::missingDepartment),
                form("2b-onboard-no-group", ADMIN,
                        (tab, ams) -> OnboardingPage.open(tab).about(Newcomer.called("Sam", "Okafor"))
                                .says("Sam Okafor")),
                form("2b-onboard-to-correct", ADMIN, (tab, ams) -> OnboardingPage.open(tab).sendInVain()),
                form("2.8-onboard-email-taken", ADMIN, OnboardingStates::emailTaken),
                page("2.20-onboard-sent-otherwise", ADMIN, OnboardingStates::sentOtherwise));
    }

    private static void filled(Tab tab, SandboxControl ams) {
        OnboardingPage.open(tab).about(Newcomer.called("Sam", "Okafor"))
                .in("Kentshire / North Group / Station 12 / Red Watch")
                .withGroup("Standard User").says("Sam Okafor");
    }

    private static void warned(Tab tab, SandboxControl ams) {
        var form = OnboardingPage.open(tab)
                .about(new Newcomer("Jon", "Smith", "jon.smith@kentshire-fir.example", "004999"))
                .withGroup("Standard User");
        form.says("nobody else uses @kentshire-fir.example");
        form.says("The email address is right");
    }

    private static void missingDepartment(Tab tab, SandboxControl ams) {
        OnboardingPage.open(tab).about(Newcomer.called("Sam", "Okafor")).planning("Station 12a", "North Group")
                .says("Station 12a");
    }

    private static void emailTaken(Tab tab, SandboxControl ams) {
        OnboardingPage.open(tab).about(Newcomer.called("Jo", "Bell").withEmail(HELPDESK.email()))
                .withGroup("Standard User")
                .sendInVain().says("already in AMS");
    }

    private static void sentOtherwise(Tab tab, SandboxControl ams) {
        var person = Newcomer.called("Sam", "Okafor");
        OnboardingPage.open(tab).about(person).withGroup("Standard User").send().says("ready to work");
        tab.back();
        new OnboardingPage(tab).about(person.withEmail("other." + person.email())).withGroup("Standard User")
                .sendInVain()
                .says("This form was already sent");
    }
}
