package org.amsportal.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.amsportal.guest.Guest;
import org.amsportal.processes.PortalProcess;
import org.amsportal.processes.SandboxProcess;
import org.amssandbox.client.SandboxControl;
import org.amssandbox.client.SandboxSignIn;
import org.amssandbox.data.DemoSignIn;

/** AMS with a crowd, and the portal as it is delivered (512 MiB of heap, H2 in a file), each a process of its own. */
final class Stage implements AutoCloseable {

    private static final Duration SECONDS = Duration.ofSeconds(Integer.getInteger("benchmark.seconds", 20));

    /** How many calls to AMS at the same time: what the portal has where nothing is set, unless {@code -Dbenchmark.connections} says another. */
    static final int CONNECTIONS = Integer.getInteger("benchmark.connections", 16);

    private static final int MOST_ROUNDS = 9;
    private static final String USERS = "/v2/admin/users";
    private static final Pattern FIRST_PAGE = Pattern.compile("\\bpage=1(&|$)");

    private final SandboxProcess sandbox = SandboxProcess.start();
    private final Crowd crowd = Crowd.join(sandbox.control());
    private final PortalProcess portal = anotherPortal();

    /** One that nobody has used yet. */
    PortalProcess anotherPortal() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "benchmark"));
            var environment = new HashMap<>(sandbox.environment());
            environment.put("AMS_API_MAX_CONCURRENCY", Integer.toString(CONNECTIONS));
            return PortalProcess.start(Files.createTempDirectory(folder, "portal").toAbsolutePath(), environment);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Crowd crowd() {
        return crowd;
    }

    ProcessHandle portal() {
        return portal.handle();
    }

    SandboxControl control() {
        return sandbox.control();
    }

    private Work work() {
        return Work.of(portal.handle(), sandbox.handle());
    }

    URI address() {
        return portal.address();
    }

    URI ams() {
        return sandbox.address();
    }

    /** The header with which an admin of this size of service calls AMS without the portal. */
    String bearer() {
        var signIn = new SandboxSignIn(sandbox.address(), "ams-portal", "ams-portal-secret");
        return "Authorization: Bearer " + signIn.as(DemoSignIn.ADMIN).access() + "\r\n";
    }

    /** Somebody who signs in anew, by way of a page that asks nothing of AMS but who they are. */
    Guest guest() {
        return guest(portal, DemoSignIn.ADMIN);
    }

    static Guest guest(PortalProcess portal, DemoSignIn who) {
        var guest = new Guest(portal.address());
        guest.signsIn(guest.get("/help"), who);
        return guest;
    }

    /** Opens the pages that show departments and people, until what they keep is read: then AMS is asked for the first page of users at most. */
    void loads(Guest guest) {
        await("the directory").atMost(Duration.ofMinutes(10)).pollDelay(Duration.ZERO).until(() -> {
            control().clearRequests();
            opens(guest);
            return control().requests("GET", USERS).stream()
                    .allMatch(it -> FIRST_PAGE.matcher(String.valueOf(it.query())).find());
        });
    }

    /** Waits until AMS has not been asked for anything for a second. */
    void rests() {
        var asked = new AtomicInteger(-1);
        await("quiet").atMost(Duration.ofMinutes(2)).pollDelay(Duration.ZERO).pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    int now = control().requests().size();
                    return asked.getAndSet(now) == now;
                });
    }

    /** Opens them once. */
    static void opens(Guest guest) {
        for (String page : List.of("/departments", "/users", "/users?page=2", "/find?for=a")) {
            assertThat(guest.get(page).status()).as(page).isEqualTo(200);
        }
    }

    /** So many sessions of so many sign-ins, as headers. */
    List<String> sessions(int count) {
        return Stream.generate(() -> cookie(guest())).limit(count).toList();
    }

    static String cookie(Guest guest) {
        return "Cookie: " + guest.cookies() + "\r\n";
    }

    /** Loads round after round until a request costs the portal hardly less than in the one before (5 %), and takes the next. */
    Times measured(Load load) {
        Times before = round(load, 1);
        for (int number = 2; number < MOST_ROUNDS; number++) {
            Times now = round(load, number);
            if (now.work().portal() > before.work().portal() * .95) {
                break;
            }
            before = now;
        }
        return round(load, MOST_ROUNDS);
    }

    /** What AMS has logged before is forgotten, so that the log does not fill it. */
    private Times round(Load load, int seed) {
        control().clearRequests();
        var before = work();
        return load.run(SECONDS, seed).costing(work().since(before));
    }

    @Override
    public void close() {
        portal.close();
        sandbox.close();
    }
}
