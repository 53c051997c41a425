package org.amsportal.web;

import java.util.Objects;

import org.amsportal.journal.Entry;
import org.amsportal.journal.Why;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Row.Who;
import org.amsportal.plans.Step;
import org.amsportal.plans.Step.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one sentence that is true of a plan. Nothing claims success before AMS has confirmed it. */
@Component
class PlanTitles {

    /** @param text what has to be added to the sentence */
    record Title(String words, Look look, @Nullable String text) {}

    private final Words words;
    private final RowNames names;

    PlanTitles(Words words, RowNames names) {
        this.words = words;
        this.names = names;
    }

    Title of(Plan plan) {
        String who = names.label(plan.row());
        return switch (plan.row().who()) {
            case Who.NewPerson _ -> person(plan, who);
            case Who.Existing _ -> changes(plan, who);
            case Who.Nobody _ -> department(plan, who);
            case Who.Outline _ -> outline(plan, who);
        };
    }

    private Title person(Plan plan, String who) {
        Step user = plan.steps().stream().filter(s -> s.kind() == Kind.CREATE_USER).findFirst().orElseThrow();
        return switch (user.state()) {
            case DONE -> created(plan, who);
            case NOT_KNOWN -> title("plan.unknown", Look.UNKNOWN, who);
            case CHECK -> title(exists(user) ? "plan.not-created" : "plan.check", Look.CHECK, who);
            case ABANDONED -> title("plan.left", Look.WAITING, who);
            case REFUSED -> title("plan.not-created", Look.REFUSED, who);
            case WORKING, NOT_STARTED, NOT_DONE, BLOCKED -> waiting(plan, user, who);
        };
    }

    private static boolean exists(Step user) {
        return user.entry() != null && user.entry().why() instanceof Why.UserExists;
    }

    private Title waiting(Plan plan, Step user, String who) {
        if (plan.working()) {
            return title("plan.working", Look.WORKING, who);
        }
        return title(Outcomes.absent(user) ? "plan.absent" : "plan.not-created", Look.CHECK, who);
    }

    private Title created(Plan plan, String who) {
        var groups = Outcomes.stateOf(plan, Kind.ASSIGN_GROUPS);
        if (plan.working()) {
            return title("plan.working", Look.WORKING, who);
        }
        if (groups == null || Outcomes.noGroupLeft(plan)) {
            return new Title(words.say("plan.no-access", who), Look.CHECK, words.say("plan.no-group"));
        }
        if (groups == Step.State.NOT_KNOWN) {
            return title("plan.access-unknown", Look.UNKNOWN, who);
        }
        if (groups == Step.State.CHECK) {
            return title("plan.access-check", Look.CHECK, who);
        }
        if (groups != Step.State.DONE) {
            return title("plan.no-access", groups == Step.State.REFUSED ? Look.REFUSED : Look.CHECK, who);
        }
        if (plan.done()) {
            return ready(plan, who);
        }
        int unknown = Outcomes.unknown(plan);
        if (unknown > 0) {
            return new Title(words.say("plan.partly-unknown", who, unknown), Look.UNKNOWN, null);
        }
        return new Title(words.say("plan.partly", who, Outcomes.open(plan).size()), Look.CHECK, null);
    }

    private Title ready(Plan plan, String who) {
        if (told(plan, Kind.ASSIGN_GROUPS)) {
            return new Title(words.say("plan.told", who), Look.CHECK, words.say("plan.told.text"));
        }
        if (plan.steps().stream().anyMatch(Outcomes::told)) {
            return new Title(words.say("plan.ready", who), Look.DONE, words.say("plan.told.text"));
        }
        return new Title(words.say("plan.ready", who), Look.DONE, notReadBack(plan));
    }

    private static boolean told(Plan plan, Kind kind) {
        return plan.steps().stream().anyMatch(step -> step.kind() == kind && Outcomes.told(step));
    }

    /** What is to be added when AMS accepted the permission groups and they were not read back; null when they were. */
    private @Nullable String notReadBack(Plan plan) {
        var accepted = plan.steps().stream().filter(s -> s.kind() == Kind.ASSIGN_GROUPS).map(Step::entry)
                .filter(Objects::nonNull).filter(entry -> entry.after() == null).toList();
        return accepted.isEmpty()
                ? null
                : words.say(accepted.stream().anyMatch(Entry::readBackInVain)
                        ? "plan.not-checked-now"
                        : "plan.not-checked");
    }

    private Title changes(Plan plan, String who) {
        if (plan.working()) {
            return title("plan.changing", Look.WORKING, who);
        }
        if (plan.done() && plan.steps().stream().anyMatch(Outcomes::told)) {
            return new Title(words.say("plan.changed.told", who), Look.CHECK, words.say("plan.told.text"));
        }
        if (plan.done()) {
            return title("plan.changed", Look.DONE, who);
        }
        if (plan.steps().stream().anyMatch(Outcomes::stillThere)) {
            return title("plan.changes.still-there", Look.CHECK, who);
        }
        return plan.steps().stream().filter(Outcomes::changedMeanwhile).findFirst()
                .map(step -> title(meanwhile(step), Look.CHECK, names.first(plan.row())))
                .orElseGet(() -> unfinished(plan, "plan.changes", who));
    }

    private static String meanwhile(Step step) {
        boolean sent = step.entry() != null && Outcomes.sentAndChanged(step.entry());
        return (sent ? "plan.changes.not-as-sent" : "plan.changes.meanwhile")
                + (step.kind() == Kind.ASSIGN_DEPARTMENTS ? ".departments" : "");
    }

    private Title department(Plan plan, String who) {
        if (plan.working()) {
            return title("plan.department.working", Look.WORKING, who);
        }
        if (plan.done()) {
            return title("plan.department.done", Look.DONE, who);
        }
        return unfinished(plan, "plan.department", who);
    }

    private Title outline(Plan plan, String who) {
        if (plan.working()) {
            return title("plan.department.working", Look.WORKING, who);
        }
        int all = plan.steps().size();
        if (plan.done()) {
            return new Title(words.say("plan.outline.done", all), Look.DONE, null);
        }
        var states = plan.steps().stream().map(Step::state).toList();
        Look look = states.contains(Step.State.REFUSED)
                ? Look.REFUSED
                : states.contains(Step.State.NOT_KNOWN) ? Look.UNKNOWN : Look.CHECK;
        int unknown = Outcomes.unknown(plan);
        if (unknown > 0) {
            return new Title(words.say("plan.outline.unknown", Outcomes.done(plan), all, unknown), look, null);
        }
        return new Title(words.say("plan.outline.not-done", all - Outcomes.done(plan), all), look, null);
    }

    private Title unfinished(Plan plan, String key, String who) {
        var states = plan.steps().stream().map(Step::state).toList();
        if (states.contains(Step.State.NOT_KNOWN)) {
            return title(key + ".unknown", Look.UNKNOWN, who);
        }
        return title(key + ".not-done", states.contains(Step.State.REFUSED) ? Look.REFUSED : Look.CHECK, who);
    }

    private Title title(String key, Look look, String who) {
        return new Title(words.say(key, who), look, null);
    }
}
