package org.amssandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.client.Tokens;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.settings.ErrorShape;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.json.JsonMapper;

class FaultsTest {

    private static final RunningSandbox SANDBOX = RunningSandbox.onFreePort();
    private static final Tokens TOKENS = SANDBOX.signIn().as(DemoSignIn.ADMIN);
    private static final String USERS = "/v2/admin/users";
    private static final String EMAIL = "new@kentshire-fire.example";
    private static final String PERSON = "{\"name\":\"New\",\"surname\":\"Person\",\"email\":\"" + EMAIL + "\"}";

    private final SandboxControl control = SANDBOX.control();
    private final ApiCalls api = new ApiCalls(SANDBOX).with(TOKENS);

    @BeforeEach
    void reset() {
        control.reset();
    }

    @AfterAll
    static void close() {
        SANDBOX.close();
    }

    @Test
    void aConnectionDroppedBeforeTheWriteLeavesNothing() {
        control.fault(Fault.on("POST", USERS).dropped());

        assertThatThrownBy(() -> api.tryPost(USERS, PERSON)).isInstanceOf(IOException.class);
        assertThat(control.usersWithEmail(EMAIL)).isEmpty();
        assertThat(control.requests("POST", USERS)).hasSize(1);
    }

    @Test
    void aConnectionDroppedAfterTheWriteLeavesTheUser() {
        control.fault(Fault.on("POST", USERS).droppedAfterWrite());

        assertThatThrownBy(() -> api.tryPost(USERS, PERSON)).isInstanceOf(IOException.class);
        assertThat(control.usersWithEmail(EMAIL)).hasSize(1);
        assertThat(control.requests("POST", USERS)).hasSize(1);
    }

    @Test
    void aDroppedConnectionEndsWithoutASingleByte() throws IOException {
        control.fault(Fault.on("GET", "/v2/admin/me").dropped());

        try (var socket = new Socket(InetAddress.getLoopbackAddress(), SANDBOX.baseUrl().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(("GET /v2/admin/me HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer "
                    + TOKENS.access() + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aLateWriteArrivesAfterTheConnectionIsGone() {
        control.fault(Fault.on("POST", USERS).late(Duration.ofMillis(700)));

        assertThatThrownBy(() -> api.tryPost(USERS, PERSON)).isInstanceOf(IOException.class);
        assertThat(control.usersWithEmail(EMAIL)).isEmpty();
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(control.usersWithEmail(EMAIL)).hasSize(1));
        assertThat(control.requests("POST", USERS)).extracting(it -> it.replayed()).containsExactly(false, true);
    }

    @Test
    void silenceLastsAsLongAsItSaysAndNothingIsDone() {
        control.fault(Fault.on("POST", USERS).silent(Duration.ofMillis(400)));
        var before = System.nanoTime();

        assertThatThrownBy(() -> api.tryPost(USERS, PERSON)).isInstanceOf(IOException.class);
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(400_000_000);
        assertThat(control.usersWithEmail(EMAIL)).isEmpty();
    }

    @Test
    void endlessSilenceEndsWhenTheFaultsAreCleared() {
        control.fault(Fault.on("POST", USERS).silentAfterWrite(Duration.ZERO));
        var call = CompletableFuture.supplyAsync(() -> api.post(USERS, PERSON));
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(control.usersWithEmail(EMAIL)).hasSize(1));
        assertThat(call).isNotDone();

        control.clearFaults();

        await().atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(call).isCompletedExceptionally());
    }

    @Test
    void slownessOnlyTakesTime() {
        control.fault(Fault.on("POST", USERS).slow(Duration.ofMillis(300)));
        var before = System.nanoTime();

        assertThat(api.post(USERS, PERSON).status()).isEqualTo(201);
        assertThat(System.nanoTime() - before).isGreaterThanOrEqualTo(300_000_000);
    }

    @Test
    void anyStatusWithAnyShapeOfBody() {
        for (var shape : ErrorShape.values()) {
            var body = JsonMapper.shared().writeValueAsString(shape.body("user.002", "User not found"));
            control.fault(Fault.on("*", "/v2/**").answers(Reply.json(409, body)));

            var answer = api.get("/v2/admin/me");

            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text()).isEqualTo(body).contains("user.002");
        }
    }

    @Test
    void tooManyRequestsNameATimeInSecondsOrAsADate() {
        control.fault(Fault.on("GET", "/v2/admin/me").answers(Reply.tooMany("30")));
        control.fault(Fault.on("GET", "/v2/admin/me").answers(Reply.tooMany("Wed, 21 Oct 2026 07:28:00 GMT")));

        assertThat(api.get("/v2/admin/me").header("Retry-After")).isEqualTo("30");
        var second = api.get("/v2/admin/me");
        assertThat(second.status()).isEqualTo(429);
        assertThat(second.header("Retry-After")).isEqualTo("Wed, 21 Oct 2026 07:28:00 GMT");
    }

    @Test
    void aProxysPageComesWithAnErrorOrASuccess() {
        control.fault(Fault.on("GET", "/v2/admin/me").answers(Reply.html(502)));
        control.fault(Fault.on("GET", "/v2/admin/me").answers(Reply.html(200)));

        assertThat(api.get("/v2/admin/me").status()).isEqualTo(502);
        var second = api.get("/v2/admin/me");
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("Content-Type")).startsWith("text/html");
        assertThat(second.text()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void aPageCanComeAfterTheWriteWasDone() {
        control.fault(Fault.on("POST", USERS).answersAfterWrite(Reply.html(504)));

        assertThat(api.post(USERS, PERSON).status()).isEqualTo(504);
        assertThat(control.usersWithEmail(EMAIL)).hasSize(1);
    }

    @Test
    void bodiesComeEmptyMalformedOversizedOrElsewhere() {
        control.fault(Fault.on("GET", "/v2/admin/me").answers(Reply.empty(200)));
        control.fault(Fault.on("GET", "/v2/admin/me").answers(Reply.malformed()));
        control.fault(Fault.on("GET", "/v2/admin/me").answers(Reply.oversized(17L << 20)));
        control.fault(Fault.on("GET", "/v2/admin/me").answers(Reply.redirect("/sign-in")));

        assertThat(api.get("/v2/admin/me").text()).isEmpty();
        var malformed = api.get("/v2/admin/me");
        assertThatThrownBy(malformed::json).isInstanceOf(tools.jackson.core.JacksonException.class);
        assertThat(api.get("/v2/admin/me").text()).hasSize(17 << 20);
        assertThat(api.get("/v2/admin/me").status()).isEqualTo(302);
    }

    @Test
    void aSuccessCanComeWithoutAnId() {
        control.fault(Fault.on("POST", USERS).withoutId());

        var answer = api.post(USERS, PERSON);

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.data().has("id")).isFalse();
        assertThat(control.usersWithEmail(EMAIL)).hasSize(1);
    }

    @Test
    void aFaultSkipsAndCountsItsRequests() {
        control.fault(Fault.on("GET", "/v2/admin/users/*").skip(1).times(2).answers(Reply.empty(500)));

        assertThat(api.get("/v2/admin/users/1010").status()).isEqualTo(200);
        assertThat(api.get("/v2/admin/users/1011").status()).isEqualTo(500);
        assertThat(api.get("/v2/admin/me").status()).isEqualTo(200);
        assertThat(api.get("/v2/admin/users/1012").status()).isEqualTo(500);
        assertThat(api.get("/v2/admin/users/1013").status()).isEqualTo(200);
    }

    @Test
    void theTokenEndpointCanFailToo() {
        control.fault(Fault.on("POST", "/oauth2/token").answers(Reply.empty(503)));

        assertThat(SANDBOX.signIn().refreshing("any").statusCode()).isEqualTo(503);
        assertThat(SANDBOX.signIn().refreshing("any").statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsLeftOutOfAPostedFaultTakesItsUsualValue() throws Exception {
        var posted = HttpRequest.newBuilder(URI.create(SANDBOX.baseUrl() + "/sandbox/faults"))
                .header("Content-Type", "application/json").POST(BodyPublishers
                        .ofString(
                                "{\"on\":{\"path\":\"/v2/admin/me\"},\"kind\":\"ANSWER\",\"reply\":{\"status\":503}}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(posted, BodyHandlers.discarding()).statusCode()).isEqualTo(201);
        }

        assertThat(api.get("/v2/admin/me").status()).isEqualTo(503);
        assertThat(api.get("/v2/admin/me").status()).isEqualTo(200);
    }

    @Test
    void requestsAreWrittenDownWithPersonAndTokenHashButNeverTheToken() {
        api.with("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01").post(USERS + "?a=b", PERSON);

        var request = control.writes().getFirst();
        assertThat(request.user()).isEqualTo(DemoSignIn.ADMIN.email());
        assertThat(request.tokenSha256()).hasSize(64);
        assertThat(request.traceparent()).contains("0af7651916cd43dd8448eb211c80319c");
        assertThat(request.query()).isEqualTo("a=b");
        assertThat(request.body()).isEqualTo(PERSON);
        assertThat(request.toString()).doesNotContain(TOKENS.access());
    }
}
