package org.amsportal.journal;

import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.AmsRead;

/** The four kinds of write, each with the AMS permission it needs and the read that shows what became of it. */
enum Kind {
    CREATE_USER(AmsPermission.WRITE_USERS, AmsRead.USERS), CREATE_DEPARTMENT(AmsPermission.WRITE_DEPARTMENTS,
            AmsRead.DEPARTMENTS), ASSIGN_DEPARTMENTS(AmsPermission.WRITE_USER_DEPARTMENT,
                    AmsRead.USER_DEPARTMENTS), ASSIGN_GROUPS(AmsPermission.WRITE_PERMISSION_USER, AmsRead.USER_GROUPS);

    private final AmsPermission permission;
    private final AmsRead shownBy;

    Kind(AmsPermission permission, AmsRead shownBy) {
        this.permission = permission;
        this.shownBy = shownBy;
    }

    static Kind of(Write write) {
        return switch (write) {
            case Write.CreateUser _ -> CREATE_USER;
            case Write.CreateDepartment _ -> CREATE_DEPARTMENT;
            case Write.AssignDepartments _ -> ASSIGN_DEPARTMENTS;
            case Write.AssignGroups _ -> ASSIGN_GROUPS;
        };
    }

    AmsPermission permission() {
        return permission;
    }

    AmsRead shownBy() {
        return shownBy;
    }

    boolean assigns() {
        return this == ASSIGN_DEPARTMENTS || this == ASSIGN_GROUPS;
    }
}
