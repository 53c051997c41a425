package org.amsportal.plans;

import java.util.Set;

import org.amsportal.access.Admin;
import org.springframework.stereotype.Component;

/** Lets rows go on that waited for the departments of {@link Row#DEPARTMENTS_ROW}, once that row has gone on itself. */
@Component
class Waking {

    private static final Set<RowOutcome> MAY_HAVE_WAITED = Set.of(RowOutcome.PARTLY, RowOutcome.REFUSED,
            RowOutcome.NOT_DONE, RowOutcome.WAITING, RowOutcome.NOT_KNOWN, RowOutcome.CHECK);

    private final RowStore rows;
    private final Parts parts;
    private final Granting granting;

    Waking(RowStore rows, Parts parts, Granting granting) {
        this.rows = rows;
        this.parts = parts;
        this.granting = granting;
    }

    /** Only what this admin, in whose name it goes on, may give. */
    void dependents(Admin admin, Head head) {
        rows.hurry(head.id(), Row.DEPARTMENTS_ROW);
        var check = granting.checkOf(admin);
        parts.each(head, rows.atRest(head.id(), MAY_HAVE_WAITED), (row, steps) -> {
            if (!row.row().shared().isEmpty() && steps.anyReady() && check.of(row, steps).isEmpty()) {
                rows.turn(head.id(), row.number(), true);
            }
        });
    }
}
