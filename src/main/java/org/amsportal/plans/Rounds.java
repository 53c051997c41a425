package org.amsportal.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

import org.amsportal.access.Admin;
import org.amsportal.access.SignInServerAway;
import org.amsportal.access.SignIns;
import org.amsportal.ams.AmsSettings;
import org.amsportal.ams.SignInEnded;
import org.amsportal.plans.Batch.Phase;
import org.springframework.stereotype.Component;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;

/** Applies plans of many rows: a few rows at a time, none stopped by another; a round ends after a while, so that everybody gets a turn. */
@Component
class Rounds {

    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration SIGN_IN_SERVER_BACK = Duration.ofSeconds(10);

    /** For a row whose thread has ended otherwise than it should: nobody waits for it. */
    private static final Turn DIED = new Turn(
            new Verdict.Broken(new IllegalStateException("The thread of a row has died")));

    private final HeadStore heads;
    private final RowStore rows;
    private final PlanStore store;
    private final OneOfMany one;
    private final Sharing sharing;
    private final Cancelling cancelling;
    private final SignIns signIns;
    private final AmsSettings settings;
    private final Clock clock;
    private final Map<UUID, Integer> widths = new ConcurrentHashMap<>();

    Rounds(HeadStore heads, RowStore rows, PlanStore store, OneOfMany one, Sharing sharing, Cancelling cancelling,
            SignIns signIns, AmsSettings settings, Clock clock) {
        this.settings = settings;
        this.cancelling = cancelling;
        this.sharing = sharing;
        this.heads = heads;
        this.rows = rows;
        this.store = store;
        this.one = one;
        this.signIns = signIns;
        this.clock = clock;
    }

    /**
     * Takes a plan as far as it goes now. When to go on; empty when it rests.
     *
     * @param ending whether this process is about to end: no row is begun then
     */
    Optional<Instant> run(UUID id, BooleanSupplier ending) {
        return heads.head(id).flatMap(head -> switch (head.phase()) {
            case APPLYING -> run(head, ending);
            case CANCELLING -> cancelled(head);
            case PAUSED, CANCELLED, RESTING, SIGN_IN, CONCLUDED -> letGo(head);
        });
    }

    /** Leaves a plan to a person after the portal itself has failed at it again and again. */
    void giveUp(UUID id) {
        heads.head(id).ifPresent(head -> rest(head, Phase.RESTING));
    }

    private Optional<Instant> cancelled(Head head) {
        cancelling.conclude(head);
        return Optional.empty();
    }

    private Optional<Instant> letGo(Head head) {
        signIns.release(head.signIn(), head.id());
        widths.remove(head.id());
        return Optional.empty();
    }

    private Optional<Instant> run(Head head, BooleanSupplier ending) {
        try {
            Admin admin = signIns.alive(head.signIn())
                    .orElseThrow(() -> new SignInEnded("The sign-in of the plan has ended"));
            admin.authority().token(); // a sign-in server that is away shows before anything is begun
            var pace = new Pace(clock, settings.maxConcurrency(), widths.getOrDefault(head.id(), Pace.AT_FIRST),
                    rows.count(head.id(), List.of(RowOutcome.NOT_KNOWN)));
            apply(admin, head, pace, ending);
            widths.put(head.id(), pace.width());
            pace.check();
            if (pace.stoppedByAPerson()) {
                return run(head.id(), ending);
            }
            return pace.signInEnded() ? rest(head, Phase.SIGN_IN) : next(head, pace);
        } catch (SignInServerAway _) {
            return Optional.of(clock.instant().plus(SIGN_IN_SERVER_BACK));
        } catch (SignInEnded _) {
            return rest(head, Phase.SIGN_IN);
        }
    }

    private void apply(Admin admin, Head head, Pace pace, BooleanSupplier ending) {
        var queue = new Queue(rows, head.id());
        var shared = sharing.round(head);
        if (rows.isDue(head.id(), Row.DEPARTMENTS_ROW) && pace.enter()) {
            pace.leave(one.apply(admin, head, Row.DEPARTMENTS_ROW, shared, pace)); // the others need what it creates
        }
        Instant end = clock.instant().plus(LONGEST);
        try (var threads = threads()) {
            while (!ending.getAsBoolean() && clock.instant().isBefore(end)) {
                if (!pace.enter()) {
                    return;
                }
                Optional<Integer> next = queue.next();
                if (next.isEmpty()) {
                    pace.leave();
                    return;
                }
                int row = next.get();
                threads.execute(() -> {
                    Turn turn = DIED;
                    try {
                        turn = one.apply(admin, head, row, shared, pace);
                    } finally {
                        queue.back(row);
                        pace.leave(turn);
                    }
                });
            }
            if (ending.getAsBoolean()) {
                pace.end();
            }
        }
    }

    /** In the trace of the whole. */
    private static ExecutorService threads() {
        return ContextExecutorService.wrap(Executors.newVirtualThreadPerTaskExecutor(),
                ContextSnapshotFactory.builder().build());
    }

    private Optional<Instant> next(Head head, Pace pace) {
        if (pace.stopped()) {
            return rest(head, Phase.RESTING);
        }
        Optional<Instant> due = rows.nextDue(head.id());
        if (due.isEmpty()) {
            return rest(head, rows.count(head.id(), RowOutcome.OPEN) == 0 ? Phase.CONCLUDED : Phase.RESTING);
        }
        return pace.held().filter(until -> until.isAfter(due.get())).or(() -> due);
    }

    /** Puts a plan down, unless somebody has let it go on meanwhile: then it goes on at once. */
    private Optional<Instant> rest(Head head, Phase phase) {
        if (!store.rest(head.id(), head.wakes(), phase)) {
            return Optional.of(clock.instant());
        }
        widths.remove(head.id());
        signIns.release(head.signIn(), head.id());
        return Optional.empty();
    }
}
