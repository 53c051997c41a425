package org.amsportal.plans;

import java.util.Set;

import org.amsportal.access.SignIns;
import org.amsportal.plans.Batch.Phase;
import org.springframework.stereotype.Component;

/** Puts a cancelled plan of many rows down, once none of its rows is in hand any more. */
@Component
class Cancelling {

    /** What keeps a cancelled plan among those that need somebody. */
    private static final Set<RowOutcome> NEED_SOMEBODY = Set.of(RowOutcome.NOT_KNOWN, RowOutcome.CHECK,
            RowOutcome.PARTLY);

    private final RowStore rows;
    private final PlanStore store;
    private final Parts parts;
    private final SignIns signIns;

    Cancelling(RowStore rows, PlanStore store, Parts parts, SignIns signIns) {
        this.rows = rows;
        this.store = store;
        this.parts = parts;
        this.signIns = signIns;
    }

    /** Every row stays where it stands. */
    void conclude(Head head) {
        parts.eachStored(head, rows.unended(head.id()),
                (row, steps) -> rows.put(head.id(), row.number(), RowOutcome.ofCancelled(steps), null));
        store.turn(head.id(), Set.of(Phase.CANCELLING), standsAfter(head));
        signIns.release(head.signIn(), head.id());
    }

    Phase standsAfter(Head head) {
        return rows.count(head.id(), NEED_SOMEBODY) == 0 ? Phase.CONCLUDED : Phase.CANCELLED;
    }
}
