package org.amsportal.intake;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.amsportal.ams.AmsAssumptions.GrantCheck;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Access;
import org.jspecify.annotations.Nullable;

/**
 * One row with all that was found out about it, before departments that are missing have their keys.
 *
 * @param match who it is about
 * @param has where they are and what they may do, as far as it is known
 * @param groups the permission groups it names
 */
record Considered(Asked asked, @Nullable Long companyId, Match match, Access has, Placed departments, Placed groups,
        boolean leftOut, boolean removals, List<Problem> problems) {

    @Nullable
    AmsUser user() {
        return match.user();
    }

    boolean isPlanned() {
        return !leftOut && problems.isEmpty();
    }

    /** Departments that the person is not known to be in. */
    SortedSet<Long> departmentsToAdd() {
        return without(departments.there(), has.departments().known().orElseGet(List::of));
    }

    /** Permission groups that the person is not known to have. */
    SortedSet<Long> groupsToAdd() {
        return without(groups.there(), has.groups().known().orElseGet(List::of));
    }

    /** Whether the groups it names are all that the person shall have. An empty cell never takes anything away. */
    boolean isExact() {
        return removals && user() != null && !groups.there().isEmpty();
    }

    /** Permission groups they have that the row does not name. Those that the admin's list does not have stay: nobody could put them back. */
    SortedSet<Long> groupsToRemove(Ground ground) {
        var removed = new TreeSet<Long>();
        if (isExact()) {
            has.groups().known().orElseGet(List::of).stream().map(AmsItem::id)
                    .filter(id -> !groups.there().containsKey(id) && ground.groups(companyId).group(id).isPresent())
                    .forEach(removed::add);
        }
        return removed;
    }

    /** Permission groups that they have and keep and that the admin could not give: AMS may look at the whole list. */
    List<String> stronger(Ground ground, Predicate<AmsGroup> beyond) {
        if (!ground.tells().groups() || ground.tells().grantCheck() == GrantCheck.ADDITIONS) {
            return List.of();
        }
        SortedSet<Long> removed = groupsToRemove(ground);
        return has.groups().known().orElseGet(List::of).stream().filter(item -> !removed.contains(item.id()))
                .filter(item -> ground.groups(companyId).group(item.id()).map(beyond::test).orElse(true))
                .map(item -> item.name() == null ? "#" + item.id() : item.name()).toList();
    }

    private static SortedSet<Long> without(Map<Long, String> wanted, List<AmsItem> has) {
        var rest = new TreeSet<>(wanted.keySet());
        has.forEach(item -> rest.remove(item.id()));
        return rest;
    }
}
