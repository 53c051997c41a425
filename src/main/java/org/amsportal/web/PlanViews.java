package org.amsportal.web;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Grants.Objection;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Row.Who;
import org.amsportal.plans.Step;
import org.amsportal.plans.Step.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws a plan with its outcomes: the sentence that is true of it, its steps, and the one thing to do next. */
@Component
public class PlanViews {

    /** Up to here every step is shown. */
    static final int MANY = 40;

    private static final Duration SLOW = Duration.ofSeconds(3);
    private static final int MOST_TROUBLES = 5;

    private final Words words;
    private final RowNames names;
    private final StepResults steps;
    private final PlanTitles titles;
    private final PlanNext next;
    private final PlanCopies copies;
    private final Checks checks;
    private final ProblemWords problems;
    private final Clock clock;

    PlanViews(Words words, RowNames names, StepResults steps, PlanTitles titles, PlanNext next, PlanCopies copies,
            Checks checks, ProblemWords problems, Clock clock) {
        this.words = words;
        this.names = names;
        this.steps = steps;
        this.titles = titles;
        this.next = next;
        this.copies = copies;
        this.checks = checks;
        this.problems = problems;
        this.clock = clock;
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

    PlanView of(Admin admin, Plan plan) {
        var title = titles.of(plan);
        var person = names.person(plan.row(), plan.userId());
        var checked = plan.working() ? Checked.NOTHING : checks.of(admin, plan);
        var drawn = shown(plan).stream().map(step -> steps.of(admin, plan, step, checked)).toList();
        boolean asked = drawn.stream().anyMatch(step -> step.ask() != null);
        return new PlanView(plan.id(), path(plan), place(plan), title.words(), title.look(), lead(plan), person,
                plan.userId(), plan.working(), slow(plan) ? words.say("plan.slow") : null, drawn,
                plan.steps().size(), Outcomes.done(plan),
                words.say(plan.done() ? "plan.next" : "plan.to-do"), text(plan, title), next.of(plan, checked, asked),
                plan.working() ? List.of() : copies.of(plan, title.words(), person, drawn));
    }

    /** Of many steps those that need somebody, and at the end as many of the others as there is room for. */
    private static List<Step> shown(Plan plan) {
        if (plan.steps().size() <= MANY) {
            return plan.steps();
        }
        var troubles = plan.steps().stream().filter(PlanViews::troubled);
        return plan.working()
                ? troubles.limit(MOST_TROUBLES).toList()
                : Stream.concat(troubles, plan.steps().stream().filter(step -> !troubled(step))).limit(MANY).toList();
    }

    private static boolean troubled(Step step) {
        return switch (step.state()) {
            case REFUSED, NOT_DONE, NOT_KNOWN, CHECK -> true;
            case NOT_STARTED, WORKING, DONE, BLOCKED, ABANDONED -> false;
        };
    }

    private static String place(Plan plan) {
        return switch (plan.row().who()) {
            case Who.NewPerson _ -> "onboarding";
            case Who.Existing _ -> "users";
            case Who.Nobody _,Who.Outline _ -> "departments";
        };
    }

    /** What stands against this admin's finishing a plan. */
    List<Notice> objections(Admin admin, Plan plan, List<Objection> objections) {
        var email = names.email(plan.row());
        var subject = Subject.person(names.label(plan.row()), email, plan.userId(), admin.is(plan.userId(), email))
                .called(names.first(plan.row()));
        return objections.stream().map(objection -> problems.of(objection, subject, admin)).toList();
    }

    private boolean slow(Plan plan) {
        return plan.working() && plan.steps().stream().filter(step -> step.state() == Step.State.WORKING)
                .map(Step::entry)
                .anyMatch(entry -> entry != null && entry.changedAt().plus(SLOW).isBefore(clock.instant()));
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
            text.add(words.say(plan.done() ? "plan.email" : "plan.email.already", names.first(plan.row())));
        }
        return List.copyOf(text);
    }
}
