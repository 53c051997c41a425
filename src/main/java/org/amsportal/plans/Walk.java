package org.amsportal.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.amsportal.access.Admin;
import org.amsportal.ams.SignInEnded;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Intention;
import org.amsportal.journal.Journal;
import org.amsportal.journal.Place;
import org.amsportal.journal.State;
import org.amsportal.journal.Write;
import org.jspecify.annotations.Nullable;

/**
 * One walk over the steps of a row: each is taken as far as it goes now. Departments and permission groups depend on the user alone, so that
 * one of them failing never stops the other: groups are what makes a person able to work.
 */
final class Walk {

    private static final Duration NOT_AT_ONCE = Duration.ofMillis(500);

    private final Journal journal;
    private final PlanAsks asks;
    private final Clock clock;
    private final Admin admin;
    private final Batch batch;
    private final Map<String, Entry> entries;
    private final Map<String, Step> shared;
    private final Steps steps;
    private final Writes writes;
    private final BooleanSupplier notStopped;
    private final BooleanSupplier mayBegin;
    private @Nullable Instant next;
    private boolean stopped;
    private boolean askedToWait;
    private @Nullable Instant waitsUntil;

    Walk(Journal journal, PlanAsks asks, Clock clock, Admin admin, Batch batch) {
        this(journal, asks, clock, admin, batch, Map.of(), () -> true, () -> true);
    }

    /**
     * @param shared how the steps stand that another row carries out for this one too
     * @param notStopped asked before each write is prepared: whether no person has stopped the plan
     * @param mayBegin the same: whether the plan has not to wait, for AMS or a person
     */
    Walk(Journal journal, PlanAsks asks, Clock clock, Admin admin, Batch batch,
            Map<String, Step> shared, BooleanSupplier notStopped, BooleanSupplier mayBegin) {
        this.notStopped = notStopped;
        this.mayBegin = mayBegin;
        this.shared = shared;
        this.journal = journal;
        this.asks = asks;
        this.clock = clock;
        this.admin = admin;
        this.batch = batch;
        this.entries = batch.newest(journal.entriesOf(batch.id(), List.of(batch.number())));
        this.steps = Steps.of(batch.row(), entries, shared);
        this.writes = new Writes(batch.row(), steps);
    }

    /**
     * When the next walk has something to do; empty when nothing more comes by itself.
     *
     * @throws SignInEnded when nothing goes on before somebody signs in
     */
    Optional<Instant> go() {
        List<Planned> planned = Planned.own(batch.row());
        do {
            planned.forEach(step -> advance(step.key()));
        } while (next == null && !askedToWait && steps.anyReady());
        return Optional.ofNullable(next);
    }

    Steps steps() {
        return Steps.of(batch.row(), entries, shared);
    }

    private void advance(String key) {
        Entry entry = entries.get(key);
        if (entry == null) {
            if (steps.isReady(key) && maySend()) {
                sent(key, start(key));
            }
            return;
        }
        switch (entry.state()) {
            case SENDING -> comeBackAt(soon());
            case UNKNOWN -> look(key, entry);
            case NOT_SENT, ABSENT -> sendAgain(key, entry);
            default -> keep(key, entry);
        }
    }

    private boolean maySend() {
        if (!stopped && !notStopped.getAsBoolean()) {
            stopped = true;
        }
        if (askedToWait) {
            return false;
        }
        boolean held = stopped || !mayBegin.getAsBoolean();
        if (held) {
            comeBackAt(clock.instant());
        }
        return !held;
    }

    /** Whether a write was left out because somebody has stopped the plan. */
    boolean stopped() {
        return stopped;
    }

    private Entry start(String key) {
        Step step = steps.step(key).orElseThrow();
        Write write = writes.of(step);
        return journal.carryOut(admin, new Intention(write, writes.label(step), batch.targetCompanyId(),
                new Place(batch.id(), batch.number(), key, batch.ask(key).revision())));
    }

    private void sendAgain(String key, Entry entry) {
        Instant at = Patience.at(entry, batch);
        if (isBeingPrepared(entry) || (at != null && !at.isAfter(clock.instant()))) {
            if (maySend()) {
                sent(key, journal.sendAgain(admin, entry.id()));
            }
        } else if (at != null) {
            comeBackAt(at);
            askedToWait(entry, at);
        }
    }

    /** One of many writes nothing more then; a single person gets what does not depend on it. */
    private void askedToWait(Entry entry, @Nullable Instant until) {
        if (batch.oneOfMany() && Verdict.asksToWait(entry)) {
            askedToWait = true;
            waitsUntil = until != null && (waitsUntil == null || until.isAfter(waitsUntil)) ? until : waitsUntil;
        }
    }

    /** What AMS has asked for, if it has: to wait until then, or for longer than anybody waits without being asked. */
    Optional<Verdict> asked() {
        if (!askedToWait) {
            return Optional.empty();
        }
        return Optional.of(waitsUntil == null ? new Verdict.Stop() : new Verdict.AskedToWait(waitsUntil));
    }

    /** Takes in what came of an attempt. */
    private void sent(String key, Entry entry) {
        keep(key, entry);
        if (Patience.needsSignIn(entry)) {
            throw new SignInEnded("AMS was not told: the sign-in of the plan has ended");
        }
        Batch.Ask ask = batch.ask(key);
        Optional<Instant> again = Patience.again(entry, ask.tries(), batch.oneOfMany());
        if (again.isPresent() || ask.againAt() != null) {
            asks.again(batch.id(), batch.number(), key, again.isPresent() ? ask.tries() + 1 : ask.tries(),
                    again.orElse(null));
        }
        again.ifPresent(this::comeBackAt);
        askedToWait(entry, again.orElse(null));
        if (entry.state() == State.UNKNOWN) {
            look(key, entry);
        } else if (entry.state() == State.SENDING || isBeingPrepared(entry)) {
            comeBackAt(soon());
        }
    }

    private void look(String key, Entry entry) {
        Optional<Instant> due = journal.nextLook(entry);
        if (due.isEmpty()) {
            return;
        }
        if (due.get().isAfter(clock.instant())) {
            comeBackAt(due.get());
            return;
        }
        Entry looked = journal.settle(admin, entry.id());
        keep(key, looked);
        if (looked.state() == State.UNKNOWN) {
            journal.nextLook(looked).ifPresent(at -> comeBackAt(at.isAfter(soon()) ? at : soon()));
        } else if (looked.state() == State.ABSENT) {
            Optional.ofNullable(Patience.at(looked, batch)).ifPresent(this::comeBackAt);
        }
    }

    private void keep(String key, Entry entry) {
        entries.put(key, entry);
        steps.put(key, entry);
    }

    /** Written down and not concluded: somebody is at it, or was when their process ended. */
    private static boolean isBeingPrepared(Entry entry) {
        return entry.state() == State.NOT_SENT && entry.why() == null;
    }

    private Instant soon() {
        return clock.instant().plus(NOT_AT_ONCE);
    }

    private void comeBackAt(Instant at) {
        if (next == null || at.isBefore(next)) {
            next = at;
        }
    }
}
