package org.amsportal.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How far a plan of many rows has come.
 *
 * @param title what people call it, as it was worded when it was sent
 * @param counts how many rows stand how; nothing for those that none stands at
 * @param working whether it goes on by itself at the moment
 * @param signInNeeded whether it waits for somebody to sign in and go on
 * @param paused whether a person has paused it
 * @param cancelled whether a person has cancelled the rest
 * @param left how long it will take at the pace of the last seconds; null while that cannot be told
 * @param waitsUntil when it goes on, where all its rows wait: AMS has asked for it, or is away; null while rows are being carried out
 */
public record Progress(UUID id, String title, Map<RowOutcome, Integer> counts, boolean working, boolean signInNeeded,
        boolean paused, boolean cancelled,
        String actorId, String actorName, Instant createdAt, @Nullable Duration left,
        @Nullable Instant waitsUntil) {

    public int count(RowOutcome outcome) {
        return counts.getOrDefault(outcome, 0);
    }

    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** How many rows have come to an end, whatever it is. */
    public int ended() {
        return total() - count(RowOutcome.WAITING);
    }

    public boolean done() {
        return count(RowOutcome.DONE) == total();
    }

    /** How many rows a person may want to do something about. */
    public int troubles() {
        return RowOutcome.TROUBLES.stream().mapToInt(this::count).sum();
    }
}
