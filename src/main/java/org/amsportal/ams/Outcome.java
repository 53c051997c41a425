package org.amsportal.ams;

import org.jspecify.annotations.Nullable;

/** What came of one attempt of one call. */
sealed interface Outcome {

    /** AMS, or something before it, answered. */
    record Answered(int status, @Nullable String retryAfter, Body body) implements Outcome {

        boolean ok() {
            return status >= 200 && status < 300;
        }
    }

    /** No answer, or none that could be taken in. */
    record Failed(AmsProblem problem) implements Outcome {}
}
