package org.amsportal.plans;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.amsportal.access.Admin;
import org.amsportal.access.SignIns;
import org.amsportal.assignments.Grants.Objection;
import org.amsportal.plans.Batch.Phase;
import org.amsportal.plans.Deed.What;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets plans of many rows go on: because a person says so, or because something was settled that had stopped a row. */
@Component
class GoingOn {

    private static final int AT_ONCE = 200;
    private static final Set<RowOutcome> MAY_BE_SETTLED = Set.of(RowOutcome.NOT_KNOWN, RowOutcome.CHECK);
    private static final Set<RowOutcome> CAN_GO_ON = Set.of(RowOutcome.NOT_KNOWN, RowOutcome.PARTLY,
            RowOutcome.REFUSED, RowOutcome.NOT_DONE, RowOutcome.WAITING, RowOutcome.CANCELLED);

    private final HeadStore heads;
    private final RowStore rows;
    private final PlanStore store;
    private final PlanAsks asks;
    private final Lines lines;
    private final Parts parts;
    private final Granting granting;
    private final Standing standing;
    private final Cancelling cancelling;
    private final SignIns signIns;
    private final Deeds deeds;
    private final TransactionTemplate transaction;
    private final Clock clock;

    GoingOn(HeadStore heads, RowStore rows, PlanStore store, PlanAsks asks, Lines lines, Parts parts, Granting granting,
            Standing standing, Cancelling cancelling, SignIns signIns, Deeds deeds, TransactionTemplate transaction,
            Clock clock) {
        this.deeds = deeds;
        this.heads = heads;
        this.cancelling = cancelling;
        this.rows = rows;
        this.store = store;
        this.asks = asks;
        this.lines = lines;
        this.parts = parts;
        this.granting = granting;
        this.standing = standing;
        this.signIns = signIns;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Everything that is not done and can be; answers with what stands against rows. */
    Map<Integer, List<Objection>> all(Admin admin, Head head) {
        return these(admin, head, rows.numbers(head.id(), CAN_GO_ON), null);
    }

    /** One row, and with it the departments that it waits for. */
    Map<Integer, List<Objection>> one(Admin admin, Head head, int number) {
        return these(admin, head, with(head, number), number);
    }

    /** What goes on with a row under this admin's name: the row that it waits for and, where the plan went on in another's name, all that goes on by itself. */
    Set<Integer> with(Admin admin, Head head, int number) {
        var numbers = new TreeSet<>(with(head, number));
        numbers.addAll(takenOver(admin, head));
        return numbers;
    }

    private List<Integer> takenOver(Admin admin, Head head) {
        return head.signIn().equals(admin.signIn()) ? List.of() : rows.goingOn(head.id());
    }

    private List<Integer> with(Head head, int number) {
        boolean waits = rows.rows(head, List.of(number)).stream().anyMatch(row -> !row.row().shared().isEmpty())
                && rows.stands(head.id(), Row.DEPARTMENTS_ROW, CAN_GO_ON);
        return waits ? List.of(Row.DEPARTMENTS_ROW, number) : List.of(number);
    }

    /** @param one the row that they asked for; null where it was the plan. Where something stands against all of them, nothing changes. */
    private Map<Integer, List<Objection>> these(Admin admin, Head head, Collection<Integer> numbers,
            @Nullable Integer one) {
        var objected = new TreeMap<Integer, List<Objection>>();
        var check = granting.checkOf(admin);
        List<Integer> all = List.copyOf(numbers);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<Batch> some = rows.rows(head, all.subList(from, Math.min(all.size(), from + AT_ONCE)));
            Map<Integer, Steps> steps = lines.steps(head, some);
            some.forEach(row -> {
                List<Objection> objections = check.of(row, Lines.of(row, steps));
                if (!objections.isEmpty()) {
                    objected.put(row.number(), objections);
                }
            });
            transaction.executeWithoutResult(_ -> some.stream().filter(row -> !objected.containsKey(row.number()))
                    .forEach(row -> goesOn(head, row, Lines.of(row, steps))));
        }
        if (objected.size() < all.size()) {
            var asked = Set.copyOf(all);
            List<Integer> others = takenOver(admin, head).stream().filter(it -> !asked.contains(it)).toList();
            parts.each(head, others, (row, steps) -> {
                List<Objection> objections = check.of(row, steps);
                if (!objections.isEmpty()) {
                    objected.put(row.number(), objections);
                }
            });
            goOn(admin, head, objected.keySet(), one);
        }
        return objected;
    }

    private boolean isOver(Head head) {
        return head.phase() == Phase.CANCELLED
                ? cancelling.standsAfter(head) == Phase.CONCLUDED
                : rows.count(head.id(), RowOutcome.OPEN) == 0;
    }

    private void goesOn(Head head, Batch row, Steps steps) {
        new Finish(store, asks, row, steps).askAgain(clock.instant(), null);
        rows.turn(head.id(), row.number(), true);
    }

    private void goOn(Admin admin, Head head, Collection<Integer> butFor, @Nullable Integer one) {
        boolean wakes = one == null || head.phase() != Phase.PAUSED; // one row of a paused plan waits with the others
        transaction.executeWithoutResult(_ -> {
            butFor.forEach(row -> rows.turn(head.id(), row, false));
            deeds.add(head.id(), What.WENT_ON, one, admin);
            if (wakes) {
                store.wake(head.id(), admin.signIn());
            }
        });
        if (wakes) {
            wake(admin, head);
        }
    }

    private void wake(Admin admin, Head head) {
        standing.goOn(head.id(), admin.signIn());
        if (!head.signIn().equals(admin.signIn())) {
            signIns.release(head.signIn(), head.id());
        }
    }

    /** The plan as it is once what was settled outside of its rounds is taken in. */
    Head upToDate(Head head) {
        if (head.applying()) {
            return head;
        }
        List<Batch> some = rows.rows(head,
                rows.numbers(head.id(), MAY_BE_SETTLED).stream().limit(AT_ONCE).toList());
        Map<Integer, Steps> steps = lines.steps(head, some);
        boolean goesOn = false;
        for (Batch row : some) {
            Steps its = Lines.of(row, steps);
            boolean wakesOthers = row.number() == Row.DEPARTMENTS_ROW
                    && !MAY_BE_SETTLED.contains(RowOutcome.of(its, false));
            boolean ready = (its.anyReady() || wakesOthers)
                    && (head.phase() == Phase.RESTING || head.phase() == Phase.PAUSED);
            RowOutcome outcome = head.phase() == Phase.CANCELLED
                    ? RowOutcome.ofCancelled(its)
                    : RowOutcome.of(its, ready);
            if (ready || !MAY_BE_SETTLED.contains(outcome)) {
                rows.put(head.id(), row.number(), outcome, ready ? clock.instant() : null);
                goesOn |= ready;
            }
        }
        if (goesOn && store.wake(head.id(), head.signIn(), Set.of(Phase.RESTING))) {
            standing.goOn(head.id(), head.signIn());
        } else if (!some.isEmpty() && head.phase() != Phase.PAUSED && isOver(head)) {
            store.leave(head.id());
        }
        return goesOn ? heads.head(head.id()).orElse(head) : head;
    }
}
