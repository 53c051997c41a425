package org.amsportal.plans;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The rows of a plan that have something to do now, each handed out to one at a time. */
final class Queue {

    private static final int AT_ONCE = 100;

    private final RowStore rows;
    private final UUID id;
    private final Deque<Integer> waiting = new ArrayDeque<>();
    private final Set<Integer> out = new HashSet<>();

    Queue(RowStore rows, UUID id) {
        this.rows = rows;
        this.id = id;
    }

    /** The next one; empty when none has anything to do that is not out already. */
    synchronized Optional<Integer> next() {
        if (waiting.isEmpty()) {
            rows.due(id, AT_ONCE).stream().filter(row -> !out.contains(row)).forEach(waiting::add);
        }
        Optional<Integer> next = Optional.ofNullable(waiting.poll());
        next.ifPresent(out::add);
        return next;
    }

    synchronized void back(int row) {
        out.remove(row);
    }
}
