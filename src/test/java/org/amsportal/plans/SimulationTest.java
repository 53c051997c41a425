package org.amsportal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

import javax.sql.DataSource;

import org.amsportal.access.Admin;
import org.amsportal.ams.ModelAms.Killed;
import org.amsportal.ams.VirtualClock;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The real journal and plans of two replicas against a model of AMS, in virtual time and with seeded faults: processes that die anywhere, answers that
 * are lost, writes that arrive long after, 429, 5xx, dead tokens, pauses. How many seeds: {@code -Dsimulation.seeds}; one alone: {@code -Dsimulation.seed}.
 */
class SimulationTest {

    private static final List<String> TABLES = List.of("journal_event", "write_guard", "known_user", "known_department",
            "known_assignment", "batch_step", "batch_row", "batch");

    private static DataSource database;
    private static JdbcClient db;
    private static List<Replica> replicas;
    private static @Nullable Simulation running;
    private static Thread.@Nullable UncaughtExceptionHandler before;

    private static final VirtualClock CLOCK = new VirtualClock();

    @BeforeAll
    static void startTwoReplicas() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (!(failure instanceof Killed)) {
                failure.printStackTrace();
            }
        });
        database = JdbcConnectionPool.create("jdbc:h2:mem:simulation;DB_CLOSE_DELAY=-1;QUERY_CACHE_SIZE=256", "sa", "");
        Flyway.configure().dataSource(database).load().migrate();
        db = JdbcClient.create(database);
        var mortal = new Replica.Mortal(database, () -> running().useDatabase());
        replicas = List.of(replica(mortal), replica(mortal));
    }

    private static Replica replica(DataSource mortal) {
        return new Replica(mortal, CLOCK, () -> running().ams(), SimulationTest::alive);
    }

    @AfterAll
    static void stop() {
        replicas.forEach(Replica::close);
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void nobodyIsCreatedTwiceAndNobodyIsLost() {
        Long one = Long.getLong("simulation.seed");
        long many = Long.getLong("simulation.seeds", 300);
        (one == null ? LongStream.range(0, many) : LongStream.of(one)).forEach(seed -> {
            if (seed % 100 == 0) {
                empty();
            }
            var simulation = new Simulation(seed, CLOCK, replicas, db);
            running = simulation;
            List<String> wrongs = simulation.run();
            assertThat(wrongs).as(() -> "-Dsimulation.seed=" + seed + "\n" + String.join("\n", simulation.ams().story))
                    .isEmpty();
        });
    }

    @Test
    void theSameSeedIsTheSameStory() {
        for (long seed = 1000; seed < 1020; seed++) {
            assertThat(story(seed)).as("seed " + seed).isEqualTo(story(seed));
        }
    }

    private static List<String> story(long seed) {
        empty();
        var simulation = new Simulation(seed, CLOCK, replicas, db);
        running = simulation;
        var began = CLOCK.instant();
        assertThat(simulation.run()).isEmpty();
        return simulation.ams().story.stream().map(it -> sinceThen(it, began)).toList();
    }

    /** What happened, with how long after the beginning. */
    private static String sinceThen(String event, Instant began) {
        int at = event.indexOf(' ');
        return Duration.between(began, Instant.parse(event.substring(0, at))) + event.substring(at);
    }

    private static void empty() {
        for (String table : TABLES) {
            db.sql("delete from " + table).update();
        }
        db.sql("delete from journal_entry").update();
    }

    private static Simulation running() {
        return Objects.requireNonNull(running);
    }

    private static Optional<Admin> alive(UUID signIn) {
        return running().alive(signIn);
    }
}
