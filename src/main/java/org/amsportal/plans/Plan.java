package org.amsportal.plans;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A plan of one row with its outcomes, as the pages draw it.
 *
 * @param working whether it goes on by itself at the moment
 * @param userId AMS number of the person, once it is known
 * @param signInNeeded whether it waits for somebody to sign in and go on
 */
public record Plan(UUID id, Row row, List<Step> steps, boolean working, boolean signInNeeded, @Nullable Long userId,
        String actorId, String actorName, Instant createdAt) {

    public boolean done() {
        return steps.stream().allMatch(s -> s.state() == Step.State.DONE);
    }
}
