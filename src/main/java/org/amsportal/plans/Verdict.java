package org.amsportal.plans;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.amsportal.ams.AmsProblem;
import org.amsportal.journal.Entry;
import org.amsportal.journal.State;
import org.amsportal.journal.Why;
import org.jspecify.annotations.Nullable;

/** What one row of many tells about the others. */
sealed interface Verdict {

    /** Nothing: whatever became of it concerns this row alone. {@code done} is what AMS did for it. */
    record Fine(Set<Step.Kind> done) implements Verdict {

        Fine() {
            this(Set.of());
        }
    }

    /** An answer was lost. One is an accident, several are none. */
    record Lost() implements Verdict {}

    /** An answer was lost, and a look at once told what became of it. */
    record Strained() implements Verdict {}

    /** AMS is away: no row is begun before this time. */
    record Away(Instant until) implements Verdict {}

    /** AMS asks to wait: no row is begun before this time, and of rows in hand no step. */
    record AskedToWait(Instant until) implements Verdict {}

    /** The admin lacks a permission that this kind of step needs, whoever it is about. */
    record Lacking(Step.Kind kind) implements Verdict {}

    /** A person has to say when to go on: AMS has been away for long, or none of the others could be carried out. */
    record Stop() implements Verdict {}

    /** A person has paused or cancelled the plan. */
    record Stopped() implements Verdict {}

    /** The sign-in has ended: none goes on before somebody signs in. */
    record SignIn() implements Verdict {}

    /** The portal itself has failed. */
    record Broken(RuntimeException because) implements Verdict {}

    /**
     * After a walk.
     *
     * @param next when this row goes on by itself; null when it does not
     */
    static Verdict of(Steps before, Steps after, @Nullable Instant next) {
        if (entries(after).anyMatch(Verdict::isAway)) {
            return next == null ? new Stop() : new Away(next);
        }
        Optional<Step> lacking = after.own().stream().filter(Verdict::isLacking).filter(step -> isNew(step, before))
                .findFirst();
        if (lacking.isPresent()) {
            return new Lacking(lacking.get().kind());
        }
        if (isUnknown(after) && !isUnknown(before)) {
            return new Lost();
        }
        return foundAfterwards(after) > foundAfterwards(before) ? new Strained() : new Fine(done(before, after));
    }

    private static Set<Step.Kind> done(Steps before, Steps after) {
        var done = EnumSet.noneOf(Step.Kind.class);
        after.own().stream().filter(step -> step.state() == Step.State.DONE && isNew(step, before)).map(Step::kind)
                .forEach(done::add);
        return done;
    }

    private static boolean isNew(Step step, Steps before) {
        return before.step(step.key()).filter(it -> it.state() == step.state()).isEmpty();
    }

    private static Stream<Entry> entries(Steps steps) {
        return steps.own().stream().map(Step::entry).filter(Objects::nonNull);
    }

    private static long foundAfterwards(Steps steps) {
        return entries(steps).filter(Entry::settledAfterwards).count();
    }

    private static boolean isUnknown(Steps steps) {
        return steps.own().stream().anyMatch(step -> step.state() == Step.State.NOT_KNOWN);
    }

    private static boolean isLacking(Step step) {
        return step.state() == Step.State.REFUSED && step.entry() != null
                && step.entry().why() instanceof Why.ByAms(AmsProblem.MissingPermission _);
    }

    private static boolean isAway(Entry entry) {
        if (entry.state() != State.NOT_SENT || !(entry.why() instanceof Why.ByAms(var problem))) {
            return false;
        }
        return problem instanceof AmsProblem.TooManyRequests || problem instanceof AmsProblem.Unreachable
                || problem instanceof AmsProblem.NoAnswer || problem instanceof AmsProblem.Fault
                || problem instanceof AmsProblem.ReadNotKnownNow;
    }

    /** Whether what keeps a row from going on are failures of single calls, and not that AMS is away or has asked to wait. */
    static boolean onlyFaults(Steps steps) {
        return entries(steps).filter(Verdict::isAway).allMatch(entry -> entry.why() instanceof Why.ByAms(var problem)
                && (problem instanceof AmsProblem.Fault || problem instanceof AmsProblem.NoAnswer));
    }

    /** Whether AMS was not told because it has asked to wait. */
    static boolean asksToWait(Entry entry) {
        return isAway(entry) && entry.why() instanceof Why.ByAms(AmsProblem.TooManyRequests _);
    }
}
