package org.amsportal.plans;

import java.util.List;
import java.util.Objects;

import org.amsportal.ams.VirtualClock;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.zaxxer.hikari.HikariDataSource;

/** Two replicas on a database of their own, with a clock of their own: one simulation after another runs here. */
final class SimulatedWorld implements AutoCloseable {

    private static final List<String> TABLES = List.of("journal_event", "write_guard", "known_user", "known_department",
            "known_assignment", "batch_step", "batch_row", "batch", "journal_entry");
    private static final int KEPT = 10;

    private final VirtualClock clock = new VirtualClock();
    private final HikariDataSource database = new HikariDataSource();
    private final JdbcClient db = JdbcClient.create(database);
    private final List<Replica> replicas;
    private @Nullable Simulation running;
    private int begun;

    SimulatedWorld(int number) {
        database.setJdbcUrl("jdbc:h2:mem:simulation" + number + ";DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=256");
        database.setUsername("sa");
        Flyway.configure().dataSource(database).load().migrate();
        var mortal = new Replica.Mortal(database, () -> running().useDatabase());
        replicas = List.of(replica(mortal), replica(mortal));
    }

    private Replica replica(Replica.Mortal mortal) {
        return new Replica(mortal, clock, () -> running().ams(), signIn -> running().alive(signIn));
    }

    VirtualClock clock() {
        return clock;
    }

    /** Begins the simulation of a seed, with as good as nothing of those before it in the database. */
    Simulation simulation(long seed) {
        if (begun++ % KEPT == 0) {
            empty();
        }
        running = new Simulation(seed, clock, replicas, db);
        return running;
    }

    void empty() {
        TABLES.forEach(table -> db.sql("delete from " + table).update());
    }

    private Simulation running() {
        return Objects.requireNonNull(running);
    }

    @Override
    public void close() {
        replicas.forEach(Replica::close);
        database.close();
    }
}
