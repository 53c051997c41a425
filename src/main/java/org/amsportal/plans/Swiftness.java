package org.amsportal.plans;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** Whether AMS becomes slow: the middle one of the last ten times of a write against the tenth best of the last hundred. */
final class Swiftness {

    private static final int REMEMBERED = 100;
    private static final int LATELY = 10;
    private static final int ENOUGH = 20;
    private static final Duration NEVER_MIND = Duration.ofMillis(50);

    private final Deque<Duration> times = new ArrayDeque<>();

    void took(Duration time) {
        times.addLast(time);
        if (times.size() > REMEMBERED) {
            times.removeFirst();
        }
    }

    /** Three times as long as at its best. */
    boolean slow() {
        return exceeds(3);
    }

    /** Twice as long: no reason to ask for less, but none to ask for more. */
    boolean slower() {
        return exceeds(2);
    }

    private boolean exceeds(int times) {
        if (this.times.size() < ENOUGH) {
            return false;
        }
        List<Duration> all = List.copyOf(this.times);
        Duration lately = all.subList(all.size() - LATELY, all.size()).stream().sorted().toList().get(LATELY / 2);
        Duration best = all.stream().sorted().toList().get(LATELY - 1);
        return lately.compareTo(best.multipliedBy(times).plus(NEVER_MIND)) > 0;
    }
}
