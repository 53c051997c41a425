package org.amsportal.organisation;

import java.util.Set;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.jspecify.annotations.Nullable;

/**
 * What an admin is known to be able to see. Two admins of the same company with the same permissions see the same, as far as that can be told;
 * where it cannot, every sign-in is one of its own.
 *
 * @param signIn null where company and permissions are known
 */
record Sight(@Nullable UUID signIn, @Nullable Long companyId, @Nullable Set<String> permissions) {

    /** What this sign-in alone sees. */
    static Sight own(Admin admin) {
        return new Sight(admin.signIn(), admin.companyId(), admin.rights().permissions());
    }

    static Sight of(Admin admin) {
        var permissions = admin.rights().permissions();
        boolean told = admin.companyKnown() && permissions != null;
        return told ? new Sight(null, admin.companyId(), permissions) : own(admin);
    }
}
