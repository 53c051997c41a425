package org.amsportal.access;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

import org.amsportal.ams.AmsPermission;
import org.jspecify.annotations.Nullable;

/**
 * What an admin may do.
 *
 * @param permissions all AMS permissions the admin is known to have; null where AMS does not say
 * @param learnt what answers of AMS have shown lately; that a call was carried out beats {@code permissions}
 * @param refused when AMS last refused a call for want of a permission. One refusal takes nothing away: it may be over, and AMS decides each time
 * @param shownUsers whether AMS itself has lately shown them other people, or refused to
 */
public record Rights(@Nullable Set<String> permissions, Map<AmsPermission, Boolean> learnt,
        Map<AmsPermission, Instant> refused, May shownUsers) {

    /** Assumed: the vendor documents no permission for reading users. Where {@code me} or a claim tells one of this name, it counts. */
    private static final String READ_USERS = "read_users";

    /** Where nothing was refused, and AMS was not asked for people. */
    public Rights(@Nullable Set<String> permissions, Map<AmsPermission, Boolean> learnt) {
        this(permissions, learnt, Map.of(), May.NOT_KNOWN);
    }

    /** Where nothing was refused. */
    public Rights(@Nullable Set<String> permissions, Map<AmsPermission, Boolean> learnt, May shownUsers) {
        this(permissions, learnt, Map.of(), shownUsers);
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
        if (Boolean.TRUE.equals(shown)) {
            return May.YES;
        }
        if (permissions == null) {
            return May.NOT_KNOWN;
        }
        if (!permissions.contains(permission.code())) {
            return May.NO;
        }
        return shown == null ? May.YES : May.NOT_KNOWN;
    }

    /** When AMS last refused what this permission is for, lately; null when it has not, or when it says itself that the admin lacks it. */
    public @Nullable Instant refusedAt(AmsPermission permission) {
        return may(permission) == May.NOT_KNOWN ? refused.get(permission) : null;
    }
}
