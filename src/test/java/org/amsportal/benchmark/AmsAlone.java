package org.amsportal.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongUnaryOperator;
import java.util.regex.Pattern;

import org.amssandbox.traffic.LoggedRequest;

/** AMS asked without the portal, over some connections at once. */
final class AmsAlone implements AutoCloseable {

    private static final String USERS = "/v2/admin/users";
    private static final String JSON = "Accept: application/json\r\n";
    private static final Pattern ID = Pattern.compile("\"id\" *: *\"?(\\d+)");

    private final ExecutorService threads;
    private final List<Wire> wires = new ArrayList<>();

    AmsAlone(URI ams, String bearer, int connections) throws IOException {
        threads = Executors.newFixedThreadPool(connections);
        for (int i = 0; i < connections; i++) {
            wires.add(new Wire(ams, bearer));
        }
    }

    /**
     * Creates so many people, puts each into a department of their own and gives each a permission group, with the reads that the portal makes before
     * and after, one after another for each. Answers with the nanoseconds.
     */
    long creates(int people, LongUnaryOperator department, long group) {
        var next = new AtomicInteger();
        long start = System.nanoTime();
        every(wire -> {
            for (int i = next.getAndIncrement(); i < people; i = next.getAndIncrement()) {
                create(wire, i, department.applyAsLong(i), group);
            }
        });
        return System.nanoTime() - start;
    }

    private static void create(Wire wire, int number, long department, long group) throws IOException {
        String email = "alone" + number + "@fire.example";
        accepted(wire.get(USERS + "?search=alone" + number + "%40fire.example&page=1&per_page=100", JSON));
        Reply created = accepted(wire.send("POST", USERS, """
                {"name":"Kim","surname":"Alone %d","email":"%s","mail_otp":1,"service_number":"A%d"}"""
                .formatted(number, email, number)));
        var id = ID.matcher(created.body());
        assertThat(id.find()).as(created.body()).isTrue();
        assign(wire, USERS + "/" + id.group(1) + "/department", "{\"departments\":[" + department + "]}");
        assign(wire, "/v2/admin/user/" + id.group(1) + "/groups", "{\"groups\":[" + group + "]}");
    }

    private static void assign(Wire wire, String path, String json) throws IOException {
        accepted(wire.get(path, JSON));
        accepted(wire.send("POST", path, json));
        accepted(wire.get(path, JSON));
    }

    private static Reply accepted(Reply reply) {
        assertThat(reply.status()).as(reply.body()).isBetween(200, 299);
        return reply;
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
        every(wire -> {
            for (String next = addresses.poll(); next != null; next = addresses.poll()) {
                new Ask(next, JSON, List.of("{")).check(wire.get(next, JSON));
            }
        });
    }

    /** What is done on a connection. */
    private interface Asking {
        void on(Wire wire) throws IOException;
    }

    private void every(Asking asking) {
        try {
            for (var done : threads.invokeAll(wires.stream().map(wire -> task(asking, wire)).toList())) {
                done.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static Callable<Boolean> task(Asking asking, Wire wire) {
        return () -> {
            asking.on(wire);
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
