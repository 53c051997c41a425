package org.amsportal.home;

import java.util.Locale;

import org.amsportal.journal.Why;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Progress;
import org.amsportal.plans.Row.Who;
import org.amsportal.plans.Step;
import org.amsportal.plans.Step.Kind;
import org.amsportal.plans.Step.State;
import org.amsportal.web.Look;
import org.jspecify.annotations.Nullable;

/** Why a plan is on Home, the most urgent first. */
enum Need {
    PERSON_UNKNOWN(Look.UNKNOWN), PERSON_ACCESS_UNKNOWN(Look.UNKNOWN), PERSON_CANNOT_WORK(
            Look.CHECK), PERSON_NOT_CREATED(Look.CHECK), PERSON_PARTLY(
                    Look.CHECK), SIGN_IN(Look.WAITING), CHANGED_MEANWHILE(Look.CHECK), CHANGE_UNKNOWN(
                            Look.UNKNOWN), CHANGE_NOT_DONE(Look.CHECK), MANY_NOT_DONE(Look.CHECK), DEPARTMENT_UNKNOWN(
                                    Look.UNKNOWN), DEPARTMENT_NOT_CREATED(
                                            Look.CHECK), ASKED_TO_WAIT(Look.WAITING), UNDER_WAY(Look.WORKING);

    private final Look look;

    Need(Look look) {
        this.look = look;
    }

    Look look() {
        return look;
    }

    /** The key of its words. */
    String key() {
        return "home.need." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Need of(Progress many) {
        return many.working() ? UNDER_WAY : many.signInNeeded() || many.paused() ? SIGN_IN : MANY_NOT_DONE;
    }

    static Need of(Plan plan) {
        boolean unknown = plan.steps().stream().anyMatch(step -> step.state() == State.NOT_KNOWN);
        if (plan.working() && !unknown) {
            boolean putOff = plan.steps().stream().anyMatch(step -> step.state() == State.NOT_DONE);
            return putOff ? ASKED_TO_WAIT : UNDER_WAY;
        }
        if (plan.signInNeeded() && !unknown) {
            return SIGN_IN;
        }
        return switch (plan.row().who()) {
            case Who.NewPerson _ -> ofPerson(plan);
            case Who.Existing _ -> unknown ? CHANGE_UNKNOWN : meanwhile(plan) ? CHANGED_MEANWHILE : CHANGE_NOT_DONE;
            case Who.Nobody _,Who.Outline _ -> unknown ? DEPARTMENT_UNKNOWN : DEPARTMENT_NOT_CREATED;
        };
    }

    private static Need ofPerson(Plan plan) {
        Step user = plan.steps().stream().filter(step -> step.kind() == Kind.CREATE_USER).findFirst().orElseThrow();
        return switch (user.state()) {
            case NOT_KNOWN -> PERSON_UNKNOWN;
            case CHECK -> why(user) instanceof Why.UserExists ? PERSON_NOT_CREATED : PERSON_UNKNOWN;
            case DONE -> created(plan);
            case NOT_STARTED, WORKING, REFUSED, NOT_DONE, BLOCKED, ABANDONED -> PERSON_NOT_CREATED;
        };
    }

    /** What is not known is neither told as "cannot work" nor as "can work, but". */
    private static Need created(Plan plan) {
        var groups = plan.steps().stream().filter(step -> step.kind() == Kind.ASSIGN_GROUPS).map(Step::state)
                .findFirst().orElse(null);
        if (groups == State.NOT_KNOWN || groups == State.CHECK) {
            return PERSON_ACCESS_UNKNOWN;
        }
        if (groups != State.DONE) {
            return PERSON_CANNOT_WORK;
        }
        return plan.steps().stream().anyMatch(step -> step.state() == State.NOT_KNOWN)
                ? CHANGE_UNKNOWN
                : PERSON_PARTLY;
    }

    private static boolean meanwhile(Plan plan) {
        return plan.steps().stream()
                .anyMatch(step -> step.state() == State.CHECK || why(step) instanceof Why.ChangedMeanwhile);
    }

    private static @Nullable Why why(Step step) {
        var entry = step.entry();
        return entry == null ? null : entry.why();
    }
}
