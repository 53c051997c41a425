package org.amssandbox.api;

import org.amssandbox.data.Companies;

/** A caller with a company works in that one, whatever is sent; one without must name an existing company. */
final class CompanyRule {

    private CompanyRule() {
    }

    static long company(Caller caller, Body body, Companies companies) {
        if (caller.company() != null) {
            return caller.company();
        }
        var sent = body.id("company_id");
        if (sent == null) {
            body.error("company_id", "The company id field is required.");
        } else if (!companies.exists(sent)) {
            body.unknown("company_id");
        }
        return sent == null ? Ids.NOBODY : sent;
    }
}
