package org.amsportal.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.amsportal.journal.Journal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The departments that {@link Row#DEPARTMENTS_ROW} creates for other rows of its plan. */
@Component
class Sharing {

    /** The longest that what is still missing is taken for missing without looking. */
    private static final Duration GLANCE = Duration.ofSeconds(2);

    private final RowStore rows;
    private final Journal journal;
    private final Clock clock;

    Sharing(RowStore rows, Journal journal, Clock clock) {
        this.rows = rows;
        this.journal = journal;
        this.clock = clock;
    }

    /** How its steps stand now, by their key; none where the plan has no such row. */
    Map<String, Step> steps(Head head) {
        return rows.rows(head, List.of(Row.DEPARTMENTS_ROW)).stream().flatMap(row -> steps(row).all().stream())
                .collect(Collectors.toMap(Step::key, step -> step));
    }

    private Steps steps(Batch row) {
        return Steps.of(row.row(), row.newest(journal.entriesOf(row.id(), List.of(row.number()))));
    }

    /** For one round over the rows of a plan. */
    Round round(Head head) {
        return new Round(head);
    }

    /** What thousands of rows ask, read anew only while something is missing. */
    final class Round {

        private final Head head;
        private Map<String, Step> known = Map.of();
        private @Nullable Instant readAt;

        private Round(Head head) {
            this.head = head;
        }

        synchronized Map<String, Step> steps(Row row) {
            if (row.shared().isEmpty()) {
                return Map.of();
            }
            boolean all = row.shared().stream().map(creation -> known.get(Planned.key(creation.key())))
                    .allMatch(step -> step != null && step.state() == Step.State.DONE);
            if (!all && (readAt == null || readAt.plus(GLANCE).isBefore(clock.instant()))) {
                readAt = clock.instant();
                known = Sharing.this.steps(head);
            }
            return known;
        }

        /**
         * Whether a row that has just been put to rest for want of departments can go on after all. What they come with wakes the rows that
         * rest by then; who looked before and was put to rest after it would be forgotten.
         */
        boolean hasComeFor(Batch row) {
            forget();
            return Steps.of(row.row(), row.newest(journal.entriesOf(row.id(), List.of(row.number()))), steps(row.row()))
                    .anyReady() || goesOn();
        }

        /** The row that creates them was carried on. */
        synchronized void forget() {
            readAt = null;
        }

        /** Whether what is missing may still come by itself. */
        boolean goesOn() {
            return rows.goesOn(id(), Row.DEPARTMENTS_ROW);
        }

        private UUID id() {
            return head.id();
        }
    }
}
