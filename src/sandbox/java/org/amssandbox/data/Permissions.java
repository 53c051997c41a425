package org.amssandbox.data;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** The permissions that AMS knows: five that the vendor documents for its API, and believable ones of the suite. */
public final class Permissions {

    public static final String WRITE_USERS = "write_users";
    public static final String WRITE_DEPARTMENTS = "write_departments";
    public static final String WRITE_USER_DEPARTMENT = "write_user_department";
    public static final String READ_GROUPS = "read_groups";
    public static final String WRITE_PERMISSION_USER = "write_permission_user";

    /** Those of the public API. Assumed: whoever has none of them is shown nobody but themselves. */
    public static final Set<String> OF_THE_API = ordered(WRITE_USERS, WRITE_DEPARTMENTS, WRITE_USER_DEPARTMENT,
            READ_GROUPS, WRITE_PERMISSION_USER);

    static final Set<String> STANDARD = ordered("view_incidents", "view_rosters", "view_training");
    static final Set<String> CREW = with(STANDARD, "record_attendance");
    static final Set<String> HELPDESK = with(CREW, WRITE_USERS, WRITE_USER_DEPARTMENT, READ_GROUPS,
            WRITE_PERMISSION_USER);
    static final Set<String> CONTROL = with(STANDARD, "edit_incidents", "close_incidents");
    static final Set<String> POWER_USER = with(CONTROL, "edit_rosters", "view_assets", "view_reports");
    static final Set<String> STATION_MANAGER = with(CREW, "edit_rosters", "edit_training", "view_reports");
    static final Set<String> WORKSHOP = ordered("view_assets", "edit_assets");
    static final Set<String> ALL = with(POWER_USER, "record_attendance", "edit_training", "edit_assets",
            "export_reports", "manage_settings", WRITE_USERS, WRITE_DEPARTMENTS, WRITE_USER_DEPARTMENT, READ_GROUPS,
            WRITE_PERMISSION_USER);

    private Permissions() {
    }

    private static Set<String> ordered(String... permissions) {
        return with(Set.of(), permissions);
    }

    private static Set<String> with(Set<String> base, String... more) {
        var all = new LinkedHashSet<>(base);
        Collections.addAll(all, more);
        return all;
    }
}
