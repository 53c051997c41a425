package org.amsportal.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of plans of many in the database: what is wanted, and when each goes on by itself. */
@Component
class RowStore {

    private static final int AT_ONCE = 200;

    private final JdbcClient db;
    private final PlanAsks asks;
    private final Clock clock;

    RowStore(JdbcClient db, PlanAsks asks, Clock clock) {
        this.db = db;
        this.asks = asks;
        this.clock = clock;
    }

    /** Stores rows that all wait for their turn. */
    void add(List<Batch> rows) {
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            insert(rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        }
        asks.add(rows);
    }

    private void insert(List<Batch> rows) {
        var values = new ArrayList<@Nullable Object>();
        OffsetDateTime now = now();
        for (Batch row : rows) {
            Collections.addAll(values, row.id(), row.number(), Rows.json(row.row()), PlanStore.label(row.row()),
                    row.companyId(), row.targetCompanyId(),
                    RowOutcome.WAITING.name(), now, now);
        }
        db.sql("""
                insert into batch_row
                (batch_id, row_no, intent, label, company_id, target_company_id, state, go_at, changed_at) values\s"""
                + String.join(", ", Collections.nCopies(rows.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?)")))
                .params(values).update();
    }

    /** Rows with how far their steps have been asked for, in the order of their numbers. */
    List<Batch> rows(Head head, Collection<Integer> numbers) {
        if (numbers.isEmpty()) {
            return List.of();
        }
        var asked = asks.of(head.id(), numbers);
        return db.sql("""
                select row_no, intent, target_company_id from batch_row
                where batch_id = :id and row_no in (:rows) order by row_no""")
                .param("id", head.id()).param("rows", numbers)
                .query((rs, _) -> new Batch(head.id(), head.actorId(), head.actorName(), head.signIn(),
                        head.companyId(), rs.getObject("target_company_id", Long.class), head.phase(), head.wakes(),
                        head.createdAt(), Rows.row(rs.getString("intent")),
                        asked.getOrDefault(rs.getInt("row_no"), Map.of()), rs.getInt("row_no"), true))
                .list();
    }

    /** The first rows that have something to do now. */
    List<Integer> due(UUID id, int most) {
        return db.sql("""
                select row_no from batch_row where batch_id = ? and go_at <= ? order by go_at, row_no
                fetch first ? rows only""").params(id, now(), most).query((rs, _) -> rs.getInt(1)).list();
    }

    /** Whether a row goes on by itself, now or later. */
    boolean goesOn(UUID id, int row) {
        return db.sql("select count(*) from batch_row where batch_id = ? and row_no = ? and go_at is not null")
                .param(id).param(row).query(Integer.class).single() > 0;
    }

    /** Whether a row stands so. */
    boolean stands(UUID id, int row, Collection<RowOutcome> outcomes) {
        return db.sql("select count(*) from batch_row where batch_id = :id and row_no = :row and state in (:states)")
                .param("id", id).param("row", row).param("states", names(outcomes)).query(Integer.class).single() > 0;
    }

    /** Whether a row has something to do now. */
    boolean isDue(UUID id, int row) {
        return db.sql("select count(*) from batch_row where batch_id = ? and row_no = ? and go_at <= ?").param(id)
                .param(row).param(now()).query(Integer.class).single() > 0;
    }

    /** Lets rows that wait for later go on now, but for the one that has just gone on. */
    void hurry(UUID id, int butFor) {
        db.sql("""
                update batch_row set go_at = :now
                where batch_id = :id and row_no <> :butFor and state = 'WAITING' and go_at > :now""")
                .param("now", now()).param("id", id).param("butFor", butFor).update();
    }

    /** Numbers of rows that stand so and do not go on by themselves. */
    List<Integer> atRest(UUID id, Collection<RowOutcome> outcomes) {
        return db.sql("""
                select row_no from batch_row where batch_id = :id and state in (:states) and go_at is null
                order by row_no""").param("id", id).param("states", names(outcomes))
                .query((rs, _) -> rs.getInt(1)).list();
    }

    /** When the next row has something to do; empty when all are at rest. */
    Optional<Instant> nextDue(UUID id) {
        return db.sql(
                "select go_at from batch_row where batch_id = ? and go_at is not null order by go_at fetch first row only")
                .param(id).query((rs, _) -> BatchRow.instant(rs, "go_at")).optional();
    }

    /** Keeps where a row stands. {@code goAt} null puts it to rest. */
    void put(UUID id, int row, RowOutcome outcome, @Nullable Instant goAt) {
        db.sql("update batch_row set state = ?, go_at = ?, changed_at = ? where batch_id = ? and row_no = ?")
                .param(outcome.name()).param(goAt == null ? null : utc(goAt)).param(now()).param(id).param(row)
                .update();
    }

    /** Lets a row go on now, or puts it to rest where it stands. */
    void turn(UUID id, int row, boolean goesOn) {
        db.sql("update batch_row set go_at = ? where batch_id = ? and row_no = ?").param(goesOn ? now() : null)
                .param(id).param(row).update();
    }

    /** Numbers of rows that go on by themselves. */
    List<Integer> goingOn(UUID id) {
        return numbers(id, "go_at is not null");
    }

    /** Numbers of rows that have not come to an end, or go on by themselves. */
    List<Integer> unended(UUID id) {
        return numbers(id, "(go_at is not null or state = 'WAITING')");
    }

    private List<Integer> numbers(UUID id, String which) {
        return db.sql("select row_no from batch_row where batch_id = ? and " + which + " order by row_no").param(id)
                .query((rs, _) -> rs.getInt(1)).list();
    }

    /** Numbers of rows that stand so. */
    List<Integer> numbers(UUID id, Collection<RowOutcome> outcomes) {
        return db.sql("select row_no from batch_row where batch_id = :id and state in (:states) order by row_no")
                .param("id", id).param("states", names(outcomes)).query((rs, _) -> rs.getInt(1)).list();
    }

    int count(UUID id, Collection<RowOutcome> outcomes) {
        return db.sql("select count(*) from batch_row where batch_id = :id and state in (:states)").param("id", id)
                .param("states", names(outcomes)).query(Integer.class).single();
    }

    /** How many rows have come to an end since so long ago. */
    int endedWithin(UUID id, Duration time) {
        return db.sql("""
                select count(*) from batch_row where batch_id = ? and state <> 'WAITING' and changed_at > ?""")
                .params(id, utc(clock.instant().minus(time))).query(Integer.class).single();
    }

    static List<String> names(Collection<RowOutcome> outcomes) {
        return outcomes.stream().map(RowOutcome::name).toList();
    }

    private OffsetDateTime now() {
        return utc(clock.instant());
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
