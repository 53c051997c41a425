package org.amsportal.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsProblem;
import org.amsportal.assignments.Grants.Objection;
import org.amsportal.journal.Why;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Plan;
import org.amsportal.plans.RowOutcome;
import org.amsportal.plans.Step;
import org.amsportal.plans.Step.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws one row of many with what became of it, in the words in which a plan of its own would be drawn. */
@Component
public class RowViews {

    private static final Set<RowOutcome> AGAIN = Set.of(RowOutcome.REFUSED, RowOutcome.NOT_DONE, RowOutcome.PARTLY);

    /**
     * One row.
     *
     * @param name whom or what it is about
     * @param userId the person's AMS number, where they have one
     * @param word where it stands, in a word or two
     * @param results its steps
     * @param solve where a person decides about it; null when there is nothing to decide
     * @param again the words of the button that goes on with it; null when nothing can be gone on with
     */
    public record View(int number, String name, @Nullable String serviceNumber, @Nullable Long userId, Look look,
            String word, List<StepResult> results, @Nullable Link solve, @Nullable String again) {}

    /**
     * One row in a few words for a file.
     *
     * @param said why it stands where it stands, with AMS's own words; empty where there is nothing to explain
     * @param reference of the write that this is about, else of the last one
     */
    public record Told(String name, @Nullable String email, @Nullable String serviceNumber, @Nullable Long userId,
            String word, List<String> departments, List<String> groups, String said, String reference) {}

    private final StepResults steps;
    private final RowNames names;
    private final PlanViews plans;
    private final BatchSentences sentences;
    private final Words words;

    RowViews(StepResults steps, RowNames names, PlanViews plans, BatchSentences sentences, Words words) {
        this.steps = steps;
        this.names = names;
        this.plans = plans;
        this.sentences = sentences;
        this.words = words;
    }

    public View of(Admin admin, Batches.Line line) {
        Plan plan = line.plan();
        var person = names.person(plan.row(), plan.userId());
        var drawn = plan.steps().stream().filter(step -> !plan.row().shares(step))
                .map(step -> drawn(admin, plan, step)).toList();
        return new View(line.number(), names.label(plan.row()), person == null ? null : person.serviceNumber(),
                plan.userId(), BatchSentences.look(line.outcome()), sentences.word(line.outcome()), drawn,
                solve(plan), again(line, drawn));
    }

    /** Whom a row is about; null where it is about no person. */
    public @Nullable Person person(Batches.Line line) {
        return names.person(line.plan().row(), line.plan().userId());
    }

    /** The first name of the person where the row tells it, else the whole name. */
    public String first(Batches.Line line) {
        return names.first(line.plan().row());
    }

    public Told told(Admin admin, Batches.Line line) {
        Plan plan = line.plan();
        var person = names.person(plan.row(), plan.userId());
        var troubled = plan.steps().stream().map(step -> steps.of(admin, plan, step, Checked.NOTHING))
                .filter(step -> step.notice() != null).findFirst();
        String said = troubled.map(StepResult::notice).map(RowViews::said).orElse("");
        String reference = plan.steps().stream().filter(step -> step.entry() != null)
                .filter(step -> troubled.map(StepResult::key).filter(key -> !key.equals(step.key())).isEmpty())
                .map(step -> Objects.requireNonNull(step.entry()).reference()).reduce((_, last) -> last).orElse("");
        return new Told(names.label(plan.row()), names.email(plan.row()),
                person == null ? null : person.serviceNumber(), plan.userId(), sentences.word(line.outcome()),
                asked(plan, Kind.ASSIGN_DEPARTMENTS), asked(plan, Kind.ASSIGN_GROUPS), said, reference);
    }

    private List<String> asked(Plan plan, Kind kind) {
        return plan.steps().stream().filter(step -> step.kind() == kind)
                .flatMap(step -> names.of(plan.row(), step).stream()).toList();
    }

    private static String said(Notice notice) {
        String own = Stream.of(notice.said().code(), notice.said().message()).filter(Objects::nonNull)
                .collect(Collectors.joining(": "));
        return own.isEmpty() ? notice.title() : notice.title() + " (" + own + ")";
    }

    /** That the admin in whose name it was sent lacks a permission, where that is why a row was refused. */
    public Optional<Notice> lacking(Admin admin, Batches.Line line) {
        Plan plan = line.plan();
        return plan.steps().stream()
                .filter(step -> step.state() == Step.State.REFUSED && step.entry() != null
                        && step.entry().why() instanceof Why.ByAms(AmsProblem.MissingPermission _))
                .findFirst().map(step -> steps.of(admin, plan, step, Checked.NOTHING).notice());
    }

    /** What another row was to create and has not is told where it is missed. */
    private StepResult drawn(Admin admin, Plan plan, Step step) {
        StepResult drawn = steps.of(admin, plan, step, Checked.NOTHING);
        boolean misses = step.kind() == Kind.ASSIGN_DEPARTMENTS && step.entry() == null && !plan.working()
                && plan.steps().stream().anyMatch(
                        other -> plan.row().shares(other) && other.state() != Step.State.DONE);
        return misses ? drawn.noting(words.say("batch.shared.missing")) : drawn;
    }

    /** What stands against this admin's going on with a row. */
    public List<Notice> objections(Admin admin, Batches.Line line, List<Objection> objections) {
        return plans.objections(admin, line.plan(), objections);
    }

    private @Nullable String again(Batches.Line line, List<StepResult> drawn) {
        if (line.plan().working()) {
            return null;
        }
        if (line.outcome() == RowOutcome.NOT_KNOWN) {
            return drawn.stream().map(StepResult::ask).anyMatch(Objects::nonNull) ? null : words.say("plan.look");
        }
        return AGAIN.contains(line.outcome()) ? words.say("action.try-again") : null;
    }

    /** What changed meanwhile is decided where the person's departments or permission groups are changed. */
    private @Nullable Link solve(Plan plan) {
        Long userId = plan.userId();
        return userId == null
                ? null
                : plan.steps().stream().filter(step -> step.state() == Step.State.CHECK).map(Step::kind).findFirst()
                        .map(kind -> kind == Kind.ASSIGN_GROUPS
                                ? new Link(words.say("action.see-groups"), "/users/" + userId + "/groups")
                                : new Link(words.say("action.see-departments"), "/users/" + userId + "/departments"))
                        .orElse(null);
    }
}
