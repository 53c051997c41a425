package org.amsportal.journal;

import java.util.LinkedHashMap;
import java.util.Map;

import org.amsportal.access.Admin;
import org.jspecify.annotations.Nullable;

/**
 * What an admin may see: their own doing always; everything for an admin known to have no company; else what concerns their company. Where nobody
 * can tell an admin's company, only their own doing.
 */
final class Visible {

    private Visible() {
    }

    /** The condition over a table with a column of this expression for the company and {@code actor_id}. */
    static String where(String company) {
        return "(:sees_all or " + company + " = cast(:sees_company as bigint) or actor_id = :sees_own)";
    }

    static Map<String, @Nullable Object> to(Admin admin) {
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("sees_all", admin.companyKnown() && admin.companyId() == null);
        parameters.put("sees_company", admin.companyKnown() ? admin.companyId() : null);
        parameters.put("sees_own", admin.actorId());
        return parameters;
    }
}
