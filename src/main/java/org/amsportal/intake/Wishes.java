package org.amsportal.intake;

import org.amsportal.sheets.Mapping;
import org.jspecify.annotations.Nullable;

/**
 * What an admin has said about a spreadsheet as a whole.
 *
 * @param mapping which column is what
 * @param mapped whether somebody has looked at the mapping, now or for an earlier spreadsheet of the same columns
 * @param removals whether the permission groups of a row are all that the person shall have; else groups are only ever added
 * @param companyId the company of rows that name none; counts only where the admin has none of their own
 */
public record Wishes(Mapping mapping, boolean mapped, boolean removals, @Nullable Long companyId) {

    public Wishes with(Mapping other, @Nullable Long company) {
        return new Wishes(other, true, removals, company);
    }

    public Wishes withRemovals(boolean on) {
        return new Wishes(mapping, mapped, on, companyId);
    }
}
