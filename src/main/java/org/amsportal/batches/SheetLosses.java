package org.amsportal.batches;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsGroup;
import org.amsportal.intake.PlannedRow;
import org.amsportal.intake.SheetPlan;
import org.amsportal.journal.Change;
import org.amsportal.organisation.Organisation;
import org.amsportal.plans.Row;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Losing;
import org.amsportal.web.Losing.Loser;
import org.amsportal.web.Losing.Loss;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is lost for good, or nearly, when rows take permission groups away: the same safeguards as on one user's page. */
@Component
class SheetLosses {

    private final Losing losing;
    private final Organisation organisation;
    private final Words words;

    SheetLosses(Losing losing, Organisation organisation, Words words) {
        this.losing = losing;
        this.organisation = organisation;
        this.words = words;
    }

    /** For a page that shows a plan. */
    List<Loss> of(Admin admin, SheetPlan plan) {
        return of(admin, plan.rows(), false);
    }

    /** Asks for the ticks that are missing, by what AMS itself says before anything is sent. */
    void check(Admin admin, SheetPlan plan, Collection<String> ticked, FormErrors errors) {
        losing.check(of(admin, plan.rows(), true), ticked, errors);
    }

    private List<Loss> of(Admin admin, List<PlannedRow> rows, boolean now) {
        var losers = new ArrayList<Loser>();
        var names = new HashMap<Long, String>();
        var companies = new LinkedHashMap<Optional<Long>, Boolean>();
        for (PlannedRow planned : rows) {
            Row row = planned.row();
            if (row != null && planned.userId() != null && !planned.removed().isEmpty()) {
                losers.add(new Loser(planned.userId(), planned.name(), removed(row.groups())));
                companies.put(Optional.ofNullable(planned.companyId()), true);
                row.names().forEach((key, name) -> {
                    if (key.startsWith("group:")) {
                        names.put(Long.parseLong(key.substring("group:".length())), name);
                    }
                });
            }
        }
        return losers.isEmpty() ? List.of() : of(admin, losers, companies.keySet(), names, now);
    }

    /** @param names what groups are called, where the admin's list does not tell */
    List<Loss> of(Admin admin, List<Loser> losers, Collection<Optional<Long>> companies, Map<Long, String> names,
            boolean now) {
        var listed = new LinkedHashMap<Long, AmsGroup>();
        companies.forEach(company -> organisation.groups(admin, company.orElse(null)).known()
                .ifPresent(all -> all.forEach(group -> listed.put(group.id(), group))));
        return losing.of(admin, losers, listed.values(), id -> {
            AmsGroup group = listed.get(id);
            return group == null
                    ? names.getOrDefault(id, words.say("group.unnamed", Long.toString(id)))
                    : group.name();
        }, organisation.tellsGroupsOfPeople(), now);
    }

    private static SortedSet<Long> removed(@Nullable Change change) {
        return switch (change) {
            case Change.Exactly(var wanted, var seen) -> without(seen, wanted);
            case Change.Replacing(var wanted, var seen) -> seen == null ? new TreeSet<>() : without(seen, wanted);
            case Change.Adding _ -> new TreeSet<>();
            case null -> new TreeSet<>();
        };
    }

    private static SortedSet<Long> without(SortedSet<Long> some, SortedSet<Long> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
