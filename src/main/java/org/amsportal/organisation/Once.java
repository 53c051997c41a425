package org.amsportal.organisation;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;

/** Work that several may want at the same time and one does: it goes on by itself, and whoever asks meanwhile gets the same answer. */
final class Once<K, V> {

    private final ConcurrentMap<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = ContextExecutorService.wrap(Executors.newVirtualThreadPerTaskExecutor(),
            ContextSnapshotFactory.builder().build());

    /** The answer to come, of work that is going on or begins now. */
    CompletableFuture<V> of(K key, Supplier<V> work) {
        var mine = new CompletableFuture<V>();
        var other = running.putIfAbsent(key, mine);
        if (other != null) {
            return other;
        }
        threads.execute(() -> finish(key, mine, work));
        return mine;
    }

    boolean isRunning(K key) {
        return running.containsKey(key);
    }

    private void finish(K key, CompletableFuture<V> answer, Supplier<V> work) {
        try {
            V value = work.get();
            running.remove(key, answer);
            answer.complete(value);
        } catch (RuntimeException | Error e) {
            running.remove(key, answer);
            answer.completeExceptionally(e);
        }
    }

    /** Waits for an answer and throws what it threw. */
    static <V> V answer(CompletableFuture<V> answer) {
        try {
            return answer.join();
        } catch (CompletionException thrown) {
            throw unwrapped(thrown);
        }
    }

    /** The same, but empty when it takes longer than this. */
    static <V> Optional<V> answer(CompletableFuture<V> answer, Duration atMost) {
        try {
            return Optional.of(answer.get(atMost.toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException _) {
            return Optional.empty();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException thrown) {
            throw unwrapped(thrown);
        }
    }

    private static RuntimeException unwrapped(Exception thrown) {
        return thrown.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(thrown);
    }
}
