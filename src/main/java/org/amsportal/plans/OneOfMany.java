package org.amsportal.plans;

import java.time.Clock;
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

    private final RowStore rows;
    private final PlanStore store;
    private final PlanAsks asks;
    private final Journal journal;
    private final Clock clock;

    OneOfMany(RowStore rows, PlanStore store, PlanAsks asks, Journal journal, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.asks = asks;
        this.journal = journal;
        this.clock = clock;
    }

    Verdict apply(Admin admin, Head head, int number) {
        try {
            return rows.rows(head, List.of(number)).stream().findFirst().map(row -> apply(admin, row))
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

    private Verdict apply(Admin admin, Batch row) {
        var walk = new Walk(journal, store, asks, clock, admin, row);
        boolean wasUnknown = unknown(walk.steps());
        Instant next = walk.go().orElse(null);
        Steps steps = walk.steps();
        rows.put(row.id(), row.number(), RowOutcome.of(steps, next != null), next);
        return Verdict.of(steps, next, wasUnknown);
    }

    private static boolean unknown(Steps steps) {
        return steps.all().stream().anyMatch(step -> step.state() == Step.State.NOT_KNOWN);
    }
}
