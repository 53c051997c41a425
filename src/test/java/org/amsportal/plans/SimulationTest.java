package org.amsportal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

import org.amsportal.ams.ModelAms.Killed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The real journal and plans of two replicas against a model of AMS, in virtual time and with seeded faults: processes that die anywhere, answers that
 * are lost, writes that arrive long after, 429, 5xx, dead tokens, pauses. How many seeds: {@code -Dsimulation.seeds}; one alone: {@code -Dsimulation.seed}.
 */
@Tag("simulation")
class SimulationTest {

    private static final int AT_A_TIME = Runtime.getRuntime().availableProcessors();

    private static List<SimulatedWorld> worlds = List.of();
    private static Thread.@Nullable UncaughtExceptionHandler before;

    @BeforeAll
    static void startTwoReplicasInEachWorld() {
        before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            if (!(failure instanceof Killed)) {
                failure.printStackTrace();
            }
        });
        worlds = IntStream.range(0, AT_A_TIME).mapToObj(SimulatedWorld::new).toList();
    }

    @AfterAll
    static void stop() {
        worlds.forEach(SimulatedWorld::close);
        Thread.setDefaultUncaughtExceptionHandler(before);
    }

    @Test
    void nobodyIsCreatedTwiceAndNobodyIsLost() throws InterruptedException, ExecutionException {
        Long one = Long.getLong("simulation.seed");
        var next = new AtomicLong(one == null ? 0 : one);
        long end = one == null ? Long.getLong("simulation.seeds", 300) : one + 1;
        try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (var done : threads.invokeAll(worlds.stream().map(world -> Executors.callable(() -> {
                for (long seed = next.getAndIncrement(); seed < end; seed = next.getAndIncrement()) {
                    endsWell(world, seed, next);
                }
            })).toList())) {
                done.get();
            }
        }
    }

    private static void endsWell(SimulatedWorld world, long seed, AtomicLong next) {
        Simulation simulation = world.simulation(seed);
        try {
            assertThat(simulation.run()).isEmpty();
        } catch (RuntimeException | AssertionError failed) {
            next.set(Long.MAX_VALUE / 2); // nobody begins another one
            throw new AssertionError("-Dsimulation.seed=" + seed + "\n" + String.join("\n", simulation.ams().story),
                    failed);
        }
    }

    @Test
    void theSameSeedIsTheSameStory() {
        for (long seed = 1000; seed < 1020; seed++) {
            assertThat(story(seed)).as("seed " + seed).isEqualTo(story(seed));
        }
    }

    private static List<String> story(long seed) {
        var world = worlds.getFirst();
        world.empty();
        var began = world.clock().instant();
        var simulation = world.simulation(seed);
        assertThat(simulation.run()).isEmpty();
        return simulation.ams().story.stream().map(it -> sinceThen(it, began)).toList();
    }

    /** What happened, with how long after the beginning. */
    private static String sinceThen(String event, Instant began) {
        int at = event.indexOf(' ');
        return Duration.between(began, Instant.parse(event.substring(0, at))) + event.substring(at);
    }
}
