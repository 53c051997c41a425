package org.amsportal.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;

/**
 * Some connections at once, each of which asks its next thing as soon as the last is answered, or after a pause. A wrong answer ends it.
 *
 * @param headers one for each connection: lines that go with each of its requests
 * @param asks what a connection asks one after another, by its own random numbers
 */
record Load(URI to, List<String> headers, Function<RandomGenerator, Asking> asks, Duration pause) {

    /** What comes next on a connection. */
    interface Asking {
        Ask next();
    }

    private record Took(List<Long> nanos, int largest) {}

    static Load of(URI to, List<String> headers, Function<RandomGenerator, Asking> asks) {
        return new Load(to, headers, asks, Duration.ZERO);
    }

    Load pausing(Duration length) {
        return new Load(to, headers, asks, length);
    }

    /** Does it for some time; the same seed asks the same. */
    Times run(Duration length, long seed) {
        long start = System.nanoTime();
        long end = start + length.toNanos();
        try (var threads = Executors.newFixedThreadPool(headers.size())) {
            var connections = new ArrayList<Callable<Took>>();
            for (String each : headers) {
                var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1000 + connections.size());
                connections.add(() -> ask(each, asks.apply(random), end));
            }
            var took = threads.invokeAll(connections).stream().map(Load::of).toList();
            return Times.of(
                    took.stream().flatMapToLong(it -> it.nanos().stream().flatMapToLong(LongStream::of)),
                    (System.nanoTime() - start) / 1e9, took.stream().mapToInt(Took::largest).max().orElse(0));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private Took ask(String each, Asking asking, long end) throws IOException, InterruptedException {
        var nanos = new ArrayList<Long>();
        int largest = 0;
        try (var wire = new Wire(to, each)) {
            while (System.nanoTime() < end) {
                Ask ask = asking.next();
                Reply reply = wire.get(ask.path(), ask.headers());
                ask.check(reply);
                nanos.add(reply.nanos());
                largest = Math.max(largest, reply.size());
                if (!pause.isZero()) {
                    Thread.sleep(pause);
                }
            }
        }
        return new Took(nanos, largest);
    }

    private static Took of(Future<Took> connection) {
        try {
            return connection.get();
        } catch (ExecutionException failed) {
            switch (failed.getCause()) {
                case Error wrong -> throw wrong;
                case IOException broken -> throw new UncheckedIOException(broken);
                case null, default -> throw new IllegalStateException(failed);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
