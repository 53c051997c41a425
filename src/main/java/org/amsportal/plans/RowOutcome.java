package org.amsportal.plans;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Where one row of many stands: stored, so that thousands are counted without being read. What needs a person first comes first. */
public enum RowOutcome {

    /** A write was sent and its outcome is not known. */
    NOT_KNOWN,
    /** A person has to decide. */
    CHECK,
    /** Some of it is done, some is not. */
    PARTLY,
    /** AMS, or the portal before sending, has said no. */
    REFUSED,
    /** Nothing of it was done, and nothing comes by itself. */
    NOT_DONE,
    /** Its turn has not come. */
    WAITING,
    /** Nothing of it was begun when a person cancelled the rest. */
    CANCELLED,
    /** A person left it at that. */
    LEFT, DONE;

    /** Those that a person may want to do something about. */
    public static final Set<RowOutcome> TROUBLES = Set.copyOf(EnumSet.range(NOT_KNOWN, NOT_DONE));

    /** Those that are not at an end. */
    static final Set<RowOutcome> OPEN = Set.copyOf(EnumSet.range(NOT_KNOWN, WAITING));

    /** @param goesOn whether something more comes by itself */
    static RowOutcome of(Steps steps, boolean goesOn) {
        List<Step.State> own = steps.own().stream().map(Step::state).toList();
        boolean done = own.contains(Step.State.DONE);
        if (steps.concluded()) {
            return own.contains(Step.State.ABANDONED) ? LEFT : DONE;
        }
        // what others carry out may still come right as long as this row goes on
        List<Step.State> states = goesOn ? own : steps.all().stream().map(Step::state).toList();
        if (states.contains(Step.State.NOT_KNOWN)) {
            return NOT_KNOWN;
        }
        if (states.contains(Step.State.CHECK)) {
            return CHECK;
        }
        boolean lacksShared = steps.lacksShared() && (done || states.contains(Step.State.BLOCKED));
        if (goesOn || !(states.contains(Step.State.REFUSED) || states.contains(Step.State.NOT_DONE) || lacksShared)) {
            return WAITING;
        }
        return done ? PARTLY : states.contains(Step.State.REFUSED) ? REFUSED : NOT_DONE;
    }

    /** Where it stands when nothing more is sent. What a process was just sending when it died is not known. */
    static RowOutcome ofCancelled(Steps steps) {
        if (steps.own().stream().anyMatch(step -> step.state() == Step.State.WORKING)) {
            return NOT_KNOWN;
        }
        RowOutcome outcome = of(steps, false);
        boolean done = steps.own().stream().anyMatch(step -> step.state() == Step.State.DONE);
        return switch (outcome) {
            case WAITING, NOT_DONE -> done ? PARTLY : CANCELLED;
            default -> outcome;
        };
    }
}
