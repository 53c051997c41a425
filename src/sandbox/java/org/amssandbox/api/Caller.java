package org.amssandbox.api;

import java.util.Collections;
import java.util.Set;

import org.amssandbox.data.Group;
import org.amssandbox.data.Permissions;
import org.amssandbox.data.Person;
import org.jspecify.annotations.Nullable;

/** Who makes this call, and what they may do. */
record Caller(Person person, Set<String> permissions) {

    /** @throws Refusal 403 when the caller lacks the permission */
    void needs(String permission) {
        if (!permissions.contains(permission)) {
            throw Refusal.forbidden();
        }
    }

    /** @throws Refusal 403 when somebody else's data is read by a caller who has no permission of the API at all */
    void reads(@Nullable Long userId) {
        boolean own = userId != null && userId == person.id();
        if (!own && Collections.disjoint(permissions, Permissions.OF_THE_API)) {
            throw Refusal.forbidden();
        }
    }

    /** The company whose people and departments the caller sees; null sees all. */
    @Nullable
    Long company() {
        return person.companyId();
    }

    boolean sees(@Nullable Long companyId) {
        return company() == null || company().equals(companyId);
    }

    boolean sees(Group group) {
        return group.companyId() == null || sees(group.companyId());
    }
}
