package org.amsportal.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.amsportal.plans.Batch.Phase;
import org.springframework.jdbc.core.RowMapper;

/** A plan out of the database, still without how far its steps have been asked for. */
final class BatchRow implements RowMapper<Batch> {

    static final String SELECT = """
            select b.id, b.actor_id, b.actor_name, b.sign_in, b.company_id, b.state, b.wakes, b.created_at, r.intent, r.target_company_id
            from batch b join batch_row r on r.batch_id = b.id and r.row_no = 1 and b.title is null
            where""";

    @Override
    public Batch mapRow(ResultSet rs, int number) throws SQLException {
        return new Batch(rs.getObject("id", UUID.class), rs.getString("actor_id"), rs.getString("actor_name"),
                rs.getObject("sign_in", UUID.class), rs.getObject("company_id", Long.class),
                rs.getObject("target_company_id", Long.class), Phase.valueOf(rs.getString("state")),
                rs.getLong("wakes"),
                instant(rs, "created_at"), Rows.row(rs.getString("intent")), Map.of());
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        return Objects.requireNonNull(rs.getObject(column, OffsetDateTime.class)).toInstant();
    }
}
