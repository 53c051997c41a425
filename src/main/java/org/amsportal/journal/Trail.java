package org.amsportal.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    /** Adds a line about the last attempt of an entry, which is given back with it. */
    Filed add(Filed entry, What what, @Nullable Admin by, String detail) {
        return add(entry, what, by, AmsProblem.Said.NOTHING, detail);
    }

    Filed add(Filed entry, What what, @Nullable Admin by, AmsProblem.Said said, String detail) {
        return add(entry, new Entry.Happening(Rows.utc(clock.instant()).toInstant(), what.name(),
                entry.entry().attempts(),
                by == null ? null : by.actorId(), said.status() == 0 ? null : said.status(),
                shortened(said.code(), 60), detail));
    }

    /** Adds the line of a look that began at this time. */
    Filed looked(Filed entry, Instant began, Admin by, String detail) {
        return add(entry, new Entry.Happening(Rows.utc(began).toInstant(), What.LOOKED.name(),
                entry.entry().attempts(), by.actorId(), null, null, detail));
    }

    private Filed add(Filed entry, Entry.Happening happening) {
        insert(entry.id(), happening);
        return entry.with(Stream.concat(entry.entry().happenings().stream(), Stream.of(happening)).toList());
    }

    private void insert(UUID entry, Entry.Happening happening) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("entry", entry);
        line.put("at", Rows.utc(happening.at()));
        line.put("what", happening.kind());
        line.put("attempt", happening.attempt());
        line.put("by", happening.byActor());
        line.put("status", happening.status());
        line.put("code", happening.amsCode());
        line.put("detail", happening.detail());
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
