package org.amsportal.plans;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.amsportal.access.Admin;
import org.amsportal.access.SignIns;
import org.amsportal.assignments.Grants.Objection;
import org.amsportal.plans.Batch.Phase;
import org.amsportal.plans.Deed.What;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Plans of many rows that people pause, go on with, and cancel. What is under way at AMS is never cut off: it stops before the next write. */
@Component
class Stopping {

    private final RowStore rows;
    private final PlanStore store;
    private final Parts parts;
    private final Granting granting;
    private final Standing standing;
    private final SignIns signIns;
    private final Deeds deeds;
    private final TransactionTemplate transaction;

    Stopping(RowStore rows, PlanStore store, Parts parts, Granting granting, Standing standing, SignIns signIns,
            Deeds deeds, TransactionTemplate transaction) {
        this.deeds = deeds;
        this.transaction = transaction;
        this.rows = rows;
        this.store = store;
        this.parts = parts;
        this.granting = granting;
        this.standing = standing;
        this.signIns = signIns;
    }

    void pause(Admin admin, Head head) {
        turn(admin, head, Set.of(Phase.APPLYING), Phase.PAUSED, What.PAUSED);
    }

    /** In this admin's name; rows in which they could not give a permission group stay as they are, and so does the plan where that is all of them. */
    Map<Integer, List<Objection>> resume(Admin admin, Head head) {
        boolean takenOver = !head.signIn().equals(admin.signIn());
        List<Integer> goingOn = takenOver ? rows.goingOn(head.id()) : List.of();
        Map<Integer, List<Objection>> objected = objected(admin, head, goingOn);
        if (!objected.isEmpty() && objected.size() == goingOn.size()) {
            return objected;
        }
        if (woken(admin, head, objected.keySet())) {
            standing.goOn(head.id(), admin.signIn());
            if (takenOver) {
                signIns.release(head.signIn(), head.id());
            }
        }
        return objected;
    }

    private boolean woken(Admin admin, Head head, Collection<Integer> butFor) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean woken = store.wake(head.id(), admin.signIn(), Set.of(Phase.PAUSED));
            if (woken) {
                butFor.forEach(row -> rows.turn(head.id(), row, false));
                deeds.add(head.id(), What.WENT_ON, admin);
            }
            return woken;
        }));
    }

    /** The run itself concludes it ({@link Cancelling}), so that no row is in hand any more. */
    void cancel(Admin admin, Head head) {
        if (turn(admin, head, Set.of(Phase.APPLYING, Phase.PAUSED, Phase.RESTING, Phase.SIGN_IN), Phase.CANCELLING,
                What.CANCELLED)) {
            standing.goOn(head.id(), head.signIn());
        }
    }

    void leave(Admin admin, Head head) {
        transaction.executeWithoutResult(_ -> {
            if (store.leave(head.id())) {
                deeds.add(head.id(), What.LEFT, admin);
            }
        });
    }

    private boolean turn(Admin admin, Head head, Set<Phase> from, Phase to, What what) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            boolean turned = store.turn(head.id(), from, to);
            if (turned) {
                deeds.add(head.id(), what, admin);
            }
            return turned;
        }));
    }

    private Map<Integer, List<Objection>> objected(Admin admin, Head head, List<Integer> goingOn) {
        var objected = new TreeMap<Integer, List<Objection>>();
        var check = granting.checkOf(admin);
        parts.each(head, goingOn, (row, steps) -> {
            List<Objection> objections = check.of(row, steps);
            if (!objections.isEmpty()) {
                objected.put(row.number(), objections);
            }
        });
        return objected;
    }
}
