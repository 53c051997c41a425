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
 */
public record Rights(@Nullable Set<String> permissions, Map<AmsPermission, Boolean> learnt) {

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
