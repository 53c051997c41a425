package org.amsportal.journal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One journaled write: the intention as it was, and what is known of it now.
 *
 * @param reference six characters that can be read out on the phone, such as {@code K7M-4QD}
 * @param resultId the AMS number of what was created; null for assignments and until it is known
 * @param before what the user had just before sending, for assignments; null where it could not be read
 * @param after what AMS listed afterwards (read back); null where it was not or could not be read
 * @param settleAfter from when on "not found" counts, for an unknown outcome
 */
public record Entry(UUID id, String reference, Write write, String label, Place place, String actorId, String actorName,
        @Nullable Long companyId, @Nullable Long targetCompanyId, State state, @Nullable Why why,
        @Nullable Long resultId, int attempts, @Nullable SortedSet<Long> before, @Nullable SortedSet<Long> after,
        Instant createdAt, Instant changedAt, @Nullable Instant settleAfter, List<Happening> happenings) {

    /** How the trail begins what it took from a person's word. */
    static final String A_PERSON_SAID = "said: ";

    /** How the trail begins what it says of an accepted assignment that could not be read back just then. */
    static final String READ_BACK_IN_VAIN = "not read back: ";

    /** What the trail says of an accepted assignment that was read back. */
    static final String READ_BACK = "read back";

    /** What the trail says of a look in AMS. */
    static final String LOOKED = "looked in AMS";

    /** One line of the audit trail. {@code kind} such as SENDING, ANSWERED, NO_ANSWER, LOOKED, SETTLED, LATE_ANSWER, NOTE. */
    public record Happening(Instant at, String kind, int attempt, @Nullable String byActor, @Nullable Integer status,
            @Nullable String amsCode, @Nullable String detail) {}

    /** Whether the answer was lost, and a look or a person settled what became of it. */
    public boolean settledAfterwards() {
        return happenings.stream().anyMatch(Entry::settles);
    }

    /** Whether it was a person's word that settled it. */
    public boolean settledByAPerson() {
        return happenings.stream().filter(Entry::settles).map(Happening::detail)
                .anyMatch(detail -> detail != null && detail.startsWith(A_PERSON_SAID));
    }

    /** Why the last that a person said about it was not taken; empty when it was, or nobody has said anything since. */
    public Optional<NotTaken> wordNotTaken() {
        return happenings.isEmpty() || !happenings.getLast().kind().equals(Trail.What.NOTE.name())
                ? Optional.empty()
                : Optional.ofNullable(happenings.getLast().detail()).flatMap(NotTaken::in);
    }

    /** When it was looked for in AMS and AMS could be looked into, oldest first. */
    public List<Instant> looks() {
        return happenings.stream().filter(line -> LOOKED.equals(line.detail())).map(Happening::at).toList();
    }

    /** Whether AMS accepted it, and then did not answer when it was read back. */
    public boolean readBackInVain() {
        return happenings.stream().map(Happening::detail)
                .anyMatch(detail -> detail != null && detail.startsWith(READ_BACK_IN_VAIN));
    }

    /** When it was sent last; null until it is. */
    public @Nullable Instant sentAt() {
        return happenings.stream().filter(line -> line.kind().equals(Trail.What.SENDING.name())).map(Happening::at)
                .reduce((_, later) -> later).orElse(null);
    }

    private static boolean settles(Happening line) {
        return line.kind().equals(Trail.What.SETTLED.name()) && !READ_BACK.equals(line.detail());
    }

    Entry with(List<Happening> all) {
        return new Entry(id, reference, write, label, place, actorId, actorName, companyId, targetCompanyId, state, why,
                resultId, attempts, before, after, createdAt, changedAt, settleAfter, all);
    }
}
