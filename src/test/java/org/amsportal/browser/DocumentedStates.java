package org.amsportal.browser;

import static org.amsportal.browser.State.at;
import static org.amsportal.browser.State.form;
import static org.amsportal.browser.State.page;
import static org.amssandbox.data.DemoSignIn.ADMIN;

import java.util.List;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.traffic.Fault;

/** The forms of each page where nothing but what the vendor documents can be called. */
final class DocumentedStates {

    private DocumentedStates() {
    }

    static List<State> all() {
        return List.of(form("2.13-onboard", ADMIN, (tab, ams) -> OnboardingPage.open(tab)),
                page("2.13-ready-to-work", ADMIN, (tab, ams) -> onboarded(tab).says("ready to work")),
                page("2g-cannot-look", ADMIN, (tab, ams) -> {
                    ams.fault(Fault.on("POST", "/v2/admin/users").droppedAfterWrite());
                    onboarded(tab).says("does not let the portal look people up");
                }), at("2.13-users", ADMIN, "/users"),
                page("2.13-user", ADMIN, (tab, ams) -> UserPage.open(tab, Somebody.working(ams))),
                form("2.13-groups", ADMIN, (tab, ams) -> UserGroupsPage.open(tab, Somebody.working(ams))),
                form("2.13-user-departments", ADMIN,
                        (tab, ams) -> tab.open("/users/%d/departments".formatted(Somebody.working(ams)))),
                at("2.13-departments", ADMIN, "/departments"),
                form("2.13-new-department", ADMIN, (tab, ams) -> tab.open("/departments/new")),
                page("2.13-user-onboarded-here", ADMIN, DocumentedStates::onboardedHere),
                at("2.13-permission-groups", ADMIN, "/groups"),
                at("2.13-home", ADMIN, "/"), at("2.13-what-i-may-do", ADMIN, "/permissions"));
    }

    private static void onboardedHere(Tab tab, SandboxControl ams) {
        var person = Newcomer.called("Sam", "Okafor");
        var plan = OnboardingPage.open(tab).about(person).withGroup("Standard User").send();
        plan.says("ready to work");
        plan.openPerson(person);
    }

    private static PlanPage onboarded(Tab tab) {
        return OnboardingPage.open(tab).about(Newcomer.called("Sam", "Okafor")).withGroup("Standard User").send();
    }
}
