package org.amsportal.departments;

import org.amsportal.organisation.Headcounts;
import org.amsportal.web.Notice;
import org.jspecify.annotations.Nullable;

/**
 * Where the counting of people stands.
 *
 * @param words what the page says about it
 * @param notice what stands against it; null where nothing does
 * @param numbers how many every department has; null while they would be too few
 * @param people how many there are, as far as that is known
 * @param missing of how many it is not known where they are
 */
record PeopleCount(State state, String words, @Nullable Notice notice, @Nullable Headcounts numbers, int people,
        int missing) {

    /** What can be said of it. */
    enum State {
        /** This AMS does not tell who is where. */
        NONE,
        /** AMS did not say who there is. */
        NOT_READ, READING, NOT_COUNTED, COUNTING, STOPPED, COUNTED
    }

    static final PeopleCount NONE = new PeopleCount(State.NONE, "", null, null, 0, 0);

    PeopleCount as(State other, String otherWords) {
        return new PeopleCount(other, otherWords, notice, numbers, people, missing);
    }

    /** Whether departments have room for their numbers. */
    public boolean isShown() {
        return state != State.NONE;
    }

    /** Whether the page asks again by itself. */
    public boolean isGoingOn() {
        return state == State.READING || state == State.COUNTING;
    }

    /** Whether somebody can have it begun, or gone on with. */
    public boolean isToBegin() {
        return state == State.NOT_COUNTED || state == State.STOPPED;
    }

    public boolean isStopped() {
        return state == State.STOPPED;
    }

    public boolean isCounted() {
        return state == State.COUNTED;
    }
}
