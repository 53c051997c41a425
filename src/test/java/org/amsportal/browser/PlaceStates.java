package org.amsportal.browser;

import static org.amsportal.browser.State.at;
import static org.amsportal.browser.State.form;
import static org.amsportal.browser.State.page;
import static org.amssandbox.data.DemoSignIn.ADMIN;
import static org.amssandbox.data.DemoSignIn.HELPDESK;
import static org.amssandbox.data.DemoSignIn.OTHER_COMPANY;
import static org.amssandbox.data.DemoSignIn.READER;
import static org.amssandbox.data.DemoSignIn.SETUP;

import java.util.List;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;

/** Departments, permission groups, home, and what somebody may do. */
final class PlaceStates {

    private PlaceStates() {
    }

    static List<State> all() {
        return List.of(at("2k-departments", ADMIN, "/departments"), at("2k-departments-of-all", SETUP, "/departments"),
                page("2k-departments-none-yet", ADMIN, (tab, ams) -> {
                    ams.fault(Fault.on("GET", "/v2/admin/departments").always()
                            .answers(Reply.json(200, "{\"data\":[]}")));
                    tab.open("/departments");
                }), page("2k-departments-needing-a-look", ADMIN, PlaceStates::needingALook),
                page("2k-departments-counted", ADMIN, (tab, ams) -> {
                    tab.open("/departments");
                    new DepartmentsPage(tab).says("Counted at");
                }), page("2k-departments-six-levels", ADMIN, (tab, ams) -> {
                    Extremes.department(ams);
                    tab.open("/departments");
                }), page("2k-department", ADMIN,
                        (tab, ams) -> tab.open("/departments/" + ams.departmentsCalled("Station 12").getFirst().id())),
                page("2k-department-six-levels", ADMIN,
                        (tab, ams) -> tab.open("/departments/" + Extremes.department(ams).id())),
                form("2k-new-department", ADMIN, (tab, ams) -> tab.open("/departments/new")),
                form("2k-new-department-company-first", SETUP, (tab, ams) -> tab.open("/departments/new")),
                page("2k-new-department-not-allowed", HELPDESK, (tab, ams) -> tab.open("/departments/new")),
                page("2k-department-created", ADMIN, (tab, ams) -> {
                    tab.open("/departments/new");
                    new NewDepartmentPage(tab).create("Station " + Newcomer.called("a", "b").serviceNumber())
                            .says("is created");
                }), at("groups", ADMIN, "/groups"), at("groups-of-all-companies", SETUP, "/groups"),
                page("group", ADMIN, (tab, ams) -> tab.open("/groups/" + ams.group("Crew").id())),
                at("find", ADMIN, "/find?for=north"), at("find-people", ADMIN, "/find?for=smith"),
                at("find-nothing", ADMIN, "/find?for=okafro"), at("find-not-yet", ADMIN, "/find"),
                at("2n-home", ADMIN, "/"), at("2n-home-nothing-yet", OTHER_COMPANY, "/"),
                at("2n-home-reader", READER, "/"),
                at("what-i-may-do", ADMIN, "/permissions"), at("what-i-may-do-little", READER, "/permissions"),
                at("help", ADMIN, "/help"), at("no-such-page", ADMIN, "/nothing-here"));
    }

    private static void needingALook(Tab tab, SandboxControl ams) {
        ams.fault(Fault.on("GET", "/v2/admin/departments").always().answers(Reply.json(200, """
                {"data":[{"id":1,"name":"Kentshire","parent_id":null,"company_id":24},
                {"id":31,"name":"Stores","parent_id":1,"company_id":24},
                {"id":58,"name":"Stores","parent_id":1,"company_id":24},
                {"id":60,"name":"Hydrants","parent_id":99,"company_id":24},
                {"id":61,"name":"North","parent_id":62,"company_id":24},
                {"id":62,"name":"South","parent_id":61,"company_id":24}]}""")));
        tab.open("/departments");
    }
}
