package org.amsportal.plans;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.amsportal.access.Admin;
import org.springframework.stereotype.Component;

/** Lets rows go on that waited for the departments of {@link Row#DEPARTMENTS_ROW}, once that row has gone on itself. */
@Component
class Waking {

    private static final int AT_ONCE = 200;
    private static final Set<RowOutcome> MAY_HAVE_WAITED = Set.of(RowOutcome.PARTLY, RowOutcome.REFUSED,
            RowOutcome.NOT_DONE, RowOutcome.WAITING, RowOutcome.NOT_KNOWN, RowOutcome.CHECK);

    private final RowStore rows;
    private final Lines lines;
    private final Granting granting;

    Waking(RowStore rows, Lines lines, Granting granting) {
        this.rows = rows;
        this.lines = lines;
        this.granting = granting;
    }

    /** Only what this admin, in whose name it goes on, may give. */
    void dependents(Admin admin, Head head) {
        rows.hurry(head.id());
        List<Integer> atRest = rows.atRest(head.id(), MAY_HAVE_WAITED);
        var check = granting.checkOf(admin);
        for (int from = 0; from < atRest.size(); from += AT_ONCE) {
            Collection<Batch> some = rows.rows(head, atRest.subList(from, Math.min(atRest.size(), from + AT_ONCE)));
            Map<Integer, Steps> steps = lines.steps(head, some);
            some.stream().filter(row -> !row.row().shared().isEmpty())
                    .filter(row -> Lines.of(row, steps).anyReady())
                    .filter(row -> check.of(row, Lines.of(row, steps)).isEmpty())
                    .forEach(row -> rows.turn(head.id(), row.number(), true));
        }
    }
}
