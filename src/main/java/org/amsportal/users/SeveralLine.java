package org.amsportal.users;

import java.util.SortedSet;

import org.amsportal.web.Person;
import org.jspecify.annotations.Nullable;

/**
 * What would become of one of several people.
 *
 * @param first how people call them
 * @param has what they have now; empty where nobody knows
 * @param changes what would be added or removed; empty unless something would
 * @param note what has to be known about it, or why they are left out
 */
record SeveralLine(long id, Person person, String first, @Nullable Long companyId, Fate fate, SortedSet<Long> has,
        SortedSet<Long> changes, @Nullable String note) {

    /** What would become of them. */
    enum Fate {
        CHANGES,
        /** It is so already. */
        SAME,
        /** Nothing is sent for them. */
        LEFT_OUT
    }

    String name() {
        return person.name();
    }
}
