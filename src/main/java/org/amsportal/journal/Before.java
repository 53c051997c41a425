package org.amsportal.journal;

import java.util.SortedSet;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * What was there just before sending: for a create the AMS numbers of those of that email or name, for an assignment what the user had.
 * Without a source nobody could tell, and the IDs mean nothing.
 */
record Before(Source source, SortedSet<Long> ids) {

    /** Who told. */
    enum Source {
        AMS, LEDGER, NONE
    }

    static Before notKnown() {
        return new Before(Source.NONE, new TreeSet<>());
    }

    static Before ams(SortedSet<Long> ids) {
        return new Before(Source.AMS, ids);
    }

    boolean fromAms() {
        return source == Source.AMS;
    }

    boolean known() {
        return source != Source.NONE;
    }

    /** What people are shown of it: for an assignment what the user had, where that is known. */
    @Nullable
    SortedSet<Long> shown(Kind kind) {
        return known() && kind.assigns() ? ids : null;
    }
}
