package org.amsportal.journal;

import org.amsportal.ams.NewDepartment;
import org.amsportal.ams.NewUser;

/** A write to AMS as a value: what the admin intends, before any of it is sent. */
public sealed interface Write {

    record CreateUser(NewUser user) implements Write {}

    record CreateDepartment(NewDepartment department) implements Write {}

    record AssignDepartments(long userId, Change change) implements Write {}

    record AssignGroups(long userId, Change change) implements Write {}
}
