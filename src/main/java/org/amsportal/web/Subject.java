package org.amsportal.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a problem is about, for the sentences that name it.
 *
 * @param who the person or department, as people call it
 * @param first the person's first name where it is known, else {@code who}
 * @param email the person's email; null when it is not about a person
 * @param userId the person's AMS number; null where there is none yet
 * @param self whether it is the signed-in admin
 * @param what the departments or permission groups that were wanted
 * @param checked what was found afterwards, as a sentence; empty when there is nothing to say
 * @param at when it happened
 * @param reference the journal entry's reference, or that of the log line
 * @param soFar what has been done of the plan before; null for anything but a plan
 */
public record Subject(String who, String first, @Nullable String email, @Nullable Long userId, boolean self,
        List<String> what, String checked, @Nullable Instant at, @Nullable String reference, @Nullable SoFar soFar) {

    /**
     * How far a plan has come.
     *
     * @param created whether it has created the person
     * @param untouched whether AMS has done nothing of it
     * @param todo what is still to be given to the person, in words
     */
    public record SoFar(boolean created, boolean untouched, String todo) {}

    /** A read of which nobody in particular is the subject. */
    public static Subject read(@Nullable String reference) {
        return new Subject("", "", null, null, false, List.of(), "", Instant.now(), reference, null);
    }

    public static Subject person(String who, @Nullable String email, @Nullable Long userId, boolean self) {
        return new Subject(who, who, email, userId, self, List.of(), "", null, null, null);
    }

    /** The same person, called by their first name where that reads better. */
    public Subject called(String firstName) {
        return new Subject(who, firstName, email, userId, self, what, checked, at, reference, soFar);
    }

    /** The same at another time. */
    public Subject at(@Nullable Instant other) {
        return new Subject(who, first, email, userId, self, what, checked, other, reference, soFar);
    }

    public Subject wanting(List<String> wanted) {
        return new Subject(who, first, email, userId, self, wanted, checked, at, reference, soFar);
    }

    /** The same with a reference that finds it. */
    public Subject under(String other) {
        return new Subject(who, first, email, userId, self, what, checked, at, other, soFar);
    }
}
