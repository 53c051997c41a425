package org.amsportal.access;

import java.util.Map;
import java.util.Set;

import org.amsportal.ams.AmsPermission;
import org.jspecify.annotations.Nullable;

/**
 * What an admin may do.
 *
 * @param permissions all AMS permissions the admin is known to have; null where AMS does not say
 * @param learnt what answers of AMS have shown since the sign-in; beats {@code permissions}
 * @param shownUsers whether AMS itself has lately shown them other people, or refused to
 */
public record Rights(@Nullable Set<String> permissions, Map<AmsPermission, Boolean> learnt, May shownUsers) {

    /** Assumed: the vendor documents no permission for reading users. Where {@code me} or a claim tells one of this name, it counts. */
    private static final String READ_USERS = "read_users";

    /** Where AMS was not asked for people. */
    public Rights(@Nullable Set<String> permissions, Map<AmsPermission, Boolean> learnt) {
        this(permissions, learnt, May.NOT_KNOWN);
    }

    /** Whether they may read users: what AMS has answered to them, else what is told. Never guessed from another right. */
    public May mayReadUsers() {
        if (shownUsers != May.NOT_KNOWN) {
            return shownUsers;
        }
        return permissions != null && permissions.contains(READ_USERS) ? May.YES : May.NOT_KNOWN;
    }

    public May may(AmsPermission permission) {
        Boolean shown = learnt.get(permission);
        if (shown != null) {
            return shown ? May.YES : May.NO;
        }
        if (permissions == null) {
            return May.NOT_KNOWN;
        }
        return permissions.contains(permission.code()) ? May.YES : May.NO;
    }
}
