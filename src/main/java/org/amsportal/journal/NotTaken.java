package org.amsportal.journal;

import java.util.Arrays;
import java.util.Optional;

/** Why a person's word left an entry as it is. */
public enum NotTaken {
    /** Not there now does not count before AMS has had its time: {@link Entry#settleAfter()}. */
    TOO_EARLY("not there, but it may still arrive"),
    /** AMS, or this portal, knows something else under that number. */
    SOMEBODY_ELSE("it is there, but something else is known under number"),
    /** AMS did not answer when it was asked about it. */
    NOT_ANSWERED("it is there, but AMS could not be asked"),
    /** AMS does not let this admin look: the word of somebody who may counts. */
    MAY_NOT_LOOK("it is there, but AMS does not let them look"),
    /** Nobody can ask AMS, and they have not confirmed that they looked. */
    NOT_IN_WRITING("it is there, but not confirmed in writing"),
    /** AMS shows that it is not as they said. */
    OTHERWISE("it is as wanted, but AMS shows something else");

    private final String words;

    NotTaken(String words) {
        this.words = words;
    }

    /** As the trail says it. */
    String detail() {
        return Entry.A_PERSON_SAID + words;
    }

    /** As the trail says it of a number. */
    String detail(long number) {
        return detail() + " " + number;
    }

    static Optional<NotTaken> in(String detail) {
        return Arrays.stream(values()).filter(it -> detail.startsWith(it.detail())).findFirst();
    }
}
