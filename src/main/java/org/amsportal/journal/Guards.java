package org.amsportal.journal;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One write at a time to one target: taken before sending, kept while the outcome is unknown, released with the conclusion. */
@Component
class Guards {

    private final JdbcClient jdbc;
    private final Clock clock;

    Guards(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Throws {@link org.springframework.dao.DuplicateKeyException} when another entry holds it; the transaction is then lost. */
    void take(String key, UUID entry) {
        jdbc.sql("insert into write_guard (guard_key, entry_id, since) values (:key, :entry, :since)")
                .param("key", key).param("entry", entry).param("since", Rows.utc(clock.instant())).update();
    }

    void release(UUID entry) {
        jdbc.sql("delete from write_guard where entry_id = :entry").param("entry", entry).update();
    }

    Optional<UUID> holder(String key) {
        return jdbc.sql("select entry_id from write_guard where guard_key = :key").param("key", key)
                .query((row, _) -> row.getObject("entry_id", UUID.class)).optional();
    }
}
