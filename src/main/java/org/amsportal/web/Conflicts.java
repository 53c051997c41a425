package org.amsportal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Comparison;
import org.amsportal.journal.Change;
import org.amsportal.journal.Why;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Row;
import org.amsportal.plans.Row.Who;
import org.amsportal.plans.Step;
import org.springframework.stereotype.Component;

/** Permission groups that changed between a page and its sending: what the page showed, what AMS has now, and what was wanted. */
@Component
class Conflicts {

    /** One group in all three; {@code moved} when AMS changed it meanwhile. */
    record Line(String name, boolean seen, boolean now, boolean moved, Look look, String change, String result) {}

    /**
     * The whole conflict.
     *
     * @param by who changed it
     * @param nothingLeft whether no group would be left, or none was wanted: that has a page of its own
     * @param view AMS now + what was added − what was removed, beside the button that sends it
     */
    record Conflict(long userId, String by, List<Line> lines, SortedSet<Long> now, SortedSet<Long> proposal,
            ComparisonViews.View view, String button, boolean nothingLeft, String nonce, String reference) {}

    private final Plans plans;
    private final RowNames names;
    private final ComparisonViews comparisons;
    private final ChangedBy changedBy;
    private final Words words;

    Conflicts(Plans plans, RowNames names, ComparisonViews comparisons, ChangedBy changedBy, Words words) {
        this.plans = plans;
        this.names = names;
        this.comparisons = comparisons;
        this.changedBy = changedBy;
        this.words = words;
    }

    Optional<Conflict> of(Admin admin, Plan plan) {
        return plan.steps().stream().filter(s -> s.kind() == Step.Kind.ASSIGN_GROUPS && Outcomes.waitsForAPerson(s))
                .flatMap(s -> Optional.ofNullable(s.entry()).stream()).filter(e -> !Outcomes.sentAndChanged(e))
                .flatMap(e -> e.why() instanceof Why.ChangedMeanwhile(var now)
                        && plan.row().who() instanceof Who.Existing who
                        && plan.row().groups() instanceof Change.Exactly change
                                ? Optional.of(conflict(admin, plan, who, change, now, e.reference())).stream()
                                : Optional.<Conflict>empty().stream())
                .findFirst();
    }

    private Conflict conflict(Admin admin, Plan plan, Who.Existing who, Change.Exactly change, SortedSet<Long> now,
            String reference) {
        var mine = Comparison.of(change.seen(), change.wanted());
        var proposal = new TreeSet<>(now);
        proposal.addAll(mine.added());
        proposal.removeAll(mine.removed());
        var all = new TreeSet<>(now);
        all.addAll(change.seen());
        all.addAll(change.wanted());
        var lines = new ArrayList<Line>();
        all.forEach(id -> lines.add(line(plan.row(), id, change, now, proposal)));
        var comparison = Comparison.of(now, proposal);
        return new Conflict(who.userId(), changedBy.words(admin, plan, now), lines, now, proposal,
                comparisons.of(comparison, id -> name(plan.row(), id), _ -> null), button(plan.row(), comparison),
                change.wanted().isEmpty() || proposal.isEmpty(),
                plans.nonce(admin, "groups-" + who.userId()), reference);
    }

    /** "Add 1 group: Workshop". */
    private String button(Row row, Comparison comparison) {
        int added = comparison.added().size();
        int removed = comparison.removed().size();
        if (added > 0 && removed > 0) {
            return words.say("conflict.button.both", added, removed);
        }
        return added > 0
                ? words.say("conflict.button.add", added, words.list(names.groups(row, comparison.added())))
                : words.say("conflict.button.remove", removed, words.list(names.groups(row, comparison.removed())));
    }

    private Line line(Row row, long id, Change.Exactly change, SortedSet<Long> now, SortedSet<Long> proposal) {
        boolean seen = change.seen().contains(id);
        boolean wanted = change.wanted().contains(id);
        boolean has = now.contains(id);
        boolean after = proposal.contains(id);
        String mine = seen == wanted ? "conflict.none" : wanted ? "conflict.add" : "conflict.remove";
        Look look = has && after ? Look.KEPT : after ? Look.ADDED : has ? Look.REMOVED : Look.WAITING;
        return new Line(name(row, id), seen, has, seen != has, look, words.say(mine),
                words.say("conflict.after." + look.style()));
    }

    private String name(Row row, long id) {
        return names.groups(row, List.of(id)).getFirst();
    }
}
