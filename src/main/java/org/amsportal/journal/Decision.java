package org.amsportal.journal;

import java.util.SortedSet;

import org.amsportal.ams.AccessToken;

/** What is to be done with an intention after looking at what AMS has now. */
sealed interface Decision {

    Before before();

    /** Send it; {@code list} is the full list of an assignment, empty for a create. */
    record Send(Before before, SortedSet<Long> list, AccessToken token) implements Decision {}

    /** Send nothing: it is as wanted already, it must not be sent, or it cannot be. */
    record Stop(Before before, Outcome outcome) implements Decision {}
}
