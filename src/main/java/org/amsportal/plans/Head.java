package org.amsportal.plans;

import java.time.Instant;
import java.util.UUID;

import org.amsportal.plans.Batch.Phase;
import org.jspecify.annotations.Nullable;

/**
 * A plan of many rows without its rows.
 *
 * @param title what people call it, as it was worded when it was sent
 * @param signIn the sign-in in whose name it is applied
 * @param companyId the company of the admin who made it
 * @param targetCompanyId the company that all its rows are about; null where they are about several or nobody knows
 * @param wakes grows each time somebody lets it go on
 */
record Head(UUID id, String title, String actorId, String actorName, UUID signIn, @Nullable Long companyId,
        @Nullable Long targetCompanyId, Phase phase, long wakes, Instant createdAt) {

    /** Whether something comes by itself. */
    boolean applying() {
        return phase.runs();
    }
}
