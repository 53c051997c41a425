package org.amsportal.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a problem is about, for the sentences that name it.
 *
 * @param who the person or department, as people call it
 * @param email the person's email; null when it is not about a person
 * @param userId the person's AMS number; null where there is none yet
 * @param self whether it is the signed-in admin
 * @param what the departments or permission groups that were wanted
 * @param checked what was found afterwards, as a sentence; empty when there is nothing to say
 * @param at when it happened
 * @param reference the journal entry's reference, or that of the log line
 */
public record Subject(String who, @Nullable String email, @Nullable Long userId, boolean self, List<String> what,
        String checked, @Nullable Instant at, @Nullable String reference) {

    /** A read of which nobody in particular is the subject. */
    public static Subject read(@Nullable String reference) {
        return new Subject("", null, null, false, List.of(), "", Instant.now(), reference);
    }

    public static Subject person(String who, @Nullable String email, @Nullable Long userId, boolean self) {
        return new Subject(who, email, userId, self, List.of(), "", null, null);
    }

    /** The same at another time. */
    public Subject at(Instant other) {
        return new Subject(who, email, userId, self, what, checked, other, reference);
    }

    public Subject wanting(List<String> wanted) {
        return new Subject(who, email, userId, self, wanted, checked, at, reference);
    }
}
