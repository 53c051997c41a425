package org.amssandbox.data;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A permission group: general without a company, else of that company only. */
public record Group(long id, String name, @Nullable Long companyId, boolean editable, boolean deletable,
        Set<String> permissions) {

    /** The IDs of some groups, in their order. */
    public static List<Long> ids(List<Group> groups) {
        return groups.stream().map(Group::id).toList();
    }
}
