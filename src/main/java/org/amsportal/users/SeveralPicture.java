package org.amsportal.users;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Access;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.SameCompany;
import org.amsportal.organisation.SameCompany.Answer;

/**
 * Several people, and what can be given to them or taken away.
 *
 * @param companies the rule for each company that one of them belongs to: they are split by it, and each gets only what is of their own
 */
record SeveralPicture(List<Somebody> people, List<SameCompany> companies, Reading<Hierarchy> hierarchy,
        Reading<List<AmsGroup>> groups) {

    /** One of them. */
    record Somebody(long id, Reading<AmsUser> user, Access access) {

        /** What they have of what is in question. */
        Reading<List<AmsItem>> has(SeveralTo to) {
            return to.concernsGroups() ? access.groups() : access.departments();
        }
    }

    /** Those that any of them can be in: departments of other companies are none to choose from. */
    Hierarchy departments() {
        return hierarchy.known().orElseGet(() -> Hierarchy.of(List.of())).only(node -> companies.stream()
                .anyMatch(theirs -> theirs.department(hierarchy, node.department().id()) == Answer.YES));
    }

    /** Whose departments are found by typing, as an address carries it: numbers with commas between. */
    String companyNumbers() {
        return companies.stream().map(SameCompany::company).filter(Objects::nonNull).map(String::valueOf)
                .collect(Collectors.joining(","));
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
