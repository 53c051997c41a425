package org.amsportal.journal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The running portals on this database. Each writes every few seconds that it lives, by the database's clock. */
@Component
public class Instances {

    /** How often a running portal says so. */
    public static final Duration BEAT = Duration.ofSeconds(2);

    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final JdbcClient db;
    private final Instance instance;
    private final String place;

    Instances(JdbcClient db, Instance instance, Environment environment) {
        this.db = db;
        this.instance = instance;
        this.place = Instance.place(environment);
    }

    /** What this portal is called where its work is written down. */
    public String own() {
        return instance.name();
    }

    /**
     * Says that this portal lives, which shows too that the database takes what is written.
     *
     * @param through the connections to use
     */
    public void beat(JdbcClient through) {
        boolean known = through.sql("update portal_instance set seen_at = current_timestamp where name = ?")
                .param(own()).update() > 0;
        if (!known) {
            through.sql("""
                    insert into portal_instance (name, place, started_at, seen_at)
                    values (?, ?, current_timestamp, current_timestamp)""").params(own(), place).update();
            through.sql("delete from portal_instance where seen_at < current_timestamp - interval '"
                    + FORGOTTEN.toHours() + "' hour").update();
        }
    }

    /** Whether whoever was at this entry has lived on: then it was not stopped, but could not write down what came of it. */
    boolean livedOn(UUID entry) {
        return db.sql("""
                select count(*) from journal_entry e where e.id = :id and (e.owner = :own or exists (
                select 1 from portal_instance p where p.name = e.owner and p.seen_at >= e.lease_until))""")
                .param("id", entry).param("own", own()).query(Integer.class).single() > 0;
    }

    /** Those that ran in this one's place before, and have not been heard of for so long. */
    List<String> before(Duration silence) {
        if (place.isEmpty()) {
            return List.of();
        }
        return db.sql("""
                select name from portal_instance where place = ? and name <> ?
                and seen_at < current_timestamp - interval '""" + silence.toSeconds() + "' second").params(place, own())
                .query((rs, _) -> Objects.requireNonNull(rs.getString("name"))).list();
    }
}
