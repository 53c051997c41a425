package org.amsportal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;

import org.amsportal.Keeping;
import org.amsportal.ams.AmsException;
import org.amsportal.ams.AmsReads;
import org.amsportal.ams.Authority;

/** What AMS says about the caller, asked at most once a minute: a right removed in AMS takes effect here within that time. */
final class CallerFacts {

    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final Duration AFTER_A_PROBLEM = Duration.ofSeconds(10);
    private static final int MANY = 10_000;

    private final AmsReads reads;
    private final SignInRows rows;
    private final Clock clock;
    private final ConcurrentMap<UUID, Instant> askAgain = Keeping.atMost(MANY);

    CallerFacts(AmsReads reads, SignInRows rows, Clock clock) {
        this.reads = reads;
        this.rows = rows;
        this.clock = clock;
    }

    /** The facts that are kept, or newer ones; where AMS does not answer, the last ones known. */
    Facts upToDate(UUID signIn, Facts kept, Authority authority) {
        var now = clock.instant();
        var due = askAgain.get(signIn);
        if (due != null && now.isBefore(due)) {
            return kept;
        }
        // One of the requests that come at the same time asks; the others go on with what is known, unless nothing is yet.
        if (due != null && !askAgain.replace(signIn, due, now.plus(AFTER_A_PROBLEM))) {
            return kept;
        }
        return asked(signIn, kept, authority);
    }

    private Facts asked(UUID signIn, Facts kept, Authority authority) {
        try {
            var facts = reads.caller(authority).map(kept::with).orElse(kept);
            if (!facts.equals(kept)) {
                rows.update(signIn, facts);
            }
            remember(signIn, FRESH);
            return facts;
        } catch (AmsException e) {
            remember(signIn, AFTER_A_PROBLEM);
            return kept;
        }
    }

    private void remember(UUID signIn, Duration length) {
        askAgain.put(signIn, clock.instant().plus(length));
    }
}
