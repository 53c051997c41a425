package org.amsportal.home;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.journal.Change;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the admin's own last onboardings gave, to choose the same again: "Firefighter, Station 12". */
@Component
class Likes {

    private static final int LOOK_AT = 50;
    private static final int OFFER = 3;

    /** One set of permission groups and departments, and the plan that it comes from. */
    record Like(UUID plan, String words) {}

    private record Given(Set<Long> groups, Set<Long> departments) {

        static Given by(Row row) {
            return new Given(ids(row.groups()), ids(row.departments()));
        }
    }

    private final Plans plans;

    Likes(Plans plans) {
        this.plans = plans;
    }

    List<Like> of(Admin admin) {
        var seen = new HashSet<Given>();
        return plans.own(admin, LOOK_AT, row -> isOfSomebodyNew(row) && !seen.contains(Given.by(row)))
                .filter(Plan::done).filter(plan -> seen.add(Given.by(plan.row()))).limit(OFFER).map(Likes::like)
                .toList();
    }

    private static boolean isOfSomebodyNew(Row row) {
        return row.who() instanceof Row.Who.NewPerson && row.groups() != null;
    }

    private static Like like(Plan plan) {
        var names = new ArrayList<String>();
        add(names, plan.row(), "group:", ids(plan.row().groups()));
        add(names, plan.row(), "department:", ids(plan.row().departments()));
        return new Like(plan.id(), String.join(", ", names));
    }

    private static void add(List<String> names, Row row, String key, Collection<Long> ids) {
        ids.forEach(id -> names.add(lastOf(row.names().getOrDefault(key + id, Long.toString(id)))));
    }

    /** Of a department's path its own name and the one above: there is a Red Watch at every station. */
    private static String lastOf(String path) {
        int last = path.lastIndexOf(" / ");
        int before = last < 0 ? -1 : path.lastIndexOf(" / ", last - 1);
        return before < 0 ? path : path.substring(before + 3);
    }

    private static SortedSet<Long> ids(@Nullable Change change) {
        return change instanceof Change.Adding(var added) ? added : new TreeSet<>();
    }
}
