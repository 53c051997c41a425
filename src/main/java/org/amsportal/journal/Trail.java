package org.amsportal.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsProblem;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit trail of the entries: lines are added, never changed. */
@Component
class Trail {

    /** What a line tells. */
    enum What {
        SENDING, ANSWERED, NO_ANSWER, LOOKED, SETTLED, LATE_ANSWER, NOTE
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    Trail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void add(UUID entry, What what, int attempt, @Nullable Admin by, String detail) {
        add(entry, what, attempt, by, AmsProblem.Said.NOTHING, detail);
    }

    void add(UUID entry, What what, int attempt, @Nullable Admin by, AmsProblem.Said said, String detail) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("entry", entry);
        line.put("at", Rows.utc(clock.instant()));
        line.put("what", what.name());
        line.put("attempt", attempt);
        line.put("by", by == null ? null : by.actorId());
        line.put("status", said.status() == 0 ? null : said.status());
        line.put("code", shortened(said.code(), 60));
        line.put("detail", detail);
        line.put("trace", shortened(MDC.get("traceId"), 32));
        jdbc.sql("""
                insert into journal_event (entry_id, at, kind, attempt, by_actor, status, ams_code, detail, trace_id)
                values (:entry, :at, :what, :attempt, :by, :status, :code, :detail, :trace)""").params(line).update();
    }

    private static @Nullable String shortened(@Nullable String text, int longest) {
        return text == null ? null : Keys.storable(text, longest);
    }

    Map<UUID, List<Entry.Happening>> of(Collection<UUID> entries) {
        if (entries.isEmpty()) {
            return Map.of();
        }
        return jdbc.sql("select * from journal_event where entry_id in (:entries) order by id")
                .param("entries", entries)
                .query((row, _) -> Map.entry(row.getObject("entry_id", UUID.class), happening(row))).list().stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Entry.Happening happening(ResultSet row) throws SQLException {
        return new Entry.Happening(Rows.time(row, "at"), row.getString("kind"), row.getInt("attempt"),
                row.getString("by_actor"), row.getObject("status", Integer.class), row.getString("ams_code"),
                row.getString("detail"));
    }
}
