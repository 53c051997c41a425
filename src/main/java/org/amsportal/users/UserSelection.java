package org.amsportal.users;

import java.util.ArrayList;
import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsPermission;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;

/** What can be done to several people of a list at once. */
@Component
class UserSelection {

    /**
     * The bar above the list.
     *
     * @param say what it says while nobody is selected
     * @param department the AMS number of the department they are selected for; empty for none
     * @param actions empty when this admin may do nothing to anybody
     */
    record Bar(String say, String department, List<Action> actions) {}

    /** @param to what the page that does it is told to do */
    record Action(String to, String words) {}

    private final UserFilters filters;
    private final Words words;

    UserSelection(UserFilters filters, Words words) {
        this.filters = filters;
        this.words = words;
    }

    Bar of(Admin admin, UsersQuery asked) {
        boolean into = !asked.into().isEmpty();
        var actions = new ArrayList<Action>();
        if (may(admin, AmsPermission.WRITE_USER_DEPARTMENT)) {
            actions.add(
                    new Action("departments", words.say(into ? "users.several.into" : "users.several.departments")));
        }
        if (!into && may(admin, AmsPermission.WRITE_PERMISSION_USER)) {
            actions.add(new Action("add-group", words.say("users.several.add-group")));
            actions.add(new Action("remove-group", words.say("users.several.remove-group")));
        }
        return new Bar(into
                ? words.say("users.several.select.into", filters.path(admin, asked.into()))
                : words.say("users.several.select"), asked.into(), actions);
    }

    private static boolean may(Admin admin, AmsPermission permission) {
        return admin.rights().may(permission) != May.NO;
    }
}
