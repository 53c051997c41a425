package org.amsportal.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * How far a plan of many rows has come.
 *
 * @param title what people call it, as it was worded when it was sent
 * @param counts how many rows stand how, with the one that creates departments for all others; nothing for those that none stands at
 * @param departments how the row stands that creates departments for all others; null where the plan has none
 * @param working whether it goes on by itself at the moment
 * @param signInNeeded whether it waits for somebody to sign in and go on
 * @param paused whether a person has paused it
 * @param cancelled whether a person has cancelled the rest
 * @param left how long it will take at the pace of the last seconds; null while that cannot be told
 * @param waitsUntil when it goes on, where all its rows wait: AMS has asked for it, or is away; null while rows are being carried out
 */
public record Progress(UUID id, String title, Map<RowOutcome, Integer> counts,
        @Nullable RowOutcome departments, boolean working, boolean signInNeeded,
        boolean paused, boolean cancelled,
        String actorId, String actorName, Instant createdAt, @Nullable Duration left,
        @Nullable Instant waitsUntil) {

    /** How many people stand so: what creates departments for them is nobody. */
    public int count(RowOutcome outcome) {
        return counts.getOrDefault(outcome, 0) - (outcome == departments ? 1 : 0);
    }

    /** How many people it is about. */
    public int total() {
        return all() - (departments == null ? 0 : 1);
    }

    private int all() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** For how many people it has come to an end, whatever it is. */
    public int ended() {
        return total() - count(RowOutcome.WAITING);
    }

    public boolean done() {
        return counts.getOrDefault(RowOutcome.DONE, 0) == all();
    }

    /** About how many people a person may want to do something; one where it is about the departments alone. */
    public int troubles() {
        return atLeastOne(RowOutcome.TROUBLES.stream().mapToInt(this::count).sum(), RowOutcome.TROUBLES);
    }

    /** How many people stand in one of these ways; one where only what creates departments for them does. */
    public int count(Set<RowOutcome> outcomes) {
        return atLeastOne(outcomes.stream().mapToInt(this::count).sum(), outcomes);
    }

    private int atLeastOne(int people, Set<RowOutcome> outcomes) {
        return people == 0 && departments != null && outcomes.contains(departments) ? 1 : people;
    }
}
