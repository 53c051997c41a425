package org.amsportal.assignments;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.ams.AmsGroup;

/** Which permissions somebody gains and loses when their permission groups change: groups overlap, so a group removed need not cost anything. */
public record PermissionChange(SortedSet<String> gained, SortedSet<String> lost) {

    /** Empty where any of the groups is not listed or does not tell what it permits. */
    public static Optional<PermissionChange> of(Collection<Long> has, Collection<Long> wants,
            Collection<AmsGroup> listed) {
        return permitted(has, listed)
                .flatMap(before -> permitted(wants, listed).map(after -> new PermissionChange(without(after, before),
                        without(before, after))));
    }

    public boolean isEmpty() {
        return gained.isEmpty() && lost.isEmpty();
    }

    private static Optional<SortedSet<String>> permitted(Collection<Long> groups, Collection<AmsGroup> listed) {
        var all = new TreeSet<String>();
        for (Long id : groups) {
            var permissions = listed.stream().filter(g -> g.id() == id).findFirst().map(AmsGroup::permissions);
            if (permissions.isEmpty()) {
                return Optional.empty();
            }
            all.addAll(permissions.get());
        }
        return Optional.of(all);
    }

    private static SortedSet<String> without(Set<String> some, Set<String> others) {
        var rest = new TreeSet<>(some);
        rest.removeAll(others);
        return rest;
    }
}
