package org.amsportal.organisation;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsItem;
import org.springframework.stereotype.Component;

/** Names for a user's departments and permission groups: from the item itself, else from the list, else by number. */
@Component
class Names {

    private final Unnamed unnamed;

    Names(Unnamed unnamed) {
        this.unnamed = unnamed;
    }

    Function<List<AmsItem>, SortedMap<Long, String>> ofDepartments(Reading<Hierarchy> hierarchy) {
        return items -> named(items, id -> hierarchy.known().flatMap(h -> h.node(id)).map(n -> n.department().name())
                .orElseGet(() -> unnamed.department(id)));
    }

    Function<List<AmsItem>, SortedMap<Long, String>> ofGroups(Reading<List<AmsGroup>> groups) {
        return items -> named(items, id -> groups.known().stream().flatMap(List::stream).filter(g -> g.id() == id)
                .map(AmsGroup::name).findFirst().orElseGet(() -> unnamed.group(id)));
    }

    private static SortedMap<Long, String> named(List<AmsItem> items, Function<Long, String> otherwise) {
        var names = new TreeMap<Long, String>();
        for (AmsItem item : items) {
            String name = item.name();
            names.put(item.id(), name != null ? name : otherwise.apply(item.id()));
        }
        return names;
    }
}
