package org.amsportal.access;

import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Deletes the tokens of sessions that ran out without a sign-out; harmless when several replicas do it. */
final class ForsakenSignIns {

    private static final Logger LOG = LoggerFactory.getLogger(ForsakenSignIns.class);

    private final SignInRows rows;

    ForsakenSignIns(SignInRows rows) {
        this.rows = rows;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void delete() {
        var deleted = rows.deleteForsaken();
        if (deleted > 0) {
            LOG.info("Deleted the tokens of {} sign-ins whose sessions have run out", deleted);
        }
    }
}
