package org.amsportal.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.amsportal.plans.Batch.Phase;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a page asks about the rows of a plan of many, answered without reading what is in them. */
@Component
class Counts {

    private static final Duration LATELY = Duration.ofSeconds(10);

    private final JdbcClient db;
    private final RowStore rows;
    private final Clock clock;

    Counts(JdbcClient db, RowStore rows, Clock clock) {
        this.clock = clock;
        this.db = db;
        this.rows = rows;
    }

    /** Where a row stands, and whether it goes on by itself. */
    record Standing(int number, RowOutcome outcome, boolean goesOn) {}

    Progress progress(Head head) {
        var counts = new EnumMap<RowOutcome, Integer>(RowOutcome.class);
        var departments = new AtomicReference<@Nullable RowOutcome>();
        RowCallbackHandler count = rs -> {
            var outcome = RowOutcome.valueOf(rs.getString("state"));
            counts.put(outcome, rs.getInt("many"));
            if (rs.getInt("shared") > 0) {
                departments.set(outcome);
            }
        };
        db.sql("""
                select state, count(*) as many, count(case when row_no = :shared then 1 end) as shared
                from batch_row where batch_id = :id group by state""").param("shared", Row.DEPARTMENTS_ROW)
                .param("id", head.id()).query(count);
        return new Progress(head.id(), head.title(), Map.copyOf(counts), departments.get(), head.applying(),
                head.phase() == Phase.SIGN_IN, head.phase() == Phase.PAUSED, isCancelled(head, counts), head.actorId(),
                head.actorName(), head.createdAt(),
                head.applying() ? left(head.id(), counts.getOrDefault(RowOutcome.WAITING, 0)) : null,
                head.applying() ? waitsUntil(head.id()) : null);
    }

    private static boolean isCancelled(Head head, Map<RowOutcome, Integer> counts) {
        return head.phase() == Phase.CANCELLING || head.phase() == Phase.CANCELLED
                || (head.phase() == Phase.CONCLUDED && counts.containsKey(RowOutcome.CANCELLED));
    }

    private @Nullable Instant waitsUntil(UUID id) {
        Instant soon = clock.instant().plusSeconds(1);
        return rows.nextDue(id).filter(soon::isBefore).orElse(null);
    }

    private @Nullable Duration left(UUID id, int waiting) {
        int ended = rows.endedWithin(id, LATELY);
        return ended == 0 ? null : LATELY.multipliedBy(waiting).dividedBy(ended);
    }

    /** Some rows about people that stand so, those that need a person first; all where no outcome is named. */
    List<Standing> some(UUID id, Collection<RowOutcome> outcomes, int most, int from) {
        Collection<RowOutcome> which = outcomes.isEmpty() ? List.of(RowOutcome.values()) : outcomes;
        var order = new StringBuilder("case state");
        int place = 0;
        for (RowOutcome outcome : RowOutcome.values()) {
            order.append(" when '").append(outcome.name()).append("' then ").append(place++);
        }
        return standing("state in (:states) and row_no <> " + Row.DEPARTMENTS_ROW + " order by " + order
                + " end, row_no", id, which, most, from);
    }

    /** The next rows that stand so, in the order of their numbers; of all outcomes where none is named. */
    List<Standing> after(UUID id, int number, Collection<RowOutcome> outcomes, int most) {
        Collection<RowOutcome> which = outcomes.isEmpty() ? List.of(RowOutcome.values()) : outcomes;
        return standing("state in (:states) and row_no > " + number + " order by row_no", id, which, most, 0);
    }

    /** The last rows that came to stand so, latest first. */
    List<Standing> latest(UUID id, Collection<RowOutcome> outcomes, int most) {
        return standing("state in (:states) order by changed_at desc, row_no", id, outcomes, most, 0);
    }

    private List<Standing> standing(String which, UUID id, Collection<RowOutcome> outcomes, int most, int from) {
        return db.sql("select row_no, state, go_at from batch_row where batch_id = :id and " + which
                + " offset :from rows fetch next :most rows only").param("id", id)
                .param("states", RowStore.names(outcomes)).param("from", from).param("most", most)
                .query((rs, _) -> new Standing(rs.getInt("row_no"), RowOutcome.valueOf(rs.getString("state")),
                        rs.getObject("go_at") != null))
                .list();
    }
}
