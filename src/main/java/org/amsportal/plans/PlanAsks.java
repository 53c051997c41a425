package org.amsportal.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.amsportal.plans.Batch.Ask;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the steps of plans have been asked for, in the database. */
@Component
class PlanAsks {

    private static final int AT_ONCE = 500;

    private final JdbcClient db;

    PlanAsks(JdbcClient db) {
        this.db = db;
    }

    /** The steps of rows, each asked for the first time. */
    void add(List<Batch> rows) {
        List<Asked> all = rows.stream().flatMap(row -> Planned.own(row.row()).stream()
                .map(step -> new Asked(row.id(), row.number(), step))).toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            insert(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        all.stream().map(it -> new Act(it.id(), it.step().kind().name())).distinct().forEach(act -> db
                .sql("insert into batch_act (batch_id, kind) values (?, ?)").params(act.id(), act.kind()).update());
    }

    /** That a plan does such a thing at all. */
    private record Act(UUID id, String kind) {}

    private record Asked(UUID id, int row, Planned step) {}

    private void insert(List<Asked> steps) {
        var values = new ArrayList<Object>();
        steps.forEach(it -> Collections.addAll(values, it.id(), it.row(), it.step().key(), it.step().kind().name()));
        db.sql("insert into batch_step (batch_id, row_no, step, kind, revision, tries) values "
                + String.join(", ", Collections.nCopies(steps.size(), "(?, ?, ?, ?, 1, 0)"))).params(values).update();
    }

    /** Those of plans of one row, by the plan. */
    Map<UUID, Map<String, Ask>> of(Collection<UUID> plans) {
        var asks = new HashMap<UUID, Map<String, Ask>>();
        if (!plans.isEmpty()) {
            RowCallbackHandler step = rs -> asks
                    .computeIfAbsent(rs.getObject("batch_id", UUID.class), _ -> new HashMap<>())
                    .put(rs.getString("step"), ask(rs));
            db.sql("select batch_id, step, revision, tries, again_at from batch_step where batch_id in (:plans) and row_no = :row")
                    .param("plans", plans).param("row", PlanStore.ROW).query(step);
        }
        return asks;
    }

    private static Ask ask(ResultSet rs) throws SQLException {
        OffsetDateTime againAt = rs.getObject("again_at", OffsetDateTime.class);
        return new Ask(rs.getInt("revision"), rs.getInt("tries"), againAt == null ? null : againAt.toInstant());
    }

    Map<String, Ask> of(UUID id) {
        return of(id, List.of(PlanStore.ROW)).getOrDefault(PlanStore.ROW, Map.of());
    }

    /** Those of some rows, by the row's number. */
    Map<Integer, Map<String, Ask>> of(UUID id, Collection<Integer> rows) {
        var asks = new HashMap<Integer, Map<String, Ask>>();
        RowCallbackHandler step = rs -> asks.computeIfAbsent(rs.getInt("row_no"), _ -> new HashMap<>())
                .put(rs.getString("step"), ask(rs));
        db.sql("select row_no, step, revision, tries, again_at from batch_step where batch_id = :id and row_no in (:rows)")
                .param("id", id).param("rows", rows).query(step);
        return asks;
    }

    void again(UUID id, int row, String step, int tries, @Nullable Instant at) {
        db.sql("update batch_step set tries = ?, again_at = ? where batch_id = ? and row_no = ? and step = ?")
                .param(tries).param(at == null ? null : utc(at)).param(id).param(row).param(step).update();
    }

    /** Asks for a step as a new intention, once for the one that was there. */
    void revise(UUID id, int row, String step, int revision) {
        db.sql("""
                update batch_step set revision = revision + 1, tries = 0, again_at = null
                where batch_id = ? and row_no = ? and step = ? and revision = ?""")
                .params(id, row, step, revision)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
