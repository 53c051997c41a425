package org.amsportal.browser;

import static org.amsportal.browser.State.form;
import static org.amsportal.browser.State.page;
import static org.amssandbox.data.DemoSignIn.ADMIN;
import static org.amssandbox.data.DemoSignIn.HELPDESK;
import static org.amssandbox.data.DemoSignIn.SETUP;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;

/** The outline import from the empty form to what became of it. */
final class OutlineStates {

    private static final String NEW = """
            Kentshire
            \tNorth Group
            \t\tStation 12
            \t\t\tRed Watch
            \t\tStation 15
            \t\t\tRed Watch
            \t\t\tBlue Watch
            \tCoast Group
            \t\tHarbour Station with a name that is longer than most
            \t\t\tBoat Crew
            \t\t\t\tNight Shift
            """;

    private OutlineStates() {
    }

    static List<State> all() {
        return List.of(form("outline-empty", ADMIN, (tab, ams) -> tab.open("/departments/outline")),
                form("outline-company-first", SETUP, (tab, ams) -> tab.open("/departments/outline")),
                page("outline-not-allowed", HELPDESK, (tab, ams) -> tab.open("/departments/outline")),
                form("outline-previewed", ADMIN, (tab, ams) -> looked(tab, NEW)),
                page("outline-with-doubts", ADMIN, (tab, ams) -> looked(tab, """
                        Kentshire
                        \tNorth Group
                        \t\t\t\tStation 15
                        \tNorth Group
                        \tEast\tGroup
                        """)), page("outline-stopped", ADMIN, OutlineStates::stopped));
    }

    private static OutlineImportPage looked(Tab tab, String text) {
        return OutlineImportPage.open(tab).paste(text).look();
    }

    private static void stopped(Tab tab, SandboxControl ams) {
        ams.fault(Fault.on("POST", "/v2/admin/departments").skip(2).always().answers(Reply.json(403, "{}")));
        var text = IntStream.rangeClosed(1, 60).mapToObj(it -> "Unit " + it).collect(Collectors.joining("\n"));
        looked(tab, text).create(60).says("are not there yet");
    }
}
