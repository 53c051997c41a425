package org.amsportal.plans;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

import org.amsportal.journal.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A row of a plan as it is stored: whose it is, what is wanted, and how far each step has been asked for. What became of the steps is in the journal.
 *
 * @param signIn the sign-in in whose name it is applied
 * @param companyId the company of the admin who made it
 * @param wakes grows each time somebody lets it go on
 * @param asks by the step's key
 * @param number of the row, from 1
 * @param oneOfMany whether the plan has many rows
 */
record Batch(UUID id, String actorId, String actorName, UUID signIn, @Nullable Long companyId,
        @Nullable Long targetCompanyId, Phase phase, long wakes, Instant createdAt, Row row, Map<String, Ask> asks,
        int number, boolean oneOfMany) {

    /** The only row of a plan. */
    Batch(UUID id, String actorId, String actorName, UUID signIn, @Nullable Long companyId,
            @Nullable Long targetCompanyId, Phase phase, long wakes, Instant createdAt, Row row,
            Map<String, Ask> asks) {
        this(id, actorId, actorName, signIn, companyId, targetCompanyId, phase, wakes, createdAt, row, asks,
                PlanStore.ROW, false);
    }

    /** Whether a plan goes on by itself. */
    enum Phase {
        APPLYING,
        /** A person has paused it; nothing but a person lets it go on. */
        PAUSED,
        /** A person has cancelled it, and its run still has to put it down. */
        CANCELLING,
        /** It was cancelled, and some of it still needs a person. */
        CANCELLED,
        /** It goes on when a person says so. */
        RESTING,
        /** It goes on when somebody signs in and says so. */
        SIGN_IN,
        /** Nobody has anything left to do. */
        CONCLUDED;

        /** Whether a run has something to do with it. */
        boolean runs() {
            return this == APPLYING || this == CANCELLING;
        }
    }

    /**
     * How far a step has been asked for.
     *
     * @param revision counts from 1; grows when a person retries what AMS refused
     * @param tries how often it was put off by itself since a person last asked for it
     * @param againAt from when on it is sent again by itself; null when it is not
     */
    record Ask(int revision, int tries, @Nullable Instant againAt) {
        static final Ask FIRST = new Ask(1, 0, null);
    }

    Ask ask(String step) {
        return asks.getOrDefault(step, Ask.FIRST);
    }

    /** Of the entries of this row, those that count now, by the step's key. */
    Map<String, Entry> newest(Collection<Entry> entries) {
        var newest = new HashMap<String, Entry>();
        for (Entry entry : entries) {
            if (entry.place().revision() == ask(entry.place().step()).revision()) {
                newest.put(entry.place().step(), entry);
            }
        }
        return newest;
    }

    Batch with(Map<String, Ask> other) {
        return new Batch(id, actorId, actorName, signIn, companyId, targetCompanyId, phase, wakes, createdAt, row,
                other, number, oneOfMany);
    }
}
