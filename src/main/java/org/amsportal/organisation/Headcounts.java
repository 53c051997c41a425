package org.amsportal.organisation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.ams.AmsItem;
import org.amsportal.organisation.Facts.Kind;

/**
 * How many people every department has, as far as AMS has told of everybody where they are.
 *
 * @param people how many users there are
 * @param checked of how many it is known where they are
 * @param byDepartment by the department's AMS number; who is not in it has nobody
 */
public record Headcounts(int people, int checked, Map<Long, Headcount> byDepartment) {

    /** Whether everybody was looked up. */
    public boolean whole() {
        return checked == people;
    }

    public Headcount of(long departmentId) {
        return byDepartment.getOrDefault(departmentId, Headcount.NOBODY);
    }

    static Headcounts of(People people, Hierarchy hierarchy, Facts facts) {
        var counts = new HashMap<Long, Headcount>();
        int[] checked = {0};
        people.in(People.Order.NAME, false).forEach(user -> facts.fact(Kind.DEPARTMENTS, user.id()).ifPresent(where -> {
            checked[0]++;
            boolean without = facts.fact(Kind.GROUPS, user.id()).filter(it -> it.items().isEmpty()).isPresent();
            var above = new HashSet<Long>();
            for (long id : where.items().stream().map(AmsItem::id).distinct().toList()) {
                counts.merge(id, Headcount.NOBODY.andIn(without), (old, _) -> old.andIn(without));
                hierarchy.path(id).stream().map(AmsDepartment::id).forEach(above::add);
            }
            above.forEach(id -> counts.merge(id, Headcount.NOBODY.andBelow(), (old, _) -> old.andBelow()));
        }));
        return new Headcounts(people.size(), checked[0], Map.copyOf(counts));
    }
}
