package org.amsportal.ams;

import org.jspecify.annotations.Nullable;

/** What came of one attempt of a write, by what can be known of it. */
public sealed interface WriteAnswer {

    /** AMS did it. {@code id} is the new ID of a create; null for an assignment. A create without a readable ID is {@link Unknown}. */
    record Accepted(int status, @Nullable Long id) implements WriteAnswer {}

    /** AMS definitely did not do it, and says why. */
    record Refused(AmsProblem problem) implements WriteAnswer {}

    /** It never reached AMS, or AMS put it off (401, 429). */
    record NotSent(AmsProblem problem) implements WriteAnswer {}

    /** It was sent, and nobody can tell from the answer whether AMS did it. */
    record Unknown(AmsProblem problem) implements WriteAnswer {}
}
