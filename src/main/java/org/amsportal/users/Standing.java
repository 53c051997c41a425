package org.amsportal.users;

import java.util.ArrayList;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsPermission;
import org.amsportal.web.Link;
import org.amsportal.web.Look;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody can work, and the one step that they lack.
 *
 * @param next leads to where it is done; null when nothing is missing, or when this admin may not do it
 */
record Standing(Look look, String title, String text, @Nullable Link next) {

    static Standing of(Admin admin, Target user, Words words) {
        var readiness = Readiness.of(user.picture().groups().map(groups -> groups.keySet()));
        var groups = Target.has(user.picture().groups());
        var departments = Target.has(user.picture().departments());
        boolean nowhere = user.picture().departments().fromAms() && departments.isEmpty();
        String text = switch (readiness) {
            case READY -> words.say("ready.yes.text", groups.size(),
                    user.picture().departments().fromAms() ? departments.size() : -1);
            case NONE -> words.say("ready.no.text");
            case NOT_CHECKED -> words.say(user.picture().groups().known().isPresent()
                    ? "ready.not-checked.last"
                    : "ready.not-checked.text", words.list(new ArrayList<>(groups.values())));
        };
        String title = readiness == Readiness.NONE
                ? words.say("ready.no", user.name())
                : words.say("ready." + readiness.getKey());
        return new Standing(readiness.getLook(), title, text, next(admin, user, readiness, nowhere, words));
    }

    private static @Nullable Link next(Admin admin, Target user, Readiness readiness, boolean nowhere, Words words) {
        if (readiness == Readiness.NONE && mayGroups(admin, user)) {
            return new Link(words.say("users.groups.assign"), "/users/" + user.id() + "/groups");
        }
        return readiness == Readiness.READY && nowhere && mayDepartments(admin)
                ? new Link(words.say("users.departments.assign"), "/users/" + user.id() + "/departments")
                : null;
    }

    static boolean mayDepartments(Admin admin) {
        return admin.rights().may(AmsPermission.WRITE_USER_DEPARTMENT) != May.NO;
    }

    static boolean mayGroups(Admin admin, Target user) {
        return admin.rights().may(AmsPermission.WRITE_PERMISSION_USER) != May.NO
                && !admin.is(user.id(), user.email());
    }
}
