package org.amsportal.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads rows of {@code journal_entry} and {@code journal_event}; times are UTC, to the microsecond that both databases keep. */
@Component
class Rows {

    private final JournalJson json;

    Rows(JournalJson json) {
        this.json = json;
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        return row.getObject(column, Long.class);
    }

    static Written written(ResultSet row) throws SQLException {
        Instant at = time(row, "changed_at");
        return switch (row.getString("kind")) {
            case "CREATE_USER" -> new Written.User(number(row, "result_id"), number(row, "company"), at);
            case "CREATE_DEPARTMENT" -> new Written.Department(number(row, "company"), at);
            default -> new Written.Assignment(row.getLong("target_id"), at);
        };
    }

    Filed filed(ResultSet row) throws SQLException {
        State state = State.valueOf(row.getString("state"));
        boolean leased = row.getBoolean("leased");
        Before before = before(row);
        return new Filed(entry(row, state.shown(leased), before), state, row.getLong("version"),
                row.getObject("sign_in", UUID.class), row.getString("guard_key"), before,
                json.ids(row.getString("sent_state")), instant(row, "unknown_since"), leased);
    }

    private Entry entry(ResultSet row, State shown, Before before) throws SQLException {
        Write write = json.write(row.getString("intent"));
        return new Entry(row.getObject("id", UUID.class), row.getString("reference"), write,
                row.getString("target_label"), place(row), row.getString("actor_id"), row.getString("actor_name"),
                number(row, "company_id"), number(row, "target_company_id"), shown, json.why(row.getString("why")),
                number(row, "result_id"), row.getInt("attempts"),
                before.shown(Kind.of(write)), json.ids(row.getString("after_state")), time(row, "created_at"),
                time(row, "changed_at"),
                instant(row, "settle_after"), List.of());
    }

    private static Place place(ResultSet row) throws SQLException {
        return new Place(row.getObject("batch_id", UUID.class), row.getInt("batch_row"), row.getString("step"),
                row.getInt("revision"));
    }

    private Before before(ResultSet row) throws SQLException {
        var ids = json.ids(row.getString("before_state"));
        return new Before(Before.Source.valueOf(row.getString("before_source")), ids == null ? new TreeSet<>() : ids);
    }
}
