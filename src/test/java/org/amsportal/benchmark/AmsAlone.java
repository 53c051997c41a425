package org.amsportal.benchmark;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.amssandbox.traffic.LoggedRequest;

/** AMS asked without the portal, with as many connections as the portal follows the pages of a list with. */
final class AmsAlone implements AutoCloseable {

    private static final int AT_A_TIME = 4;
    private static final String JSON = "Accept: application/json\r\n";

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
    private final List<Wire> wires = new ArrayList<>();

    AmsAlone(URI ams, String bearer) throws IOException {
        for (int i = 0; i < AT_A_TIME; i++) {
            wires.add(new Wire(ams, bearer));
        }
    }

    /** Asks the same again, the first page of each list before the others, which the portal cannot know of earlier. Answers with the nanoseconds. */
    long reads(List<LoggedRequest> requests) {
        Map<String, Queue<String>> lists = new LinkedHashMap<>();
        requests.forEach(it -> lists.computeIfAbsent(it.path(), _ -> new ArrayDeque<>()).add(address(it)));
        long start = System.nanoTime();
        all(new ConcurrentLinkedQueue<>(lists.values().stream().map(Queue::remove).toList()));
        all(new ConcurrentLinkedQueue<>(lists.values().stream().flatMap(Queue::stream).toList()));
        return System.nanoTime() - start;
    }

    private void all(Queue<String> addresses) {
        try {
            for (var done : threads.invokeAll(wires.stream().map(wire -> asking(wire, addresses)).toList())) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Callable<Boolean> asking(Wire wire, Queue<String> addresses) {
        return () -> {
            for (String next = addresses.poll(); next != null; next = addresses.poll()) {
                new Ask(next, JSON, List.of("{")).check(wire.get(next, JSON));
            }
            return true;
        };
    }

    private static String address(LoggedRequest request) {
        return request.query() == null ? request.path() : request.path() + "?" + request.query();
    }

    @Override
    public void close() throws IOException {
        threads.close();
        for (Wire wire : wires) {
            wire.close();
        }
    }
}
