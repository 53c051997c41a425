package org.amsportal.ams;

import org.jspecify.annotations.Nullable;

/** The reads that a deployment of AMS may or may not have; all but {@link #GROUPS} are assumed, not documented. */
public enum AmsRead {
    ME, USERS, USER, DEPARTMENTS, USER_DEPARTMENTS, GROUPS, USER_GROUPS, COMPANIES;

    boolean aboutOneUser() {
        return this == USER || this == USER_DEPARTMENTS || this == USER_GROUPS;
    }

    /** The permission that the read needs, where that is documented. */
    @Nullable
    AmsPermission permission() {
        return this == GROUPS ? AmsPermission.READ_GROUPS : null;
    }
}
