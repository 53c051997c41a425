package org.amsportal.journal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * What portals left that are known to be dead, without waiting until their leases and heartbeats run out: a portal that is killed again and again
 * would otherwise never come to go on. An H2 file is locked by its one portal, so all others are dead; on PostgreSQL those are that ran at this host
 * and port and have fallen silent. What another replica is at is never touched.
 */
@Component
class Predecessors {

    private static final Logger LOG = LoggerFactory.getLogger(Predecessors.class);
    private static final Duration SILENCE = Duration.ofSeconds(5);
    private static final String FREED = """
            update scheduled_tasks set picked = false, picked_by = null, last_heartbeat = null, version = version + 1
            where picked = true and\s""";
    private static final String ENDED = """
            update journal_entry set lease_until = current_timestamp - interval '1' second
            where lease_until > current_timestamp and\s""";

    private final JdbcClient db;
    private final Instances instances;
    private final Recovery recovery;
    private final Transactions transactions;
    private final boolean alone;

    Predecessors(JdbcClient db, Instances instances, Recovery recovery, Transactions transactions,
            Environment environment) {
        this.db = db;
        this.instances = instances;
        this.recovery = recovery;
        this.transactions = transactions;
        this.alone = isAlone(environment.getProperty("spring.datasource.url", ""));
    }

    /** Whether no other process can have the database open. */
    static boolean isAlone(String url) {
        String plain = url.toLowerCase(Locale.ROOT);
        return plain.startsWith("jdbc:h2:") && !plain.startsWith("jdbc:h2:tcp:") && !plain.startsWith("jdbc:h2:ssl:")
                && !plain.contains(";auto_server=true") && !plain.contains(";file_lock=no");
    }

    /** Before anything is taken up here. */
    void whenStarting() {
        if (alone) {
            takeUp(() -> db.sql(FREED + "coalesce(picked_by, '') <> ?").param(instances.own()).update()
                    + db.sql(ENDED + "coalesce(owner, '') <> ?").param(instances.own()).update());
        } else {
            whileRunning();
        }
    }

    /** Also later: who was killed a moment ago has to have been silent for a while. */
    void whileRunning() {
        List<String> dead = alone ? List.of() : dead();
        if (!dead.isEmpty()) {
            takeUp(() -> db.sql(FREED + "picked_by in (:dead)").param("dead", dead).update()
                    + db.sql(ENDED + "owner in (:dead)").param("dead", dead).update());
        }
    }

    private List<String> dead() {
        try {
            return instances.before(SILENCE);
        } catch (DataAccessException | TransactionException away) {
            return List.of();
        }
    }

    private void takeUp(Left left) {
        try {
            int many = transactions.in(left::free);
            if (many > 0) {
                LOG.info("taken up what portals left that were here before: {}", many);
                recovery.endWhatIsLeftAlone();
            }
        } catch (DataAccessException | TransactionException later) {
            LOG.warn("what earlier portals left is taken up once it is seen that they have died", later);
        }
    }

    /** Makes what was left free for others, and says how much it was. */
    private interface Left {
        Integer free();
    }
}
