package org.amsportal.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsGroup;
import org.amsportal.assignments.Comparison;
import org.amsportal.assignments.Grants;
import org.amsportal.assignments.Power;
import org.amsportal.journal.Change;
import org.amsportal.journal.Entry;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Step;
import org.amsportal.web.Checked.Asked;
import org.amsportal.web.Checked.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** After AMS has refused permission groups: what the person really has and which group it may be about, looked up when the page is shown. */
@Component
class Checks {

    private final Organisation organisation;
    private final Grants grants;
    private final RowNames names;
    private final Words words;
    private final Times times;
    private final Clock clock;

    Checks(Organisation organisation, Grants grants, RowNames names, Words words, Times times, Clock clock) {
        this.organisation = organisation;
        this.grants = grants;
        this.names = names;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    /** Nothing is read for anything but refused permission groups. */
    Checked of(Admin admin, Plan plan) {
        Long userId = plan.userId();
        Entry refused = plan.steps().stream()
                .filter(step -> step.kind() == Step.Kind.ASSIGN_GROUPS && step.state() == Step.State.REFUSED)
                .map(Step::entry).findFirst().orElse(null);
        if (userId == null || refused == null) {
            return Checked.NOTHING;
        }
        var picture = organisation.picture(admin, userId);
        return new Checked(sentence(picture.groups(), refused, names.first(plan.row())),
                asked(admin, plan, picture.allGroups()));
    }

    private String sentence(Reading<SortedMap<Long, String>> groups, Entry refused, String first) {
        if (!(groups instanceof Reading.Known<SortedMap<Long, String>>(var has, var source, var _))
                || source != Reading.Source.AMS) {
            return words.say("problem.not-checked");
        }
        String at = times.at(clock.instant());
        if (has.isEmpty()) {
            return words.say("problem.checked.none", at, first);
        }
        return has.keySet().equals(refused.before())
                ? words.say("problem.checked", at, first)
                : words.say("problem.checked.now", at, first, words.list(List.copyOf(has.values())));
    }

    private List<Asked> asked(Admin admin, Plan plan, Reading<List<AmsGroup>> list) {
        Change change = plan.row().groups();
        Map<Long, AmsGroup> listed = new HashMap<>();
        list.known().ifPresent(all -> all.forEach(group -> listed.put(group.id(), group)));
        var asked = new ArrayList<Asked>();
        for (long id : added(change)) {
            asked.add(asked(admin, plan, id, listed.get(id), true, list.fromAms()));
        }
        for (long id : kept(change)) {
            asked.add(asked(admin, plan, id, listed.get(id), false, list.fromAms()));
        }
        return List.copyOf(asked);
    }

    private Asked asked(Admin admin, Plan plan, long id, @Nullable AmsGroup group, boolean added, boolean whole) {
        String name = group == null ? names.groups(plan.row(), List.of(id)).getFirst() : group.name();
        if (group == null) {
            return new Asked(id, name, added, whole && added ? Standing.GONE : Standing.NOT_KNOWN,
                    words.say(whole && added ? "asked.gone" : "asked.not-known"), List.of());
        }
        return switch (grants.power(admin, group)) {
            case Power.CanGive _ -> new Asked(id, name, added, Standing.CAN_GIVE,
                    words.say(added ? "asked.can-give" : "asked.kept"), List.of());
            case Power.CannotGive(var missing) -> new Asked(id, name, added, Standing.BEYOND,
                    words.say(added ? "groups.beyond" : "asked.kept-beyond", missing.size()), List.copyOf(missing));
            case Power.NotKnown _ ->
                new Asked(id, name, added, Standing.NOT_KNOWN, words.say("asked.not-known"), List.of());
        };
    }

    static SortedSet<Long> added(@Nullable Change change) {
        return change instanceof Change.Exactly(var wanted, var seen)
                ? Comparison.of(seen, wanted).added()
                : RowNames.wanted(change);
    }

    private static Collection<Long> kept(@Nullable Change change) {
        return change instanceof Change.Exactly(var wanted, var seen)
                ? Comparison.of(seen, wanted).kept()
                : new TreeSet<Long>();
    }
}
