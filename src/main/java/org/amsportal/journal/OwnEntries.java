package org.amsportal.journal;

import java.util.List;

import org.amsportal.access.OwnedRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose the entries are, and what is known because of them. */
@Component
class OwnEntries implements OwnedRows {

    private static final List<String> TABLES = List.of("journal_entry", "known_user", "known_department",
            "known_assignment");

    private final JdbcClient db;

    OwnEntries(JdbcClient db) {
        this.db = db;
    }

    @Override
    public void giveTo(String actorId, String former) {
        TABLES.forEach(it -> db.sql("update " + it + " set actor_id = ? where actor_id = ?").params(actorId, former)
                .update());
        db.sql("update journal_event set by_actor = ? where by_actor = ?").params(actorId, former).update();
    }
}
