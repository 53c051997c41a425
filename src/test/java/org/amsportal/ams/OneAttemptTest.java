package org.amsportal.ams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.amsportal.ams.AmsProblem.NoAnswer;
import org.amsportal.ams.AmsProblem.Unreachable;
import org.amsportal.ams.AmsProblem.Unreadable;
import org.amsportal.ams.WriteAnswer.Accepted;
import org.amsportal.ams.WriteAnswer.NotSent;
import org.amsportal.ams.WriteAnswer.Unknown;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A write is sent once whatever happens to the connection, and the answer tells what can be known of it. */
@Timeout(60)
class OneAttemptTest {

    private static final NewUser SAM = new NewUser("Sam", "Okafor", "sam@example.org", null, false, null);

    private static final Map<String, RawServer.Behaviour> CUTS = Map.of("reset after the request",
            (_, socket, _) -> RawServer.reset(socket), "ended without a byte", (_, socket, _) -> socket.close(),
            "reset in the status line", (_, socket, out) -> {
                out.write("HTTP/1.1 20".getBytes(StandardCharsets.UTF_8));
                out.flush();
                RawServer.reset(socket);
            }, "ended in the body", (_, socket, out) -> {
                out.write("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{\"id\":17"
                        .getBytes(StandardCharsets.UTF_8));
                out.flush();
                socket.close();
            }, "no HTTP at all", (_, socket, out) -> {
                out.write("SSH-2.0-OpenSSH_9.2\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                out.flush();
                socket.close();
            });

    private final RawServer server = new RawServer(RawServer.json(201, "{\"id\":17}"));

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reset after the request", "ended without a byte", "reset in the status line",
            "ended in the body", "no HTTP at all"})
    void aCutConnectionLeavesOneRequestAndAnUnknownOutcome(String cut) {
        server.behave(CUTS.getOrDefault(cut, RawServer.json(500, "")));
        try (var client = Client.of(server.url())) {
            var answer = client.writes().createUser(Client.TOKEN, SAM);

            assertThat(answer).isInstanceOfSatisfying(Unknown.class,
                    unknown -> assertThat(unknown.problem()).isInstanceOf(NoAnswer.class));
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void aWriteNeverGoesOutOnAConnectionThatMayBeDeadAlready() {
        try (var client = Client.of(server.url())) {
            client.writes().createUser(Client.TOKEN, SAM);
            // the second request on any kept connection would be met by a reset
            server.behave((request, socket, out) -> {
                if (server.connections() < server.requests().size()) {
                    RawServer.reset(socket);
                } else {
                    RawServer.json(201, "{\"id\":18}").answer(request, socket, out);
                }
            });

            assertThat(client.writes().createUser(Client.TOKEN, SAM)).isEqualTo(new Accepted(201, 18L));
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void noAnswerInTimeIsUnknown() {
        server.behave((_, _, _) -> new CountDownLatch(1).await());
        try (var client = Client.of(server.url(), "response-timeout=300ms")) {
            assertUnknown(client, NoAnswer.class);
        }
    }

    @Test
    void anAnswerThatTricklesEndsWithTheTime() {
        server.behave((_, socket, out) -> {
            out.write("HTTP/1.1 201 Created\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            var never = new CountDownLatch(1);
            while (!socket.isClosed() && !never.await(50, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        });
        try (var client = Client.of(server.url(), "connect-timeout=200ms", "response-timeout=400ms")) {
            var start = System.nanoTime();
            assertUnknown(client, NoAnswer.class);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void aBodyOverTheLimitIsUnknown() {
        server.behave(RawServer.json(201, "{\"id\":17,\"filler\":\"" + "x".repeat(5000) + "\"}"));
        try (var client = Client.of(server.url(), "max-response-size=1KB")) {
            assertUnknown(client, Unreadable.class);
        }
    }

    @Test
    void aRedirectIsNotFollowedWithTheToken() {
        try (var elsewhere = new RawServer(RawServer.json(201, "{\"id\":17}")); var client = Client.of(server.url())) {
            server.behave(
                    RawServer.answer(307, "text/html", "<html>", "Location: " + elsewhere.url() + "/v2/admin/users"));
            var holder = new Holder();

            assertUnknown(client, AmsProblem.Fault.class);
            assertThatThrownBy(() -> client.reads().caller(holder)).isInstanceOf(AmsException.class);
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    @Test
    void aRefusedConnectionIsNotSent() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        assertNotSent("http://127.0.0.1:" + port);
    }

    @Test
    void aNameThatNobodyKnowsIsNotSent() {
        assertNotSent("http://ams.invalid");
    }

    @Test
    void aServerThatSpeaksNoTlsIsNotSent() {
        server.behave((_, socket, _) -> socket.close());
        assertNotSent(server.url().replace("http://", "https://"));
    }

    @Test
    void aFullQueueOfConnectionsIsNotSent() throws IOException {
        // a backlog of one that nobody accepts from: further connections hang until the connect time-out
        try (var deaf = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                var _ = new Socket(InetAddress.getLoopbackAddress(), deaf.getLocalPort());
                var _ = new Socket(InetAddress.getLoopbackAddress(), deaf.getLocalPort())) {
            assertNotSent("http://127.0.0.1:" + deaf.getLocalPort());
        }
    }

    @Test
    void theLimitOfCallsAtOneTimeHolds() throws InterruptedException {
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        var three = new CountDownLatch(3);
        server.behave((request, socket, out) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            three.countDown();
            three.await(10, TimeUnit.SECONDS);
            now.decrementAndGet();
            RawServer.json(201, "{\"id\":17}").answer(request, socket, out);
        });
        try (var client = Client.of(server.url(), "max-concurrency=3", "connect-timeout=20s");
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 12)
                    .forEach(_ -> threads.execute(() -> client.writes().createUser(Client.TOKEN, SAM)));
            threads.shutdown();
            assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(server.requests()).hasSize(12);
        assertThat(most).hasValue(3);
    }

    @Test
    void withoutAFreeSlotNothingIsSent() throws InterruptedException {
        var busy = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        server.behave((request, socket, out) -> {
            busy.countDown();
            free.await();
            RawServer.json(201, "{\"id\":17}").answer(request, socket, out);
        });
        try (var client = Client.of(server.url(), "max-concurrency=1", "connect-timeout=200ms")) {
            var first = Thread.ofVirtual().start(() -> client.writes().createUser(Client.TOKEN, SAM));
            assertThat(busy.await(10, TimeUnit.SECONDS)).isTrue();

            assertThat(client.writes().createUser(Client.TOKEN, SAM)).isInstanceOfSatisfying(NotSent.class,
                    notSent -> assertThat(notSent.problem()).isInstanceOf(Unreachable.class));
            free.countDown();
            first.join();
            assertThat(server.requests()).hasSize(1);
        }
    }

    private static void assertNotSent(String url) {
        try (var client = Client.of(url, "connect-timeout=500ms", "response-timeout=3s")) {
            assertThat(client.writes().createUser(Client.TOKEN, SAM)).isInstanceOfSatisfying(NotSent.class,
                    notSent -> assertThat(notSent.problem()).isInstanceOf(Unreachable.class));
        }
    }

    private static void assertUnknown(Client client, Class<? extends AmsProblem> problem) {
        assertThat(client.writes().createUser(Client.TOKEN, SAM)).isInstanceOfSatisfying(Unknown.class,
                unknown -> assertThat(unknown.problem()).isInstanceOf(problem));
    }
}
