package org.amsportal.journal;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An entry as it lies in the database, with what only this room needs.
 *
 * @param state as stored; {@link Entry#state} shows an entry that is being prepared as SENDING
 * @param sent the full list last sent, for assignments
 * @param unknownSince when an attempt was last unknown; stays once it was
 * @param leased whether somebody works on it at the moment
 */
record Filed(Entry entry, State state, long version, @Nullable UUID signIn, String guardKey, Before before,
        @Nullable SortedSet<Long> sent, @Nullable Instant unknownSince, boolean leased) {

    UUID id() {
        return entry.id();
    }

    Write write() {
        return entry.write();
    }

    Kind kind() {
        return Kind.of(entry.write());
    }

    /** Whether an earlier attempt may have reached AMS. */
    boolean wasUnknown() {
        return unknownSince != null;
    }

    Filed with(List<Entry.Happening> happenings) {
        return new Filed(entry.with(happenings), state, version, signIn, guardKey, before, sent, unknownSince,
                leased);
    }

    /** The company that the target belongs to, as far as is known. */
    @Nullable
    Long company() {
        return entry.targetCompanyId() != null ? entry.targetCompanyId() : entry.companyId();
    }
}
