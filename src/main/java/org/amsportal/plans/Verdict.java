package org.amsportal.plans;

import java.time.Instant;
import java.util.Optional;

import org.amsportal.ams.AmsProblem;
import org.amsportal.journal.Entry;
import org.amsportal.journal.State;
import org.amsportal.journal.Why;
import org.jspecify.annotations.Nullable;

/** What one row of many tells about the others. */
sealed interface Verdict {

    /** Nothing: whatever became of it concerns this row alone. */
    record Fine() implements Verdict {}

    /** An answer was lost. One is an accident, several are none. */
    record Lost() implements Verdict {}

    /** AMS asks to wait, or is away: none goes on before this time. */
    record Away(Instant until) implements Verdict {}

    /** AMS has been away for so long that a person has to say when to go on. */
    record Stop() implements Verdict {}

    /** The sign-in has ended: none goes on before somebody signs in. */
    record SignIn() implements Verdict {}

    /** The portal itself has failed. */
    record Broken(RuntimeException because) implements Verdict {}

    /**
     * After a walk.
     *
     * @param next when this row goes on by itself; null when it does not
     * @param wasUnknown whether its answer was lost before
     */
    static Verdict of(Steps steps, @Nullable Instant next, boolean wasUnknown) {
        Optional<Entry> away = steps.own().stream().flatMap(step -> Optional.ofNullable(step.entry()).stream())
                .filter(Verdict::isAway).findFirst();
        if (away.isPresent()) {
            return next == null ? new Stop() : new Away(next);
        }
        boolean unknown = steps.own().stream().anyMatch(step -> step.state() == Step.State.NOT_KNOWN);
        return unknown && !wasUnknown ? new Lost() : new Fine();
    }

    private static boolean isAway(Entry entry) {
        if (entry.state() != State.NOT_SENT || !(entry.why() instanceof Why.ByAms(var problem))) {
            return false;
        }
        return problem instanceof AmsProblem.TooManyRequests || problem instanceof AmsProblem.Unreachable
                || problem instanceof AmsProblem.NoAnswer || problem instanceof AmsProblem.Fault;
    }
}
