package org.amsportal.plans;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;

import org.amsportal.assignments.Comparison;
import org.amsportal.journal.Change;
import org.amsportal.plans.Step.State;
import org.jspecify.annotations.Nullable;

/** What a person asks for again when they finish a plan. */
final class Finish {

    private static final Set<State> TO_DO = Set.of(State.NOT_STARTED, State.BLOCKED, State.NOT_DONE, State.REFUSED);

    private final PlanStore store;
    private final PlanAsks asks;
    private final Batch batch;
    private final Steps steps;

    Finish(PlanStore store, PlanAsks asks, Batch batch, Steps steps) {
        this.store = store;
        this.asks = asks;
        this.batch = batch;
        this.steps = steps;
    }

    /** Whether finishing would give permission groups. */
    static boolean concernsGroups(Steps steps) {
        return steps.step(Planned.GROUPS).filter(step -> TO_DO.contains(step.state())).isPresent();
    }

    /** Whether finishing would place somebody in departments, or create some. */
    static boolean concernsDepartments(Steps steps) {
        return steps.all().stream().filter(step -> step.kind() == Step.Kind.ASSIGN_DEPARTMENTS
                || step.kind() == Step.Kind.CREATE_DEPARTMENT).anyMatch(step -> TO_DO.contains(step.state()));
    }

    /**
     * Whether the permission groups can be asked for otherwise: nothing is done with them at the moment, by this plan's run either.
     *
     * @param atRest whether the plan does not go on by itself
     */
    static boolean canDropGroups(Steps steps, boolean atRest) {
        return atRest
                ? concernsGroups(steps)
                : steps.step(Planned.GROUPS).filter(step -> step.state() == State.REFUSED).isPresent();
    }

    /** The row with fewer groups to add. What the person keeps is never dropped: step 5 would remove it from them (vendor documented). */
    static Row fewer(Row row, Change groups) {
        boolean fewer = switch (row.groups()) {
            case Change.Adding(var before) -> groups instanceof Change.Adding less && isPart(less.added(), before);
            case Change.Exactly before -> groups instanceof Change.Exactly less && isFewer(less, before);
            case Change.Replacing _ -> false;
            case null -> false;
        };
        if (!fewer) {
            throw new IllegalArgumentException("Only permission groups that would be added can be dropped from a plan");
        }
        return row.withGroups(groups);
    }

    private static boolean isFewer(Change.Exactly less, Change.Exactly before) {
        return less.seen().equals(before.seen()) && isPart(less.wanted(), before.wanted())
                && less.wanted().containsAll(Comparison.of(before.seen(), before.wanted()).kept());
    }

    private static boolean isPart(Collection<Long> some, Collection<Long> all) {
        return !some.isEmpty() && all.containsAll(some);
    }

    /** What never arrived is sent again as it is; what AMS refused, or what is now wanted otherwise, is a new intention. */
    void askAgain(Instant now, @Nullable Row fewer) {
        if (fewer != null) {
            store.row(batch.id(), fewer);
        }
        for (Step step : steps.own()) {
            boolean otherwise = fewer != null && step.key().equals(Planned.GROUPS) && step.entry() != null;
            if (step.state() == State.REFUSED || otherwise) {
                asks.revise(batch.id(), batch.number(), step.key(), batch.ask(step.key()).revision());
            } else if (step.state() == State.NOT_DONE) {
                asks.again(batch.id(), batch.number(), step.key(), 0, now);
            }
        }
    }
}
