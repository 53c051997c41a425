package org.amsportal.plans;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.amsportal.access.SignIns;
import org.amsportal.ams.SignInEnded;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Journal;
import org.amsportal.plans.Batch.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import com.github.kagkarlsson.scheduler.SchedulerClient;

/** Where plans stand, and what lets them go on. */
@Component
class Standing {

    private static final Logger LOG = LoggerFactory.getLogger(Standing.class);

    private final PlanStore store;
    private final Journal journal;
    private final SignIns signIns;
    private final SchedulerClient work;
    private final Clock clock;

    Standing(PlanStore store, Journal journal, SignIns signIns, SchedulerClient work, Clock clock) {
        this.store = store;
        this.journal = journal;
        this.signIns = signIns;
        this.work = work;
        this.clock = clock;
    }

    Steps steps(Batch batch) {
        return Steps.of(batch.row(), batch.newest(journal.entriesOf(batch.id())));
    }

    /** The steps of several plans, by the plan. */
    Map<UUID, Steps> steps(List<Batch> batches) {
        Map<UUID, List<Entry>> entries = journal.entriesOf(batches.stream().map(Batch::id).toList()).stream()
                .collect(Collectors.groupingBy(entry -> entry.place().batch()));
        return batches.stream().collect(Collectors.toMap(Batch::id,
                batch -> Steps.of(batch.row(), batch.newest(entries.getOrDefault(batch.id(), List.of())))));
    }

    /** The plan as pages draw it. Where something can be done that could not before, it goes on. */
    Plan of(Batch batch) {
        return of(batch, steps(batch));
    }

    /** What was settled outside of a run may also have left nothing to do: then it no longer counts as unfinished. */
    Plan of(Batch batch, Steps steps) {
        if (steps.concluded() && batch.phase() != Phase.CONCLUDED) {
            store.leave(batch.id());
        }
        boolean working = wakes(batch, steps) || batch.phase() == Phase.APPLYING;
        return new Plan(batch.id(), batch.row(), steps.all(), working, batch.phase() == Phase.SIGN_IN, steps.userId(),
                batch.actorId(), batch.actorName(), batch.createdAt());
    }

    /** What was settled outside of a run lets a plan go on: a user found by looking, an answer that came late, a person's word. */
    private boolean wakes(Batch batch, Steps steps) {
        boolean wakes = batch.phase() == Phase.RESTING && steps.anyReady();
        if (wakes) {
            store.wake(batch.id(), batch.signIn());
        }
        if (wakes || (batch.phase() == Phase.APPLYING && steps.anyReady())) {
            goOn(batch.id(), batch.signIn());
        }
        return wakes;
    }

    /** Has a plan that is to be applied taken up now. */
    void goOn(UUID plan, UUID signIn) {
        try {
            signIns.hold(signIn, plan);
        } catch (SignInEnded e) {
            LOG.debug("plan={} goes on to where it needs a sign-in", plan, e);
        }
        PlanWork.schedule(work, plan, clock.instant());
    }
}
