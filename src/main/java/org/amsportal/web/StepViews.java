package org.amsportal.web;

import java.util.List;
import java.util.Locale;

import org.amsportal.access.Admin;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Journal;
import org.amsportal.journal.State;
import org.amsportal.journal.Why;
import org.amsportal.journal.Write;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Row;
import org.amsportal.plans.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the steps of a plan, before and after they were taken. */
@Component
public class StepViews {

    private final Words words;
    private final Times times;
    private final RowNames names;
    private final WhyWords whys;
    private final Journal journal;
    private final Checks checks;

    StepViews(Words words, Times times, RowNames names, WhyWords whys, Journal journal, Checks checks) {
        this.words = words;
        this.times = times;
        this.names = names;
        this.whys = whys;
        this.journal = journal;
        this.checks = checks;
    }

    /** The steps that a row would take, for "What will happen". */
    public List<StepView> ahead(Row row, List<Step> steps) {
        return steps.stream().map(step -> new StepView(step.key(), imperative(row, step), Look.WAITING,
                words.say("state.not_started"), names.of(row, step), noteAhead(step), null, null, null, false))
                .toList();
    }

    StepView of(Admin admin, Plan plan, Step step) {
        var entry = step.entry();
        var subject = subject(admin, plan, step, entry);
        boolean looking = plan.working() || (entry != null && journal.nextLook(entry).isPresent());
        return new StepView(step.key(), title(plan, step), look(plan, step),
                words.say("state." + state(plan, step)),
                names.of(plan.row(), step),
                note(step), entry == null ? null : times.exactly(entry.changedAt()),
                entry == null ? null : whys.of(entry, subject, looking, admin),
                entry == null ? null : entry.id(), entry != null && asks(entry, looking));
    }

    /** Whether only a person can say what became of it. */
    private static boolean asks(Entry entry, boolean looking) {
        return !looking && (entry.state() == State.UNKNOWN
                || (entry.state() == State.CONFLICT && !(entry.why() instanceof Why.ChangedMeanwhile)));
    }

    Subject subject(Admin admin, Plan plan, Step step, @Nullable Entry entry) {
        String who = step.kind() == Step.Kind.CREATE_DEPARTMENT
                ? names.creation(plan.row(), step)
                : names.label(plan.row());
        String email = names.email(plan.row());
        List<String> what = entry != null && entry.why() instanceof Why.StillThere still
                ? names.departments(plan.row(), still.left())
                : names.of(plan.row(), step);
        return new Subject(who, email, plan.userId(), admin.is(plan.userId(), email), what,
                checks.of(admin, plan, step, who),
                entry == null ? plan.createdAt() : entry.changedAt(), entry == null ? null : entry.reference());
    }

    private String title(Plan plan, Step step) {
        boolean done = step.state() == Step.State.DONE;
        boolean named = switch (step.kind()) {
            case CREATE_USER, CREATE_DEPARTMENT -> done;
            case ASSIGN_DEPARTMENTS, ASSIGN_GROUPS -> !plan.working();
        };
        return named ? nominal(plan.row(), step) : imperative(plan.row(), step);
    }

    private String nominal(Row row, Step step) {
        return switch (step.kind()) {
            case CREATE_USER -> words.say("step.user.done");
            case CREATE_DEPARTMENT -> words.say("step.department.done", names.creation(row, step));
            case ASSIGN_DEPARTMENTS -> words.say("step.departments.done");
            case ASSIGN_GROUPS -> words.say("step.groups.done");
        };
    }

    String imperative(Row row, Step step) {
        boolean person = row.who() instanceof Row.Who.NewPerson;
        int many = names.of(row, step).size();
        return switch (step.kind()) {
            case CREATE_USER -> words.say("step.user");
            case CREATE_DEPARTMENT -> words.say("step.department", names.creation(row, step));
            case ASSIGN_DEPARTMENTS -> words.say(person ? "step.departments" : "step.departments.change", many);
            case ASSIGN_GROUPS -> words.say(person ? "step.groups" : "step.groups.change", many);
        };
    }

    private @Nullable String noteAhead(Step step) {
        return step.kind() == Step.Kind.CREATE_USER ? words.say("step.user.ahead") : null;
    }

    private @Nullable String note(Step step) {
        var entry = step.entry();
        if (entry == null || step.state() != Step.State.DONE) {
            return null;
        }
        Long created = entry.resultId();
        if (Outcomes.told(entry)) {
            return created == null
                    ? words.say("step.told")
                    : words.say("step.told.created", Long.toString(created));
        }
        if (Outcomes.foundAfterwards(entry)) {
            return words.say("step.found", created == null ? "" : Long.toString(created));
        }
        if (entry.write() instanceof Write.CreateUser || entry.write() instanceof Write.CreateDepartment) {
            return created == null ? null : words.say("person.number", Long.toString(created));
        }
        return entry.after() == null
                ? words.say("step.not-read-back")
                : words.say("step.read-back", times.at(entry.changedAt()));
    }

    /** A step that is put off while the plan goes on is waiting, not undone. */
    private static boolean putOff(Plan plan, Step step) {
        return plan.working() && step.state() == Step.State.NOT_DONE;
    }

    private static String state(Plan plan, Step step) {
        return putOff(plan, step) ? "waiting" : step.state().name().toLowerCase(Locale.ROOT);
    }

    private static Look look(Plan plan, Step step) {
        return putOff(plan, step) ? Look.WAITING : look(step.state());
    }

    private static Look look(Step.State state) {
        return switch (state) {
            case NOT_STARTED, BLOCKED, ABANDONED -> Look.WAITING;
            case WORKING -> Look.WORKING;
            case DONE -> Look.DONE;
            case REFUSED -> Look.REFUSED;
            case NOT_DONE, CHECK -> Look.CHECK;
            case NOT_KNOWN -> Look.UNKNOWN;
        };
    }
}
