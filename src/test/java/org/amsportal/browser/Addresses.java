package org.amsportal.browser;

import java.util.List;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;

/** An address of every page, and of some that nothing is at. */
final class Addresses {

    private Addresses() {
    }

    static List<String> of(SandboxControl ams) {
        return of(ams, ams.usersWithEmail(DemoSignIn.HELPDESK.email()).getFirst().id());
    }

    /** Those where a person is shown show this one. */
    static List<String> of(SandboxControl ams, long user) {
        var department = ams.departmentsCalled("Station 12").getFirst().id();
        return List.of("/", "/users", "/users?search=smith", "/users?search=nobody-at-all", "/users/" + user,
                "/users/" + user + "/groups", "/users/" + user + "/departments", "/departments",
                "/departments/" + department, "/departments/new", "/departments/outline", "/groups",
                "/groups/" + ams.group("Crew").id(), "/find?for=north", "/find",
                "/users/" + user + "/access-removal", "/onboarding", "/batches", "/permissions", "/help", "/unfinished",
                "/users/several?to=departments&user=" + user, "/users/several?to=add-group&user=" + user,
                "/users/several?to=remove-group&user=" + user, "/users/several", "/users/999999999", "/nothing-here");
    }
}
