package org.amsportal.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.amsportal.access.Admin;
import org.amsportal.ams.SignInEnded;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Journal;
import org.jspecify.annotations.Nullable;
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

    Turn apply(Admin admin, Head head, int number, Sharing.Round shared, Pace pace) {
        try {
            return rows.rows(head, List.of(number)).stream().findFirst()
                    .map(row -> apply(admin, head, row, shared, pace))
                    .orElseGet(() -> new Turn(new Verdict.Fine()));
        } catch (SignInEnded _) {
            rows.put(head.id(), number, RowOutcome.WAITING, clock.instant());
            return new Turn(new Verdict.SignIn());
        } catch (IllegalArgumentException | IllegalStateException e) {
            LOG.error("plan={} row={} cannot be carried out", head.id(), number, e);
            rows.put(head.id(), number, RowOutcome.NOT_DONE, null);
            return new Turn(new Verdict.Fine());
        } catch (RuntimeException e) {
            return new Turn(new Verdict.Broken(e));
        }
    }

    private Turn apply(Admin admin, Head head, Batch row, Sharing.Round shared, Pace pace) {
        var calls = new Paced(admin.authority(), pace, clock);
        var walk = new Walk(journal, asks, clock, admin.on(calls), row, shared.steps(row.row()), () -> goesOn(row),
                pace::mayBegin);
        Steps before = walk.steps();
        Instant next = walk.go().orElse(null);
        Steps steps = walk.steps();
        if (next == null && steps.lacksShared() && shared.goesOn()) {
            next = clock.instant().plus(FOR_SHARED);
        }
        rows.put(row.id(), row.number(), RowOutcome.of(steps, next != null), next);
        if (next == null && steps.lacksShared() && !walk.stopped() && walk.asked().isEmpty()
                && shared.hasComeFor(row)) {
            rows.turn(row.id(), row.number(), true);
        }
        if (walk.stopped()) {
            return new Turn(new Verdict.Stopped());
        }
        if (row.number() == Row.DEPARTMENTS_ROW) {
            shared.forget();
            if (next == null || done(steps) > done(before)) {
                waking.dependents(admin, head);
            }
        }
        return new Turn(walk.asked().orElse(verdict(row, before, steps, next)), attempts(steps) - attempts(before),
                calls.took());
    }

    private static Verdict verdict(Batch row, Steps before, Steps after, @Nullable Instant next) {
        Verdict verdict = Verdict.of(before, after, next);
        return row.number() == Row.DEPARTMENTS_ROW ? ofDepartments(verdict, after) : verdict;
    }

    /** A permission that the first row lacks keeps all the others from their departments; a fault of one call only those who need what it creates. */
    private static Verdict ofDepartments(Verdict verdict, Steps after) {
        return switch (verdict) {
            case Verdict.Lacking _ -> new Verdict.Stop();
            case Verdict.Away _,Verdict.Stop _ when Verdict.onlyFaults(after) -> new Verdict.Strained();
            default -> verdict;
        };
    }

    private static long done(Steps steps) {
        return steps.own().stream().filter(step -> step.state() == Step.State.DONE).count();
    }

    private static int attempts(Steps steps) {
        return steps.own().stream().map(Step::entry).filter(Objects::nonNull).mapToInt(Entry::attempts).sum();
    }

    private boolean goesOn(Batch row) {
        return store.phase(row.id()).filter(Batch.Phase.APPLYING::equals).isPresent();
    }
}
