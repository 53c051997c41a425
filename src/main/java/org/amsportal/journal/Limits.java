package org.amsportal.journal;

import java.time.Duration;

import org.amsportal.ams.AmsSettings;
import org.springframework.stereotype.Component;

/** How long the journal takes somebody for alive, and how long an unanswered write may still land. */
@Component
class Limits {

    private static final Duration SLACK = Duration.ofSeconds(10);
    private static final Duration READS = Duration.ofSeconds(60);

    private final AmsSettings ams;

    Limits(AmsSettings ams) {
        this.ams = ams;
    }

    /** For one call that writes: to wait for a slot, to connect, for the answer. Past it, whoever made the call is taken to have died. */
    Duration callLease() {
        return ams.connectTimeout().multipliedBy(2).plus(ams.responseTimeout()).plus(SLACK);
    }

    /** For looking at AMS, over many pages perhaps. Losing it costs nothing: what was looked up is then not used. */
    Duration lookLease() {
        return callLease().plus(READS);
    }

    /** From when on "not found" counts, after an outcome became unknown. */
    Duration window() {
        return ams.settleAfter();
    }
}
