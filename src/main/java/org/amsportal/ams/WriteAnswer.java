package org.amsportal.ams;

import org.jspecify.annotations.Nullable;

/** What came of one attempt of a write, by what can be known of it. */
public sealed interface WriteAnswer {

    /**
     * AMS did it.
     *
     * @param id the new ID of a create; null for an assignment. A create without one clear ID is {@link Unknown}
     * @param named whether the answer itself says of whom or what that ID is, just as it was sent; else it is to be checked first
     */
    record Accepted(int status, @Nullable Long id, boolean named) implements WriteAnswer {

        public Accepted(int status, @Nullable Long id) {
            this(status, id, false);
        }
    }

    /** AMS definitely did not do it, and says why. */
    record Refused(AmsProblem problem) implements WriteAnswer {}

    /** It never reached AMS, or AMS put it off (401, 429). */
    record NotSent(AmsProblem problem) implements WriteAnswer {}

    /** It was sent, and nobody can tell from the answer whether AMS did it. */
    record Unknown(AmsProblem problem) implements WriteAnswer {}
}
