package org.amsportal.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.ams.SignInEnded;
import org.amsportal.journal.Journal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes one row of many as far as it goes now, and keeps where it stands. */
@Component
class OneOfMany {

    private static final Logger LOG = LoggerFactory.getLogger(OneOfMany.class);

    /** How long a row waits at most for departments that another row creates: that row wakes it earlier. */
    private static final Duration FOR_SHARED = Duration.ofSeconds(10);

    private final RowStore rows;
    private final PlanStore store;
    private final PlanAsks asks;
    private final Journal journal;
    private final Waking waking;
    private final Clock clock;

    OneOfMany(RowStore rows, PlanStore store, PlanAsks asks, Journal journal, Waking waking, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.asks = asks;
        this.journal = journal;
        this.waking = waking;
        this.clock = clock;
    }

    Verdict apply(Admin admin, Head head, int number, Sharing.Round shared) {
        try {
            return rows.rows(head, List.of(number)).stream().findFirst().map(row -> apply(admin, head, row, shared))
                    .orElseGet(Verdict.Fine::new);
        } catch (SignInEnded _) {
            rows.put(head.id(), number, RowOutcome.WAITING, clock.instant());
            return new Verdict.SignIn();
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.error("plan={} row={} cannot be carried out", head.id(), number, e);
            rows.put(head.id(), number, RowOutcome.NOT_DONE, null);
            return new Verdict.Fine();
        } catch (RuntimeException e) {
            return new Verdict.Broken(e);
        }
    }

    private Verdict apply(Admin admin, Head head, Batch row, Sharing.Round shared) {
        var walk = new Walk(journal, store, asks, clock, admin, row, shared.steps(row.row()));
        boolean wasUnknown = unknown(walk.steps());
        Instant next = walk.go().orElse(null);
        Steps steps = walk.steps();
        if (next == null && steps.lacksShared() && shared.goesOn()) {
            next = clock.instant().plus(FOR_SHARED);
        }
        rows.put(row.id(), row.number(), RowOutcome.of(steps, next != null), next);
        if (row.number() == Row.DEPARTMENTS_ROW) {
            shared.forget();
            waking.dependents(admin, head);
        }
        return Verdict.of(steps, next, wasUnknown);
    }

    private static boolean unknown(Steps steps) {
        return steps.own().stream().anyMatch(step -> step.state() == Step.State.NOT_KNOWN);
    }
}
