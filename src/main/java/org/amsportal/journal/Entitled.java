package org.amsportal.journal;

import java.util.Set;
import java.util.TreeSet;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsPermission;
import org.jspecify.annotations.Nullable;

/**
 * Who may act on what somebody has sent: whoever sent it, and whoever is known to be of its company (or of none) and to have every permission that the
 * act needs. What is not known counts as no: the portal would go on with the power of another.
 */
public final class Entitled {

    private Entitled() {
    }

    /**
     * Whether they may.
     *
     * @param company whom it concerns; null where nobody knows, or several
     */
    public static boolean is(Admin admin, String sender, @Nullable Long company, Set<AmsPermission> needs) {
        return admin.actorId().equals(sender)
                || (isOfCompany(admin, company) && !needs.isEmpty() && lacking(admin, needs).isEmpty());
    }

    /**
     * The same, for whoever is about to act.
     *
     * @throws NotEntitled when they may not: nothing has been changed
     */
    public static void check(Admin admin, String sender, @Nullable Long company, Set<AmsPermission> needs) {
        if (!is(admin, sender, company, needs)) {
            throw new NotEntitled(lacking(admin, needs));
        }
    }

    private static boolean isOfCompany(Admin admin, @Nullable Long company) {
        return admin.companyKnown() && (admin.companyId() == null || admin.companyId().equals(company));
    }

    private static Set<AmsPermission> lacking(Admin admin, Set<AmsPermission> needs) {
        var lacking = new TreeSet<AmsPermission>();
        needs.stream().filter(permission -> admin.rights().may(permission) != May.YES).forEach(lacking::add);
        return lacking;
    }
}
