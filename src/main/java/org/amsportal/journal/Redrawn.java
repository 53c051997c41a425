package org.amsportal.journal;

import java.time.Instant;
import java.util.SortedSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** An entry as it lies in the database after its head has changed: what was just written need not be read. */
final class Redrawn {

    private final Filed filed;
    State state;
    @Nullable
    Why why;
    @Nullable
    Long resultId;
    int attempts;
    Before before;
    @Nullable
    SortedSet<Long> sent;
    @Nullable
    SortedSet<Long> after;
    @Nullable
    UUID signIn;
    @Nullable
    Instant unknownSince;
    @Nullable
    Instant settleAfter;
    Instant changedAt;
    boolean leased;

    Redrawn(Filed filed) {
        Entry entry = filed.entry();
        this.filed = filed;
        state = filed.state();
        why = entry.why();
        resultId = entry.resultId();
        attempts = entry.attempts();
        before = filed.before();
        sent = filed.sent();
        after = entry.after();
        signIn = filed.signIn();
        unknownSince = filed.unknownSince();
        settleAfter = entry.settleAfter();
        changedAt = entry.changedAt();
        leased = filed.leased();
    }

    Filed filed() {
        Entry was = filed.entry();
        var entry = new Entry(was.id(), was.reference(), was.write(), was.label(), was.place(), was.actorId(),
                was.actorName(), was.companyId(), was.targetCompanyId(), state.shown(leased), why, resultId, attempts,
                before.shown(filed.kind()), after, was.createdAt(), changedAt, settleAfter, was.happenings());
        return new Filed(entry, state, filed.version() + 1, signIn, filed.guardKey(), before, sent, unknownSince,
                leased);
    }
}
