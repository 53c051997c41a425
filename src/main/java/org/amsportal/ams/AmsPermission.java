package org.amsportal.ams;

/** The five permissions of the public API, one for each step of the first set-up path (vendor documented). */
public enum AmsPermission {
    WRITE_USERS, WRITE_DEPARTMENTS, WRITE_USER_DEPARTMENT, READ_GROUPS, WRITE_PERMISSION_USER;

    /** The name AMS gives it, such as {@code write_users}. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
