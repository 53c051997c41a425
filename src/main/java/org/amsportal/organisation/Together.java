package org.amsportal.organisation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

import io.micrometer.context.ContextExecutorService;
import io.micrometer.context.ContextSnapshotFactory;

/** Reads made at the same time, each on a virtual thread of its own and in the caller's trace. Closing waits for all of them. */
final class Together implements AutoCloseable {

    private final ExecutorService threads = ContextExecutorService.wrap(Executors.newVirtualThreadPerTaskExecutor(),
            ContextSnapshotFactory.builder().build());

    /** Starts a read; what comes back waits for its answer and throws what it threw. */
    <T> Supplier<T> read(Supplier<T> read) {
        CompletableFuture<T> answer = CompletableFuture.supplyAsync(read, threads);
        return () -> Once.answer(answer);
    }

    @Override
    public void close() {
        threads.close();
    }
}
