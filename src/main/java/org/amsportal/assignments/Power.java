package org.amsportal.assignments;

import java.util.SortedSet;

/** Whether an admin can give a permission group: nobody grants more than they have (vendor documented, permission.011). */
public sealed interface Power {

    record CanGive() implements Power {}

    /** {@code missing}: the permissions of the group that the admin does not have. */
    record CannotGive(SortedSet<String> missing) implements Power {}

    /** AMS does not tell enough to foresee it; it decides when it is sent. */
    record NotKnown() implements Power {}
}
