package org.amsportal.journal;

import java.util.SortedSet;

import org.jspecify.annotations.Nullable;

/** What shall become of a user's departments or permission groups. What is sent to AMS is always the full list they should end up with. */
public sealed interface Change {

    /** Whatever the user has when it is sent, and these besides: nothing is ever taken away. */
    record Adding(SortedSet<Long> added) implements Change {}

    /** Exactly these, decided on a page that showed {@code seen}. Nothing is sent when AMS has something else by then. */
    record Exactly(SortedSet<Long> wanted, SortedSet<Long> seen) implements Change {}

    /**
     * Exactly these, where nobody could read what the user has and the admin has confirmed, person by person, that all others go.
     *
     * @param seen what the page showed as last given here; null where nobody knew
     */
    record Replacing(SortedSet<Long> wanted, @Nullable SortedSet<Long> seen) implements Change {

        /** Where nobody knew what the user has. */
        public Replacing(SortedSet<Long> wanted) {
            this(wanted, null);
        }
    }
}
