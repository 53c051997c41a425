package org.amssandbox.data;

import java.util.Objects;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/** Runs an insert and tells the ID that the database gave. */
final class Inserted {

    private Inserted() {
    }

    static long id(JdbcClient.StatementSpec insert) {
        var key = new GeneratedKeyHolder();
        insert.update(key, "id");
        return Objects.requireNonNull(key.getKeyAs(Long.class));
    }
}
