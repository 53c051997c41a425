package org.amsportal.web;

import java.util.List;
import java.util.Objects;

import org.amsportal.journal.Entry;
import org.amsportal.journal.State;
import org.amsportal.journal.Why;
import org.amsportal.journal.Write;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Step;
import org.jspecify.annotations.Nullable;

/** Questions about what became of a plan's steps. */
final class Outcomes {

    private Outcomes() {
    }

    static Step.@Nullable State stateOf(Plan plan, Step.Kind kind) {
        return plan.steps().stream().filter(s -> s.kind() == kind).map(Step::state).findFirst().orElse(null);
    }

    static boolean anyDone(Plan plan) {
        return plan.steps().stream().anyMatch(s -> s.state() == Step.State.DONE);
    }

    static int done(Plan plan) {
        return (int) plan.steps().stream().filter(s -> s.state() == Step.State.DONE).count();
    }

    /** How many steps were sent of which nobody knows what became. */
    static int unknown(Plan plan) {
        return (int) plan.steps().stream().filter(s -> s.state() == Step.State.NOT_KNOWN).count();
    }

    /** The steps that are neither done nor left at that, without those that only wait for another step. */
    static List<Step> open(Plan plan) {
        return plan.steps().stream().filter(s -> switch (s.state()) {
            case DONE, ABANDONED, BLOCKED -> false;
            case NOT_STARTED, WORKING, REFUSED, NOT_DONE, NOT_KNOWN, CHECK -> true;
        }).toList();
    }

    /** Whether going on by a button makes no sense: somebody has to decide about this step first. */
    static boolean waitsForAPerson(Step step) {
        return step.state() == Step.State.CHECK || changedMeanwhile(step);
    }

    static boolean changedMeanwhile(Step step) {
        var entry = step.entry();
        return entry != null && entry.why() instanceof Why.ChangedMeanwhile;
    }

    /** Whether AMS accepted an assignment and still lists what should have gone. */
    static boolean stillThere(Step step) {
        var entry = step.entry();
        return entry != null && entry.why() instanceof Why.StillThere;
    }

    /** Whether an assignment was sent, not answered, and AMS then had another list: the other changes are found before sending. */
    static boolean sentAndChanged(Entry entry) {
        return entry.state() == State.CONFLICT && entry.why() instanceof Why.ChangedMeanwhile;
    }

    /** Whether AMS's answer to a create was lost, and it was found there later. */
    static boolean foundAfterwards(Entry entry) {
        boolean creates = entry.write() instanceof Write.CreateUser || entry.write() instanceof Write.CreateDepartment;
        return creates && entry.state() == State.DONE && entry.settledAfterwards();
    }

    /** Whether AMS did not answer this write, and a person said what became of it. */
    static boolean told(Entry entry) {
        return entry.state() == State.DONE && entry.settledByAPerson();
    }

    static boolean told(Step step) {
        var entry = step.entry();
        return entry != null && told(entry);
    }

    /** Whether the assignment of permission groups is done and left none, as read back or as sent. */
    static boolean noGroupLeft(Plan plan) {
        return plan.steps().stream().filter(s -> s.kind() == Step.Kind.ASSIGN_GROUPS).map(Step::entry)
                .filter(Objects::nonNull).anyMatch(Outcomes::noGroupLeft);
    }

    private static boolean noGroupLeft(Entry entry) {
        var after = entry.after();
        return entry.state() == State.DONE && (after != null
                ? after.isEmpty()
                : entry.write() instanceof Write.AssignGroups(_, var change) && RowNames.wanted(change).isEmpty());
    }

    static boolean absent(Step step) {
        var entry = step.entry();
        return entry != null && entry.state() == State.ABSENT;
    }
}
