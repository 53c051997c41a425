package org.amsportal.browser;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;

import org.amsportal.RunningPortal;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The newest session, as its portal remembers it. */
final class Session {

    private final JdbcClient db;

    Session(RunningPortal portal) {
        db = portal.bean(JdbcClient.class);
    }

    /** Nobody has done anything with it for this long. */
    void idleFor(Duration time) {
        db.sql("""
                update sign_in set active_at = ?
                where id = (select id from sign_in order by signed_in_at desc fetch first row only)""")
                .param(OffsetDateTime.now(ZoneOffset.UTC).minus(time)).update();
    }

    /** How long ago somebody last did something with it. */
    Duration idle() {
        var active = db.sql("select active_at from sign_in order by signed_in_at desc fetch first row only")
                .query(OffsetDateTime.class).single();
        return Duration.between(Objects.requireNonNull(active), OffsetDateTime.now(ZoneOffset.UTC));
    }
}
