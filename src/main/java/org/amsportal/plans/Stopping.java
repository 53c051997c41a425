package org.amsportal.plans;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.amsportal.access.Admin;
import org.amsportal.access.SignIns;
import org.amsportal.assignments.Grants.Objection;
import org.amsportal.plans.Batch.Phase;
import org.springframework.stereotype.Component;

/** Plans of many rows that people pause, go on with, and cancel. What is under way at AMS is never cut off: it stops before the next write. */
@Component
class Stopping {

    private final RowStore rows;
    private final PlanStore store;
    private final Parts parts;
    private final Granting granting;
    private final Standing standing;
    private final SignIns signIns;

    Stopping(RowStore rows, PlanStore store, Parts parts, Granting granting, Standing standing, SignIns signIns) {
        this.rows = rows;
        this.store = store;
        this.parts = parts;
        this.granting = granting;
        this.standing = standing;
        this.signIns = signIns;
    }

    void pause(Head head) {
        store.turn(head.id(), Set.of(Phase.APPLYING), Phase.PAUSED);
    }

    /** In this admin's name; rows in which they could not give a permission group stay as they are. */
    Map<Integer, List<Objection>> resume(Admin admin, Head head) {
        boolean takenOver = !head.signIn().equals(admin.signIn());
        Map<Integer, List<Objection>> objected = takenOver ? objected(admin, head) : Map.of();
        if (store.wake(head.id(), admin.signIn(), Set.of(Phase.PAUSED))) {
            standing.goOn(head.id(), admin.signIn());
            if (takenOver) {
                signIns.release(head.signIn(), head.id());
            }
        }
        return objected;
    }

    /** The run itself concludes it ({@link Cancelling}), so that no row is in hand any more. */
    void cancel(Head head) {
        if (store.turn(head.id(), Set.of(Phase.APPLYING, Phase.PAUSED, Phase.RESTING, Phase.SIGN_IN),
                Phase.CANCELLING)) {
            standing.goOn(head.id(), head.signIn());
        }
    }

    private Map<Integer, List<Objection>> objected(Admin admin, Head head) {
        var objected = new TreeMap<Integer, List<Objection>>();
        var check = granting.checkOf(admin);
        parts.each(head, rows.goingOn(head.id()), (row, steps) -> {
            List<Objection> objections = check.of(row, steps);
            if (!objections.isEmpty()) {
                objected.put(row.number(), objections);
                rows.turn(head.id(), row.number(), false);
            }
        });
        return objected;
    }
}
