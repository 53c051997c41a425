package org.amsportal.journal;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/** That something in AMS was written here, or may have been, by whomever. Tells no more than that. */
public sealed interface Written {

    /** When the outcome, or that it is not known, was put down. */
    Instant at();

    /** A user was created; {@code userId} null while that is not known, {@code companyId} where nobody told in which company. */
    record User(@Nullable Long userId, @Nullable Long companyId, Instant at) implements Written {}

    /** A department was created. */
    record Department(@Nullable Long companyId, Instant at) implements Written {}

    /** Somebody's departments or permission groups were written. */
    record Assignment(long userId, Instant at) implements Written {}
}
