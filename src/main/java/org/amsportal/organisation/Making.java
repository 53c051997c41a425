package org.amsportal.organisation;

import java.time.Instant;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsPage;
import org.jspecify.annotations.Nullable;

/** How a whole list is read from AMS, and what is made of it. */
interface Making<I, T> {

    /** The first page, on the admin's own token. */
    Reading<AmsPage<I>> first(Admin admin);

    /** All of it, going on from the first page. */
    Reading<T> whole(Admin admin, AmsPage<I> first);

    /** How many elements it has. */
    int size(T whole);

    /** The same with what the portal has written since; null where it has to be read again for that. */
    @Nullable
    T caughtUp(Admin admin, T whole, Instant since);
}
