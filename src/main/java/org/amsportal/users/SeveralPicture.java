package org.amsportal.users;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Access;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Several people, and what can be given to them or taken away.
 *
 * @param company the company all this is about; null where nobody tells
 */
record SeveralPicture(List<Somebody> people, @Nullable Long company, Reading<Hierarchy> hierarchy,
        Reading<List<AmsGroup>> groups) {

    /** One of them. */
    record Somebody(long id, Reading<AmsUser> user, Access access) {

        /** What they have of what is in question. */
        Reading<List<AmsItem>> has(SeveralTo to) {
            return to.concernsGroups() ? access.groups() : access.departments();
        }
    }

    /** Those of the company: departments of others are none to choose from. */
    Hierarchy departments() {
        var all = hierarchy.known().orElseGet(() -> Hierarchy.of(List.of()));
        return all.all().stream().allMatch(this::ofTheCompany)
                ? all
                : Hierarchy.of(all.all().stream().filter(this::ofTheCompany).map(Hierarchy.Node::department).toList());
    }

    private boolean ofTheCompany(Hierarchy.Node node) {
        Long owner = node.department().companyId();
        return company == null || owner == null || company.equals(owner);
    }

    List<AmsGroup> listed() {
        return groups.known().orElse(List.of());
    }

    Optional<AmsGroup> group(long id) {
        return listed().stream().filter(it -> it.id() == id).findFirst();
    }

    /** Permission groups that any of them has. */
    Set<Long> held() {
        var held = new TreeSet<Long>();
        people.forEach(it -> it.access().groups().known()
                .ifPresent(groups -> groups.forEach(group -> held.add(group.id()))));
        return held;
    }

    /** The names of all permission groups in question, as far as AMS tells them. */
    Map<Long, String> groupNames() {
        var names = new HashMap<Long, String>();
        people.forEach(it -> it.access().groups().known().ifPresent(groups -> groups.forEach(group -> {
            if (group.name() != null) {
                names.put(group.id(), group.name());
            }
        })));
        listed().forEach(group -> names.put(group.id(), group.name()));
        return names;
    }
}
