package org.amsportal.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * How many calls of a plan AMS has to bear at the same time: one more each time that as many rows have gone well; half as many when AMS asks to
 * wait, fails, loses answers or becomes slow ({@link Swiftness}). Nearly twice as many rows are in hand, so that one calls while another is written down.
 */
final class Pace {

    static final int AT_FIRST = 4;

    private static final int MOST_LOST = 3;
    private static final int MOST_LACKING = 3;
    private static final Duration REST = Duration.ofSeconds(15);

    private final Clock clock;
    private final int most;
    private final Room room;
    private final Swiftness swiftness = new Swiftness();
    private final Map<Step.Kind, Integer> lacking = new EnumMap<>(Step.Kind.class);
    private int width;
    private int well;
    private int inHand;
    private int old;
    private int lost;
    private boolean stopped;
    private boolean askedToWait;
    private boolean ending;
    private boolean byAPerson;
    private boolean signInEnded;
    private @Nullable Instant held;
    private @Nullable RuntimeException failure;

    /**
     * @param most calls at one time
     * @param width how many at first
     * @param lost how many answers are missing already
     */
    Pace(Clock clock, int most, int width, int lost) {
        this.clock = clock;
        this.most = most;
        this.width = Math.min(width, most);
        this.room = new Room(this.width);
        this.lost = Math.min(lost, MOST_LOST - 1);
    }

    /** How many rows are in hand for so many calls at a time: one alone where there may be one call. */
    static int rowsFor(int calls) {
        return 2 * calls - 1;
    }

    /** Waits until there is room for one row more; false when none goes on now. */
    synchronized boolean enter() {
        while (open() && inHand >= rowsFor(width)) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        inHand += open() ? 1 : 0;
        return open();
    }

    /** Makes a call when there is room for one more. */
    <T> T call(Supplier<T> call) {
        room.acquireUninterruptibly();
        try {
            return call.get();
        } finally {
            room.release();
        }
    }

    /** There was no row to take in hand. */
    synchronized void leave() {
        inHand--;
        notifyAll();
    }

    /** A row is out of hand. */
    synchronized void leave(Turn turn) {
        inHand--;
        boolean tellsNothingNew = old > 0; // it was in hand already when there were too many
        old = Math.max(0, old - 1);
        if (turn.writes() > 0) {
            swiftness.took(turn.took().dividedBy(turn.writes()));
        }
        switch (turn.verdict()) {
            case Verdict.Fine(var done) -> {
                lost = 0;
                done.forEach(lacking::remove);
                wentWell(tellsNothingNew);
            }
            case Verdict.Strained _ -> fewer(tellsNothingNew);
            case Verdict.Lost _ -> {
                fewer(tellsNothingNew);
                lost++;
                if (lost >= MOST_LOST) {
                    hold(clock.instant().plus(REST));
                }
            }
            case Verdict.Away(var until) -> putOff(tellsNothingNew, until);
            case Verdict.AskedToWait(var until) -> {
                putOff(tellsNothingNew, until);
                askedToWait = true;
            }
            case Verdict.Lacking(var kind) -> stopped |= lacking.merge(kind, 1, Integer::sum) >= MOST_LACKING;
            case Verdict.Stop _ -> stopped = true;
            case Verdict.Stopped _ -> byAPerson = true;
            case Verdict.SignIn _ -> signInEnded = true;
            case Verdict.Broken(var because) -> failure = because;
        }
        notifyAll();
    }

    private void wentWell(boolean tellsNothingNew) {
        if (swiftness.slow()) {
            fewer(tellsNothingNew);
            return;
        }
        well++;
        if (well >= width && !swiftness.slower()) {
            to(Math.min(most, width + 1));
            well = 0;
        }
    }

    private void fewer(boolean tellsNothingNew) {
        well = 0;
        if (!tellsNothingNew) {
            to(Math.max(1, width / 2));
            old = inHand;
        }
    }

    private void putOff(boolean tellsNothingNew, Instant until) {
        fewer(tellsNothingNew);
        hold(until);
    }

    private void to(int other) {
        room.change(other - width);
        width = other;
    }

    /** How many calls there may be at one time. */
    synchronized int width() {
        return width;
    }

    /** Until when none goes on. */
    synchronized Optional<Instant> held() {
        return Optional.ofNullable(held);
    }

    /** Whether it goes on only when a person says so. */
    synchronized boolean stopped() {
        return stopped;
    }

    /** Whether a person has paused or cancelled it. */
    synchronized boolean stoppedByAPerson() {
        return byAPerson;
    }

    synchronized boolean signInEnded() {
        return signInEnded;
    }

    /** Throws what the portal itself has failed with. */
    synchronized void check() {
        if (failure != null) {
            throw failure;
        }
    }

    private void hold(Instant until) {
        if (held == null || until.isAfter(held)) {
            held = until;
        }
    }

    /** This process is about to end: rows in hand begin nothing more. */
    synchronized void end() {
        ending = true;
    }

    /** Whether rows in hand begin steps that they have not begun. */
    synchronized boolean mayBegin() {
        return !askedToWait && !ending && !stopped && !byAPerson && !signInEnded && failure == null;
    }

    private boolean open() {
        return held == null && mayBegin();
    }

    /** First come, first served. */
    private static final class Room extends Semaphore {

        private Room(int calls) {
            super(calls, true);
        }

        private void change(int by) {
            if (by < 0) {
                reducePermits(-by);
            } else {
                release(by);
            }
        }
    }
}
