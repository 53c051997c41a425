package org.amsportal.batches;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsAssumptions;
import org.amsportal.batches.SetBack.Way;
import org.amsportal.batches.SetBack.Way.Lists;
import org.amsportal.journal.State;
import org.amsportal.organisation.Organisation;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Step;
import org.amsportal.plans.Step.Kind;
import org.amsportal.web.RowViews;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds out what setting back would mean that a plan has changed, from what the journal has as the state before. */
@Component
class TakingBack {

    private final Batches batches;
    private final Organisation organisation;
    private final RowViews views;
    private final Words words;

    private final AmsAssumptions assumed;

    TakingBack(Batches batches, Organisation organisation, RowViews views, Words words, AmsAssumptions assumed) {
        this.assumed = assumed;
        this.batches = batches;
        this.organisation = organisation;
        this.views = views;
        this.words = words;
    }

    /** For each person whose departments or permission groups it has changed, in the order of the rows. */
    List<SetBack> of(Admin admin, UUID batch) {
        var people = new LinkedHashMap<Long, SetBack>();
        batches.each(admin, batch, Set.of(), line -> {
            SetBack its = of(line);
            if (its != null) {
                people.merge(its.userId(), its, SetBack::and);
            }
        });
        return people.values().stream().filter(SetBack::changes).toList();
    }

    /** How lists can be set back in this AMS. */
    Way way() {
        Lists departments = assumed.departments() == AmsAssumptions.Departments.ADD
                ? Lists.ADDED
                : told(organisation.tellsDepartmentsOfPeople());
        return new Way(departments, told(organisation.tellsGroupsOfPeople()));
    }

    private static Lists told(boolean tells) {
        return tells ? Lists.TOLD : Lists.NOT_TOLD;
    }

    private @Nullable SetBack of(Batches.Line line) {
        Plan plan = line.plan();
        var person = views.person(line);
        Long userId = plan.userId();
        var departments = span(plan, Kind.ASSIGN_DEPARTMENTS);
        var groups = span(plan, Kind.ASSIGN_GROUPS);
        if (person == null || userId == null || (departments == null && groups == null)) {
            return null;
        }
        Long company = plan.steps().stream().map(Step::entry).filter(entry -> entry != null)
                .map(entry -> entry.targetCompanyId()).filter(id -> id != null).findFirst().orElse(null);
        return new SetBack(userId, person, views.first(line), company, departments, groups, plan.row().names());
    }

    private static SetBack.@Nullable Span span(Plan plan, Kind kind) {
        return plan.steps().stream().filter(step -> step.kind() == kind)
                // what AMS accepted and did not wholly do has changed something all the same
                .map(Step::entry).filter(entry -> entry != null && entry.state() == State.DONE).map(SetBack::span)
                .filter(span -> span != null)
                .findFirst().orElse(null);
    }

    /** The same with names for whatever a plan of it would show. */
    List<SetBack> named(Admin admin, Collection<SetBack> people) {
        var known = new HashMap<String, String>();
        people.stream().map(it -> Optional.ofNullable(admin.companyId() == null ? it.companyId() : admin.companyId()))
                .distinct().forEach(company -> organisation.groups(admin, company.orElse(null)).known()
                        .ifPresent(all -> all.forEach(group -> known.put("group:" + group.id(), group.name()))));
        organisation.rememberedHierarchy(admin).known().ifPresent(hierarchy -> ids(people).forEach(id -> {
            if (hierarchy.node(id).isPresent()) {
                known.put("department:" + id, hierarchy.pathName(id));
            }
        }));
        return people.stream().map(it -> named(it, known)).toList();
    }

    private SetBack named(SetBack one, Map<String, String> known) {
        var names = new HashMap<String, String>();
        ids(one.departments()).forEach(id -> names.put("department:" + id,
                name(one, known, "department:" + id, words.say("department.unnamed", Long.toString(id)))));
        ids(one.groups()).forEach(id -> names.put("group:" + id,
                name(one, known, "group:" + id, words.say("group.unnamed", Long.toString(id)))));
        return new SetBack(one.userId(), one.person(), one.first(), one.companyId(), one.departments(), one.groups(),
                Map.copyOf(names));
    }

    private static String name(SetBack one, Map<String, String> known, String key, String otherwise) {
        String now = known.get(key);
        return now == null ? one.names().getOrDefault(key, otherwise) : now;
    }

    private static SortedSet<Long> ids(Collection<SetBack> people) {
        var all = new TreeSet<Long>();
        people.forEach(one -> all.addAll(ids(one.departments())));
        return all;
    }

    private static SortedSet<Long> ids(SetBack.@Nullable Span span) {
        var all = new TreeSet<Long>();
        if (span != null) {
            all.addAll(span.before());
            all.addAll(span.after());
        }
        return all;
    }
}
