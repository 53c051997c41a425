package org.amsportal.web;

import java.util.ArrayList;
import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsProblem;
import org.amsportal.assignments.Grants.Objection;
import org.amsportal.journal.Why;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Row.Who;
import org.amsportal.plans.Step;
import org.amsportal.plans.Step.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a plan with its outcomes: the sentence that is true of it, its steps, and the one thing to do next. */
@Component
public class PlanViews {

    private final Words words;
    private final RowNames names;
    private final StepViews steps;
    private final PlanTitles titles;
    private final ProblemWords problems;

    PlanViews(Words words, RowNames names, StepViews steps, PlanTitles titles, ProblemWords problems) {
        this.words = words;
        this.names = names;
        this.steps = steps;
        this.titles = titles;
        this.problems = problems;
    }

    /** Where a plan is shown. */
    public static String path(Plan plan) {
        return (plan.row().who() instanceof Who.NewPerson ? "/onboarding/" : "/changes/") + plan.id();
    }

    /** The sentence alone: nothing is read from AMS for it. */
    public record Headline(String words, Look look, String path) {}

    public Headline headline(Plan plan) {
        var title = titles.of(plan);
        return new Headline(title.words(), title.look(), path(plan));
    }

    public PlanView of(Admin admin, Plan plan) {
        var title = titles.of(plan);
        var drawn = plan.steps().stream().map(step -> steps.of(admin, plan, step)).toList();
        boolean asked = drawn.stream().anyMatch(StepView::asked);
        return new PlanView(plan.id(), path(plan), place(plan), title.words(), title.look(), lead(plan),
                names.person(plan.row(), plan.userId()), plan.userId(), plan.working(), drawn, text(plan, title),
                asked ? null : finish(plan), !asked && leavable(plan), links(plan));
    }

    private static String place(Plan plan) {
        return switch (plan.row().who()) {
            case Who.NewPerson _ -> "onboarding";
            case Who.Existing _ -> "users";
            case Who.Nobody _ -> "departments";
        };
    }

    private static boolean leavable(Plan plan) {
        return !plan.working() && Outcomes.open(plan).stream().anyMatch(s -> s.state() != Step.State.NOT_KNOWN);
    }

    /** What stands against this admin's finishing a plan. */
    List<Notice> objections(Admin admin, Plan plan, List<Objection> objections) {
        var email = names.email(plan.row());
        var subject = Subject.person(names.label(plan.row()), email, plan.userId(), admin.is(plan.userId(), email));
        return objections.stream().map(objection -> problems.of(objection, subject, admin)).toList();
    }

    private @Nullable String lead(Plan plan) {
        if (plan.working()) {
            return words.say("plan.leave");
        }
        return plan.signInNeeded() ? words.say("plan.sign-in-needed", names.label(plan.row())) : null;
    }

    private List<String> text(Plan plan, PlanTitles.Title title) {
        var text = new ArrayList<String>();
        if (title.text() != null) {
            text.add(title.text());
        }
        boolean person = plan.row().who() instanceof Who.NewPerson;
        if (!plan.working() && !plan.done() && Outcomes.anyDone(plan)) {
            text.add(words.say("plan.not-again"));
        }
        if (person && !plan.working() && Outcomes.stateOf(plan, Kind.CREATE_USER) == Step.State.DONE) {
            text.add(words.say(plan.done() ? "plan.email" : "plan.email.already", names.label(plan.row())));
        }
        return List.copyOf(text);
    }

    private @Nullable String finish(Plan plan) {
        List<Step> open = Outcomes.open(plan);
        if (plan.working() || open.isEmpty() || open.stream().anyMatch(Outcomes::waitsForAPerson)
                || correctable(plan)) {
            return null;
        }
        String who = names.label(plan.row());
        if (open.stream().allMatch(s -> s.state() == Step.State.REFUSED)) {
            return words.say("action.try-again");
        }
        if (open.stream().anyMatch(s -> s.state() == Step.State.NOT_KNOWN)) {
            return words.say("plan.look");
        }
        if (open.size() > 1) {
            return words.say("plan.finish", who);
        }
        Step step = open.getFirst();
        List<String> what = names.of(plan.row(), step);
        return switch (step.kind()) {
            case ASSIGN_DEPARTMENTS -> words.say("plan.finish.departments", who, what.size());
            case ASSIGN_GROUPS -> words.say("plan.finish.groups", who, words.list(what));
            case CREATE_USER, CREATE_DEPARTMENT ->
                words.say(Outcomes.absent(step) ? "plan.create-again" : "action.try-again", who);
        };
    }

    /** Whether the first write of a new person or department was refused for what was typed, so that nothing stands in AMS. */
    private static boolean correctable(Plan plan) {
        return !plan.working() && !(plan.row().who() instanceof Who.Existing) && !Outcomes.anyDone(plan)
                && plan.steps().stream().anyMatch(PlanViews::refusedAsTyped);
    }

    private static boolean refusedAsTyped(Step step) {
        var entry = step.entry();
        return entry != null && switch (entry.why()) {
            case Why.UserExists _,Why.DepartmentExists _ -> true;
            case Why.ByAms(var problem) -> problem instanceof AmsProblem.FieldsRefused;
            case null, default -> false;
        };
    }

    /** Whether somebody has to choose permission groups, for the first time or once more. */
    private static boolean wantsGroups(Plan plan) {
        var groups = Outcomes.stateOf(plan, Kind.ASSIGN_GROUPS);
        return groups == Step.State.REFUSED || groupsNotKnown(plan)
                || ((groups == null || Outcomes.noGroupLeft(plan)) && plan.done()
                        && plan.row().who() instanceof Who.NewPerson);
    }

    /** Only the whole list can be sent then, and a person has to choose it. */
    private static boolean groupsNotKnown(Plan plan) {
        return plan.steps().stream().filter(step -> step.kind() == Kind.ASSIGN_GROUPS).map(Step::entry)
                .anyMatch(entry -> entry != null && entry.why() instanceof Why.NotKnownNow);
    }

    private List<Link> links(Plan plan) {
        var links = new ArrayList<Link>();
        Long userId = plan.userId();
        String who = names.label(plan.row());
        if (plan.working()) {
            return links;
        }
        if (correctable(plan)) {
            links.add(plan.row().who() instanceof Who.NewPerson
                    ? new Link(words.say("plan.correct"), "/onboarding?from=" + plan.id())
                    : new Link(words.say("plan.correct"), "/departments/new"));
        }
        if (userId != null && wantsGroups(plan)) {
            links.add(new Link(words.say("plan.assign-groups"), "/users/" + userId + "/groups"));
        }
        if (userId != null) {
            links.add(new Link(words.say("action.open", who), "/users/" + userId));
        }
        if (plan.row().who() instanceof Who.Nobody) {
            links.add(new Link(words.say("plan.departments"), "/departments"));
        }
        return List.copyOf(links);
    }
}
