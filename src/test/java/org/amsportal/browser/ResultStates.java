package org.amsportal.browser;

import static org.amsportal.browser.State.alone;
import static org.amsportal.browser.State.page;
import static org.amssandbox.data.DemoSignIn.ADMIN;

import java.time.Duration;
import java.util.List;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;

/** What became of an onboarding: going on, done, partly done, refused, not known. */
final class ResultStates {

    private static final String USERS = "/v2/admin/users";
    private static final String DEPARTMENTS = "/v2/admin/users/*/department";
    private static final String GROUPS = "/v2/admin/user/*/groups";
    private static final Duration LOOKING = Duration.ofSeconds(60);

    private ResultStates() {
    }

    static List<State> all() {
        return List.of(page("2c-in-progress", ADMIN, ResultStates::inProgress),
                page("2d-ready-to-work", ADMIN, (tab, ams) -> send(tab, "ready to work")),
                page("2e-departments-not-done", ADMIN, (tab, ams) -> {
                    ams.fault(Fault.on("POST", DEPARTMENTS).always().answers(Reply.json(422,
                            "{\"message\":\"The given data was invalid.\",\"errors\":{\"departments\":[\"Choose others.\"]}}")));
                    send(tab, "can work, but");
                }), page("2g-departments-not-known", ADMIN, (tab, ams) -> {
                    ams.fault(Fault.on("POST", DEPARTMENTS).always()
                            .answers(Reply.json(500, "{\"message\":\"Server Error\"}")));
                    send(tab, "We do not know yet");
                }), page("2f-no-more-than-you-have", ADMIN, (tab, ams) -> refused(tab, ams, GROUPS, 403,
                        "{\"code\":\"permission.011\",\"message\":\"Cannot grant more power\"}")),
                page("2f-stopped-to-be-safe", ADMIN, (tab, ams) -> refused(tab, ams, GROUPS, 403,
                        "{\"code\":\"permission.010\",\"message\":\"Possible security breach\"}")),
                page("2f-group-gone", ADMIN, (tab, ams) -> refused(tab, ams, GROUPS, 404,
                        "{\"code\":\"permission.group.002\",\"message\":\"Not found\"}")),
                alone("2f-may-not-assign", ADMIN,
                        (tab, ams) -> refused(tab, ams, GROUPS, 403, "{\"message\":\"Forbidden\"}")),
                alone("2f-may-not-create", ADMIN, (tab, ams) -> {
                    ams.fault(Fault.on("POST", USERS).always().answers(Reply.json(403, "{\"message\":\"Forbidden\"}")));
                    send(tab, "write_users");
                }), page("2.9-asked-to-wait", ADMIN, (tab, ams) -> {
                    ams.fault(Fault.on("POST", GROUPS).always().answers(Reply.tooMany("110")));
                    send(tab, "AMS asked us to wait");
                }), page("2g-looking", ADMIN, (tab, ams) -> {
                    ams.fault(Fault.on("POST", USERS).dropped());
                    send(tab, "We do not know yet whether");
                    tab.holdStill();
                }), page("2g-not-found", ADMIN, (tab, ams) -> {
                    ams.fault(Fault.on("POST", USERS).dropped());
                    sent(tab).saysWithin(LOOKING, "does not seem to be in AMS");
                }));
    }

    private static void inProgress(Tab tab, SandboxControl ams) {
        ams.fault(Fault.on("POST", DEPARTMENTS).always().slow(Duration.ofMillis(2500)));
        ams.fault(Fault.on("POST", GROUPS).always().slow(Duration.ofMillis(2500)));
        sent(tab);
        tab.holdStill();
    }

    private static void refused(Tab tab, SandboxControl ams, String path, int status, String body) {
        ams.fault(Fault.on("POST", path).always().answers(Reply.json(status, body)));
        send(tab, "cannot use AMS yet");
    }

    private static void send(Tab tab, String until) {
        sent(tab).says(until);
    }

    private static PlanPage sent(Tab tab) {
        return OnboardingPage.open(tab).about(Newcomer.called("Sam", "Okafor"))
                .in("Kentshire / North Group / Station 12 / Red Watch").withGroup("Standard User").send();
    }
}
