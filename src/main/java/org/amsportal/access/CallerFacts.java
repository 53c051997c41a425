package org.amsportal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentMap;

import org.amsportal.Keeping;
import org.amsportal.ams.AmsCaller;
import org.amsportal.ams.AmsException;
import org.amsportal.ams.AmsReads;
import org.amsportal.ams.Authority;
import org.amsportal.ams.SignInEnded;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What AMS says about the caller, asked at most once a minute: a right removed in AMS takes effect here within that time. */
final class CallerFacts {

    private static final Logger LOG = LoggerFactory.getLogger(CallerFacts.class);
    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final Duration AFTER_A_PROBLEM = Duration.ofSeconds(10);
    private static final int MANY = 10_000;

    private final AmsReads reads;
    private final SignInRows rows;
    private final Clock clock;
    /** Those for whom AMS did not answer last time. */
    private final Set<UUID> notAnswering = Keeping.setOfAtMost(MANY);
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
        if (notAnswering.contains(signIn)) {
            Thread.ofVirtual().start(() -> behind(signIn, kept, authority));
            return kept; // an AMS that is away holds up one page, and not one after another
        }
        return asked(signIn, kept, authority);
    }

    private void behind(UUID signIn, Facts kept, Authority authority) {
        try {
            var _ = asked(signIn, kept, authority);
        } catch (SignInEnded ended) {
            LOG.debug("the sign-in ended before AMS answered who it is");
        } catch (RuntimeException fault) {
            LOG.warn("AMS could not be asked who is signed in: {}", fault.getClass().getSimpleName());
        }
    }

    /** What AMS says about somebody who is just signing in; empty where it does not answer, or has no such read. */
    Optional<AmsCaller> of(Authority arriving) {
        try {
            return reads.caller(arriving);
        } catch (AmsException | SignInEnded notNow) {
            return Optional.empty();
        }
    }

    /** The facts of a sign-in that has just been kept are what AMS has just said. */
    void areFresh(UUID signIn) {
        remember(signIn, FRESH);
    }

    void forget(UUID signIn) {
        notAnswering.remove(signIn);
        askAgain.remove(signIn);
    }

    private Facts asked(UUID signIn, Facts kept, Authority authority) {
        try {
            var facts = reads.caller(authority).map(kept::with).orElse(kept);
            if (!facts.equals(kept)) {
                rows.update(signIn, facts);
            }
            notAnswering.remove(signIn);
            remember(signIn, FRESH);
            return facts;
        } catch (AmsException e) {
            notAnswering.add(signIn);
            remember(signIn, AFTER_A_PROBLEM);
            return kept;
        }
    }

    private void remember(UUID signIn, Duration length) {
        askAgain.put(signIn, clock.instant().plus(length));
    }
}
