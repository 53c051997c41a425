package org.amsportal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Why;
import org.amsportal.journal.Write;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Row.Who;
import org.amsportal.plans.Step;
import org.amsportal.plans.Step.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the steps of a plan with what became of each. */
@Component
class StepResults {

    private final Words words;
    private final Times times;
    private final RowNames names;
    private final StepViews ahead;
    private final WhyWords whys;
    private final Asks asks;

    StepResults(Words words, Times times, RowNames names, StepViews ahead, WhyWords whys, Asks asks) {
        this.words = words;
        this.times = times;
        this.names = names;
        this.ahead = ahead;
        this.whys = whys;
        this.asks = asks;
    }

    StepResult of(Admin admin, Plan plan, Step step, Checked checked) {
        Entry entry = step.entry();
        boolean refusedGroups = step.kind() == Kind.ASSIGN_GROUPS && step.state() == Step.State.REFUSED;
        Checked its = refusedGroups ? checked : Checked.NOTHING;
        return new StepResult(step.key(), title(plan, step), look(plan, step),
                words.say("state." + state(plan, step)), parts(plan, step), note(plan, step),
                entry == null
                        ? null
                        : new StepResult.At(times.exactly(entry.changedAt()), times.iso(entry.changedAt())),
                entry == null
                        ? null
                        : whys.of(entry, subject(admin, plan, step, entry, its), its, asks.looking(plan, entry), admin),
                its.asked().size() > 1 || its.anyGone() || !its.droppable().isEmpty() ? its.asked() : List.of(),
                mayTell(admin, plan, step) ? asks.of(admin, plan, step) : null);
    }

    /** What AMS still lists was not removed, whatever was asked for. */
    private List<StepResult.Part> parts(Plan plan, Step step) {
        var parts = names.parts(plan.row(), step);
        if (step.entry() == null || !(step.entry().why() instanceof Why.StillThere(var left))) {
            return parts;
        }
        var still = names.departments(plan.row(), left);
        var told = new ArrayList<StepResult.Part>();
        for (var part : parts) {
            var rest = part.names().stream().filter(name -> !still.contains(name)).toList();
            if (!rest.isEmpty()) {
                told.add(new StepResult.Part(part.look(), rest));
            }
        }
        told.add(new StepResult.Part(Look.CHECK, still));
        return told;
    }

    private Subject subject(Admin admin, Plan plan, Step step, Entry entry, Checked checked) {
        boolean person = step.kind() != Kind.CREATE_DEPARTMENT;
        String who = person ? names.label(plan.row()) : names.creation(plan.row(), step);
        String email = names.email(plan.row());
        List<String> what = entry.why() instanceof Why.StillThere still
                ? names.departments(plan.row(), still.left())
                : names.asked(plan.row(), step);
        return new Subject(who, person ? names.first(plan.row()) : who, email, plan.userId(),
                admin.is(plan.userId(), email), what, checked.sentence(), entry.changedAt(), entry.reference(),
                soFar(plan));
    }

    private Subject.SoFar soFar(Plan plan) {
        boolean created = plan.row().who() instanceof Who.NewPerson && plan.userId() != null;
        return new Subject.SoFar(created, !Outcomes.anyDone(plan), todo(plan));
    }

    /** What the person still lacks, in words. */
    String todo(Plan plan) {
        boolean departments = lacks(plan, Kind.ASSIGN_DEPARTMENTS);
        boolean groups = lacks(plan, Kind.ASSIGN_GROUPS);
        return words.say("todo." + (departments && groups
                ? "both"
                : departments
                        ? "departments"
                        : groups ? "groups" : "nothing"));
    }

    private static boolean lacks(Plan plan, Kind kind) {
        var state = Outcomes.stateOf(plan, kind);
        return state != null && state != Step.State.DONE && state != Step.State.ABANDONED
                && state != Step.State.NOT_KNOWN; // of that nobody can say that it is lacking
    }

    /** While it goes on a step is called by what it does, so that nothing moves; afterwards by what was done. */
    private String title(Plan plan, Step step) {
        return plan.working() || (step.state() != Step.State.DONE && creates(step))
                ? ahead.imperative(plan.row(), step)
                : switch (step.kind()) {
                    case CREATE_USER -> words.say("step.user.done");
                    case CREATE_DEPARTMENT ->
                        words.say(step.entry() != null && step.entry().why() instanceof Why.DepartmentExists
                                ? "step.department.was-there"
                                : "step.department.done", names.creation(plan.row(), step));
                    case ASSIGN_DEPARTMENTS -> words.say("step.departments.done");
                    case ASSIGN_GROUPS -> words.say("step.groups.done");
                };
    }

    private static boolean creates(Step step) {
        return step.kind() == Kind.CREATE_USER || step.kind() == Kind.CREATE_DEPARTMENT;
    }

    private @Nullable String note(Plan plan, Step step) {
        Entry entry = step.entry();
        if (entry == null || step.state() != Step.State.DONE) {
            return null;
        }
        return entry.write() instanceof Write.CreateUser || entry.write() instanceof Write.CreateDepartment
                ? created(plan, entry)
                : assigned(entry);
    }

    private @Nullable String created(Plan plan, Entry entry) {
        Long id = entry.resultId();
        String number = id == null ? "" : words.say("person.number", Long.toString(id));
        String how = entry.why() instanceof Why.DepartmentExists
                ? words.say("step.department.there")
                : Outcomes.told(entry)
                        ? words.say("step.told.created")
                        : Outcomes.foundAfterwards(entry)
                                ? words.say(
                                        entry.write() instanceof Write.CreateUser
                                                ? "step.found"
                                                : "step.found.department",
                                        names.first(plan.row()), times.at(entry.changedAt()))
                                : "";
        String note = String.join(". ", Stream.of(number, how).filter(part -> !part.isEmpty()).toList());
        return note.isEmpty() ? null : note;
    }

    private String assigned(Entry entry) {
        if (Outcomes.told(entry)) {
            return words.say("step.told");
        }
        if (entry.attempts() == 0) {
            return words.say("step.already", times.at(entry.changedAt()));
        }
        if (entry.after() != null) {
            return words.say("step.read-back", times.at(entry.changedAt()));
        }
        return words.say(entry.readBackInVain() ? "step.read-back-in-vain" : "step.not-read-back");
    }

    /** A step that is put off while the plan goes on is waiting, not undone. */
    private static boolean putOff(Plan plan, Step step) {
        return plan.working() && step.state() == Step.State.NOT_DONE;
    }

    private static String state(Plan plan, Step step) {
        return putOff(plan, step) ? "waiting" : step.state().name().toLowerCase(Locale.ROOT);
    }

    private static Look look(Plan plan, Step step) {
        return putOff(plan, step) ? Look.WAITING : switch (step.state()) {
            case NOT_STARTED, BLOCKED, ABANDONED -> Look.WAITING;
            case WORKING -> Look.WORKING;
            case DONE -> Look.DONE;
            case REFUSED -> Look.REFUSED;
            case NOT_DONE, CHECK -> Look.CHECK;
            case NOT_KNOWN -> Look.UNKNOWN;
        };
    }

    /** Nobody is asked whose word would not count: the plan's sender's does, and theirs who may do such a step. */
    private static boolean mayTell(Admin admin, Plan plan, Step step) {
        return admin.actorId().equals(plan.actorId()) || admin.rights().may(step.kind().permission()) == May.YES;
    }
}
