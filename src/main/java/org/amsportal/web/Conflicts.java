package org.amsportal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.access.Admin;
import org.amsportal.journal.Change;
import org.amsportal.journal.Why;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Row.Who;
import org.amsportal.plans.Step;
import org.springframework.stereotype.Component;

/** Permission groups that changed between a page and its sending: what the page showed, what AMS has now, and what was wanted. */
@Component
class Conflicts {

    /** One group in all three; {@code moved} when AMS changed it meanwhile. */
    record Line(String name, boolean seen, boolean now, boolean moved, Look look, String change, String result) {}

    /** @param proposal AMS now + what was added − what was removed; {@code changes} is false when AMS is so already */
    record Conflict(long userId, String who, List<Line> lines, SortedSet<Long> now, SortedSet<Long> proposal,
            String button, boolean changes, String nonce) {}

    private final Plans plans;
    private final RowNames names;
    private final ComparisonViews comparisons;
    private final Words words;

    Conflicts(Plans plans, RowNames names, ComparisonViews comparisons, Words words) {
        this.plans = plans;
        this.names = names;
        this.comparisons = comparisons;
        this.words = words;
    }

    Optional<Conflict> of(Admin admin, Plan plan) {
        return plan.steps().stream().filter(s -> s.kind() == Step.Kind.ASSIGN_GROUPS && Outcomes.waitsForAPerson(s))
                .flatMap(s -> Optional.ofNullable(s.entry()).stream()).filter(e -> !Outcomes.sentAndChanged(e))
                .flatMap(e -> e.why() instanceof Why.ChangedMeanwhile(var now)
                        && plan.row().who() instanceof Who.Existing who
                        && plan.row().groups() instanceof Change.Exactly change
                                ? Optional.of(conflict(admin, plan, who, change, now)).stream()
                                : Optional.<Conflict>empty().stream())
                .findFirst();
    }

    private Conflict conflict(Admin admin, Plan plan, Who.Existing who, Change.Exactly change, SortedSet<Long> now) {
        var proposal = new TreeSet<>(now);
        change.wanted().stream().filter(id -> !change.seen().contains(id)).forEach(proposal::add);
        change.seen().stream().filter(id -> !change.wanted().contains(id)).forEach(proposal::remove);
        var all = new TreeSet<>(now);
        all.addAll(change.seen());
        all.addAll(change.wanted());
        var lines = new ArrayList<Line>();
        all.forEach(id -> lines.add(line(plan, id, change, now, proposal)));
        int added = (int) proposal.stream().filter(id -> !now.contains(id)).count();
        int removed = (int) now.stream().filter(id -> !proposal.contains(id)).count();
        return new Conflict(who.userId(), who.label(), lines, now, proposal,
                comparisons.button(added, removed),
                added + removed > 0, plans.nonce(admin, "groups-" + who.userId()));
    }

    private Line line(Plan plan, long id, Change.Exactly change, SortedSet<Long> now, SortedSet<Long> proposal) {
        boolean seen = change.seen().contains(id);
        boolean wanted = change.wanted().contains(id);
        boolean has = now.contains(id);
        boolean after = proposal.contains(id);
        String mine = seen == wanted ? "conflict.none" : wanted ? "conflict.add" : "conflict.remove";
        Look look = has && after ? Look.KEPT : after ? Look.ADDED : has ? Look.REMOVED : Look.WAITING;
        return new Line(names.groups(plan.row(), List.of(id)).getFirst(), seen, has, seen != has, look, words.say(mine),
                words.say("conflict.after." + look.style()));
    }
}
