package org.amsportal.journal;

import java.util.Set;
import java.util.SortedSet;

import org.amsportal.ams.AccessToken;

/** What is to be done with an intention after looking at what AMS has now. */
sealed interface Decision {

    Before before();

    /**
     * Send it.
     *
     * @param list the full list of an assignment, empty for a create
     * @param listed AMS numbers that were listed before a create was sent: none of them is that of the new one
     */
    record Send(Before before, SortedSet<Long> list, Set<Long> listed, AccessToken token) implements Decision {}

    /** Send nothing: it is as wanted already, it must not be sent, or it cannot be. */
    record Stop(Before before, Outcome outcome) implements Decision {}
}
