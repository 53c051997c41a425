package org.amsportal.plans;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What a person did with a plan after it was sent.
 *
 * @param row of a plan of many, where it was about one; null for the whole plan
 */
public record Deed(What what, @Nullable Integer row, String actorId, String actorName, Instant at) {

    /** What was done. */
    public enum What {
        PAUSED, WENT_ON, CANCELLED, LEFT,
        /** Said what became of a step that AMS did not answer for. */
        TOLD,
        /** Sent another plan that sets back what this one had changed. */
        TAKEN_BACK
    }
}
