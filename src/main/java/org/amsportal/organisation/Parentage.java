package org.amsportal.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.amsportal.ams.AmsDepartment;
import org.amsportal.organisation.Hierarchy.Oddity;
import org.jspecify.annotations.Nullable;

/**
 * Who stands below whom once doubles are dropped, missing parents left out and circles cut open, so that everybody is below the top.
 *
 * @param parents from ID to the parent it is drawn under; null at the top
 */
record Parentage(Map<Long, AmsDepartment> departments, Map<Long, @Nullable Long> parents, List<Oddity> oddities) {

    /** Stands for "no parent" where a map needs a key; AMS numbers are positive. */
    static final Long TOP = Long.MIN_VALUE;

    private static final Comparator<AmsDepartment> FIRST_OF_A_CIRCLE = Comparator
            .comparing(AmsDepartment::name, NaturalOrder.OF_NAMES).thenComparingLong(AmsDepartment::id);

    static Parentage of(List<AmsDepartment> listed) {
        var parentage = new Parentage(new LinkedHashMap<>(), new HashMap<>(), new ArrayList<>());
        listed.forEach(d -> parentage.departments.putIfAbsent(d.id(), d));
        parentage.departments.values().forEach(parentage::place);
        parentage.cutCircles();
        return parentage;
    }

    private void place(AmsDepartment department) {
        Long parent = department.parentId();
        boolean missing = parent != null && !departments.containsKey(parent);
        if (missing) {
            oddities.add(new Oddity.ParentMissing(department));
        }
        parents.put(department.id(), missing ? null : parent);
    }

    private void cutCircles() {
        Set<Long> settled = new HashSet<>();
        for (Long start : departments.keySet()) {
            var walk = new ArrayList<Long>();
            var onWalk = new HashSet<Long>();
            Long at = start;
            while (at != null && !settled.contains(at) && onWalk.add(at)) {
                walk.add(at);
                at = parents.get(at);
            }
            if (at != null && onWalk.contains(at)) {
                cut(walk.subList(walk.indexOf(at), walk.size()));
            }
            settled.addAll(walk);
        }
    }

    private void cut(List<Long> circle) {
        List<AmsDepartment> members = circle.stream().map(departments::get).filter(Objects::nonNull)
                .sorted(FIRST_OF_A_CIRCLE).toList();
        members.forEach(d -> oddities.add(new Oddity.InACycle(d)));
        parents.put(members.getFirst().id(), null);
    }
}
