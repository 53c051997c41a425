package org.amsportal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

import org.amsportal.ams.AmsProblem;
import org.amsportal.journal.Change;
import org.amsportal.journal.Why;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Row;
import org.amsportal.plans.Row.Who;
import org.amsportal.plans.Step;
import org.amsportal.plans.Step.Kind;
import org.amsportal.web.NextSteps.Fewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Finds the one thing to do next about a plan, and what else can be done. */
@Component
class PlanNext {

    private final Words words;
    private final RowNames names;

    PlanNext(Words words, RowNames names) {
        this.words = words;
        this.names = names;
    }

    /** @param asked whether a person's word is wanted first */
    NextSteps of(Plan plan, Checked checked, boolean asked) {
        if (plan.working()) {
            return new NextSteps(null, false, null, null, List.of(), false);
        }
        Fewer fewer = asked ? null : fewer(plan.row(), checked);
        String finish = asked ? null : finish(plan);
        Link main = asked || finish != null || fewer != null ? null : main(plan);
        var links = links(plan).stream().filter(link -> main == null || !link.to().equals(main.to())).toList();
        return new NextSteps(finish, finish != null && fewer == null && !refusedForGood(plan), fewer, main, links,
                !asked && leavable(plan));
    }

    /** What a row asks for without some of the groups that it would add; null when that leaves nothing to do, or when one of them is not added by it. */
    static @Nullable Change without(Row row, List<Long> dropped) {
        Change change = row.groups();
        var added = Checks.added(change);
        if (change == null || dropped.isEmpty() || !added.containsAll(dropped)) {
            return null;
        }
        var left = new TreeSet<>(RowNames.wanted(change));
        dropped.forEach(left::remove);
        return switch (change) {
            case Change.Adding _ -> left.isEmpty() ? null : new Change.Adding(left);
            case Change.Exactly(var _, var seen) ->
                left.isEmpty() || left.equals(seen) ? null : new Change.Exactly(left, seen);
            case Change.Replacing _ -> null;
        };
    }

    private @Nullable Fewer fewer(Row row, Checked checked) {
        var dropped = checked.droppable().stream().map(Checked.Asked::id).toList();
        if (without(row, dropped) == null || checked.rest().isEmpty()) {
            return null;
        }
        return new Fewer(words.say("plan.fewer", words.list(Checked.names(checked.rest()))), dropped);
    }

    private static boolean leavable(Plan plan) {
        return Outcomes.open(plan).stream().anyMatch(s -> s.state() != Step.State.NOT_KNOWN);
    }

    /** What AMS has refused and would refuse again; a user whom it does not find yet is another matter. */
    private static boolean refusedForGood(Plan plan) {
        return Outcomes.open(plan).stream().allMatch(
                s -> s.state() == Step.State.REFUSED
                        && !(s.entry() != null && s.entry().why() instanceof Why.ByAms(AmsProblem.UserNotFound _)));
    }

    private @Nullable String finish(Plan plan) {
        List<Step> open = Outcomes.open(plan);
        if (plan.row().who() instanceof Who.Outline) {
            return outline(plan, open.stream().filter(step -> !Outcomes.waitsForAPerson(step)).toList());
        }
        if (open.isEmpty() || open.stream().anyMatch(Outcomes::waitsForAPerson) || correctable(plan)) {
            return null;
        }
        if (open.stream().allMatch(s -> s.state() == Step.State.REFUSED)) {
            return words.say("action.try-again");
        }
        if (open.stream().anyMatch(s -> s.state() == Step.State.NOT_KNOWN)) {
            return words.say("plan.look");
        }
        return open.size() > 1 ? words.say("plan.finish", names.label(plan.row())) : finish(plan, open.getFirst());
    }

    /** What waits for a person keeps back only what is below it. */
    private @Nullable String outline(Plan plan, List<Step> open) {
        if (open.isEmpty()) {
            return null;
        }
        return open.stream().allMatch(step -> step.state() == Step.State.NOT_KNOWN)
                ? words.say("plan.look")
                : words.say("plan.outline.finish", plan.steps().size() - Outcomes.done(plan));
    }

    private String finish(Plan plan, Step step) {
        List<String> what = names.of(plan.row(), step);
        String first = names.first(plan.row());
        boolean newcomer = plan.row().who() instanceof Who.NewPerson;
        return switch (step.kind()) {
            case ASSIGN_DEPARTMENTS -> newcomer
                    ? words.say("plan.finish.departments", first, what.size())
                    : words.say("plan.finish.departments.change", first);
            case ASSIGN_GROUPS -> newcomer
                    ? words.say("plan.finish.groups", first, words.list(what))
                    : words.say("plan.finish.groups.change", first);
            case CREATE_USER -> words.say(Outcomes.absent(step) ? "plan.create-again" : "action.try-again", first);
            case CREATE_DEPARTMENT -> words.say(Outcomes.absent(step) ? "plan.create-again" : "action.try-again",
                    names.creation(plan.row(), step));
        };
    }

    private @Nullable Link main(Plan plan) {
        Long userId = plan.userId();
        if (correctable(plan)) {
            return new Link(words.say("plan.correct"),
                    plan.row().who() instanceof Who.NewPerson
                            ? "/onboarding?from=" + plan.id()
                            : departments(plan.row()));
        }
        if (userId != null && wantsGroups(plan)) {
            return new Link(words.say("plan.assign-groups"), "/users/" + userId + "/groups");
        }
        if (!plan.done()) {
            return null;
        }
        return switch (plan.row().who()) {
            case Who.NewPerson _ -> new Link(words.say("plan.another"), "/onboarding");
            case Who.Existing existing -> new Link(words.say("action.open", existing.label()),
                    "/users/" + existing.userId());
            case Who.Nobody _,Who.Outline _ -> new Link(words.say("plan.departments"), "/departments");
        };
    }

    /** The form with what was typed. */
    private static String newDepartment(Row.Creation creation) {
        Long under = creation.parentId();
        return UriComponentsBuilder.fromPath("/departments/new").queryParam("name", "{name}")
                .queryParam("under", "{under}").encode()
                .buildAndExpand(creation.name(), under == null ? "" : under).toUriString();
    }

    private List<Link> links(Plan plan) {
        var links = new ArrayList<Link>();
        Long userId = plan.userId();
        boolean newcomer = plan.row().who() instanceof Who.NewPerson;
        if (userId != null && Outcomes.open(plan).stream().anyMatch(PlanNext::departmentsNotDone)) {
            links.add(new Link(words.say("plan.change-departments"), "/users/" + userId + "/departments"));
        }
        if (userId != null && wantsGroups(plan)) {
            links.add(new Link(words.say("plan.other-groups"), "/users/" + userId + "/groups"));
        }
        if (newcomer && plan.done() && plan.steps().size() > 1) {
            links.add(new Link(words.say("plan.same"), "/onboarding?same=" + plan.id()));
        }
        if (userId != null) {
            links.add(new Link(words.say("action.open", names.label(plan.row())), "/users/" + userId));
        }
        if (newcomer && plan.done()) {
            links.add(new Link(words.say("plan.another"), "/onboarding"));
        }
        if (plan.row().who() instanceof Who.Nobody || plan.row().who() instanceof Who.Outline) {
            links.add(new Link(words.say("plan.departments"), "/departments"));
        }
        return List.copyOf(links);
    }

    /** The form that departments are created with. */
    private static String departments(Row row) {
        return row.who() instanceof Who.Outline ? "/departments/outline" : newDepartment(row.creations().getFirst());
    }

    private static boolean departmentsNotDone(Step step) {
        return step.kind() == Kind.ASSIGN_DEPARTMENTS
                && (step.state() == Step.State.NOT_DONE || step.state() == Step.State.REFUSED);
    }

    /** Whether the first write of a new person or department was refused for what was typed, so that nothing stands in AMS. */
    private static boolean correctable(Plan plan) {
        return !(plan.row().who() instanceof Who.Existing) && !Outcomes.anyDone(plan)
                && plan.steps().stream().anyMatch(PlanNext::refusedAsTyped);
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
}
