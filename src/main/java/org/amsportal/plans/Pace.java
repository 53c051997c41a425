package org.amsportal.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** How many rows of a plan are in hand at the same time: it begins with one, and AMS's answers make it more or less. */
final class Pace {

    static final int AT_A_TIME = 4;

    private static final int MOST_LOST = 3;
    private static final Duration REST = Duration.ofSeconds(15);

    private final Clock clock;
    private int width = 1;
    private int inHand;
    private int lost;
    private boolean stopped;
    private boolean signInEnded;
    private @Nullable Instant held;
    private @Nullable RuntimeException failure;

    /** @param lost how many answers are missing already */
    Pace(Clock clock, int lost) {
        this.clock = clock;
        this.lost = Math.min(lost, MOST_LOST - 1);
    }

    /** Waits until there is room for one row more; false when none goes on now. */
    synchronized boolean enter() {
        while (open() && inHand >= width) {
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

    /** A row is out of hand. */
    synchronized void leave(Verdict verdict) {
        inHand--;
        switch (verdict) {
            case Verdict.Fine _ -> {
                width = Math.min(AT_A_TIME, width * 2);
                lost = 0;
            }
            case Verdict.Lost _ -> {
                width = 1;
                lost++;
                if (lost >= MOST_LOST) {
                    hold(clock.instant().plus(REST));
                }
            }
            case Verdict.Away(var until) -> hold(until);
            case Verdict.Stop _ -> stopped = true;
            case Verdict.SignIn _ -> signInEnded = true;
            case Verdict.Broken(var because) -> failure = because;
        }
        notifyAll();
    }

    /** Until when none goes on. */
    synchronized Optional<Instant> held() {
        return Optional.ofNullable(held);
    }

    /** Whether it goes on only when a person says so. */
    synchronized boolean stopped() {
        return stopped;
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

    private boolean open() {
        return held == null && !stopped && !signInEnded && failure == null;
    }
}
