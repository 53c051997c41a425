package org.amsportal.browser;

import static org.amsportal.browser.State.alone;
import static org.amsportal.browser.State.at;
import static org.amsportal.browser.State.form;
import static org.amsportal.browser.State.page;
import static org.amssandbox.data.DemoSignIn.ADMIN;
import static org.amssandbox.data.DemoSignIn.HELPDESK;
import static org.amssandbox.data.DemoSignIn.READER;
import static org.amssandbox.data.DemoSignIn.SETUP;

import java.util.List;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;

/** The list of users, one user, and what is changed about them. */
final class PeopleStates {

    private static final String ALL_READS = "/v2/**";

    private PeopleStates() {
    }

    static List<State> all() {
        return List.of(at("2j-users", ADMIN, "/users"), at("2j-users-of-all-companies", SETUP, "/users"),
                at("2j-users-found", ADMIN, "/users?search=smith"),
                at("2j-users-nobody-found", ADMIN, "/users?search=okafro"),
                at("2j-users-filtered-and-not-checked", ADMIN,
                        "/users?access=none&codes=off&group=987654&sort=-created"),
                at("2j-users-no-match", ADMIN, "/users?search=zzz&codes=off"),
                at("2j-users-filters-open", ADMIN, "/users?filters=open&find=red"),
                page("2j-users-selected", ADMIN, (tab, ams) -> {
                    tab.open("/users?search=smith");
                    new UsersPage(tab).selectAll().says("selected");
                }), at("2j-users-page-2", ADMIN, "/users?page=2"), page("2j-users-long-names", ADMIN, (tab, ams) -> {
                    Extremes.person(ams);
                    tab.open("/users?search=" + Extremes.NAME.substring(0, 40));
                }), page("2.10-users-ams-down", ADMIN, (tab, ams) -> {
                    ams.fault(Fault.on("GET", ALL_READS).always().dropped());
                    tab.open("/users");
                }), alone("2.7-users-may-not-read", READER, (tab, ams) -> {
                    ams.fault(Fault.on("GET", ALL_READS).always()
                            .answers(Reply.json(403, "{\"message\":\"Forbidden\"}")));
                    tab.open("/users");
                }), page("user-ready", ADMIN, (tab, ams) -> UserPage.open(tab, Somebody.working(ams))),
                page("user-no-groups", ADMIN, (tab, ams) -> UserPage.open(tab, Somebody.without(ams))),
                page("user-yourself", ADMIN, (tab, ams) -> UserPage.open(tab, ADMIN.userId())),
                page("user-seen-by-reader", READER, (tab, ams) -> UserPage.open(tab, Somebody.working(ams))),
                page("user-long-names", ADMIN, (tab, ams) -> UserPage.open(tab, Extremes.person(ams))),
                at("user-not-there", ADMIN, "/users/999999999"),
                form("2h-groups", ADMIN, (tab, ams) -> UserGroupsPage.open(tab, Somebody.working(ams))),
                form("2h-groups-changed", ADMIN, PeopleStates::changed),
                form("2h-groups-seen-by-helpdesk", HELPDESK,
                        (tab, ams) -> UserGroupsPage.open(tab, Somebody.working(ams))),
                form("2h-groups-beyond-your-power", HELPDESK,
                        (tab, ams) -> UserGroupsPage.open(tab, Somebody.having(ams, "Admin", "Standard User"))),
                form("2h-groups-none-left", ADMIN, PeopleStates::noneLeft),
                page("2h-groups-of-yourself", ADMIN, (tab, ams) -> UserGroupsPage.open(tab, ADMIN.userId())),
                form("2h-groups-long-names", ADMIN, (tab, ams) -> UserGroupsPage.open(tab, Extremes.person(ams))),
                page("2i-groups-changed-meanwhile", ADMIN, PeopleStates::changedMeanwhile),
                form("remove-all-access", ADMIN,
                        (tab, ams) -> AccessRemovalPage.open(tab, Somebody.working(ams))),
                form("remove-all-access-not-sure", ADMIN, (tab, ams) -> {
                    AccessRemovalPage.open(tab, Somebody.working(ams)).pressMain();
                    new AccessRemovalPage(tab).says("Error:");
                }), page("remove-all-access-nothing-there", ADMIN,
                        (tab, ams) -> AccessRemovalPage.open(tab, Somebody.without(ams))),
                form("user-departments", ADMIN,
                        (tab, ams) -> tab.open("/users/%d/departments".formatted(Somebody.working(ams)))),
                form("user-departments-changed", ADMIN, (tab, ams) -> UserDepartmentsPage
                        .open(tab, Somebody.working(ams)).in("workshops").says("Added (1)")),
                form("user-departments-long-names", ADMIN,
                        (tab, ams) -> tab.open("/users/%d/departments".formatted(Extremes.person(ams)))));
    }

    private static void changed(Tab tab, SandboxControl ams) {
        UserGroupsPage.open(tab, Somebody.working(ams)).tick("Control").untick("Crew").says("Removed (1)");
    }

    private static void noneLeft(Tab tab, SandboxControl ams) {
        UserGroupsPage.open(tab, Somebody.working(ams)).untick("Crew").untick("Standard User").send();
        new UserGroupsPage(tab).says("Choose at least one group");
    }

    private static void changedMeanwhile(Tab tab, SandboxControl ams) {
        var person = Somebody.working(ams);
        var page = UserGroupsPage.open(tab, person).tick("Control");
        ams.setGroups(person, List.of(ams.group("Standard User").id()));
        page.send();
        new PlanPage(tab).says("changed while you were working");
    }
}
