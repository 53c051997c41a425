package org.amsportal.security;

import java.util.List;

import org.amsportal.guest.Answer;
import org.amsportal.guest.Guest;
import org.amsportal.guest.Newcomer;

/** A walk over every kind of page: lists, forms, forms with mistakes, results, refusals, and what is not there. */
final class EveryPage {

    /** Pages for anybody who is signed in. */
    static final List<String> ADDRESSES = List.of("/", "/unfinished", "/users", "/users?search=smith",
            "/users?number=x",
            "/users/1002",
            "/users/1002/groups", "/users/1003", "/users/1003/groups", "/users/1003/departments", "/departments",
            "/departments?open=all", "/departments?department=1", "/departments/1",
            "/departments/1?below=1&search=smith&check=more", "/departments/count?department=1", "/departments/new",
            "/groups", "/onboarding", "/permissions",
            "/help", "/departments/outline", "/find?for=smith", "/groups/1", "/users/1003/access-removal",
            "/users/export", "/users/several?user=1003&user=1004", "/users/several?to=add-group&user=1003",
            "/users/several?to=remove-group&user=1003", "/users/several", "/batches/none",
            "/?reference=AAA-AAA", "/users/999999", "/departments/999999", "/changes/none", "/nowhere");

    private EveryPage() {
    }

    /** Opens them all, and onboards somebody on the way; the answers are in what the guest has seen. */
    static void walk(Guest guest, Newcomer newcomer, long group) {
        ADDRESSES.forEach(guest::get);
        new Newcomer("", "", "no email").form(guest).send(guest);
        Answer result = newcomer.onboardedBy(guest, group);
        guest.get(result.path(), "HX-Request", "true");
        var groups = guest.get("/users/1003/groups").form("#groups-form");
        Newcomer.settled(guest, groups.add("groups", group).send(guest));
        var several = guest.get("/users/several?to=add-group&user=1003,1004&group=" + group);
        if (several.has("#several-form")) {
            guest.get(Newcomer.settled(guest, several.form("#several-form").send(guest)).path(), "HX-Request", "true");
        }
        guest.forged("/users/1003/groups").send(guest);
        guest.forged("/users").send(guest);
    }
}
