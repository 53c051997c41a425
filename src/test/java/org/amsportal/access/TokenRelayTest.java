package org.amsportal.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.amsportal.ams.AccessToken;
import org.amsportal.ams.SignInEnded;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.sun.net.httpserver.HttpServer;

/** What becomes of a sign-in for each answer of the token endpoint, and for none. */
class TokenRelayTest {

    private static final String RENEWED = """
            {"access_token":"second","refresh_token":"refresh-2","token_type":"Bearer","expires_in":300}""";
    private static final String RENEWED_WITHOUT_LIFETIME = """
            {"access_token":"second","token_type":"Bearer"}""";

    private final UUID signIn = UUID.randomUUID();
    private final Queue<Answer> answers = new ArrayDeque<>();
    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final HttpServer server = server();
    private final TokenRows rows = new TokenRows(database(), new Vault(DataKeys.find(null, "jdbc:h2:mem:")));
    private final TokenRelay relay = new TokenRelay(rows, endpoint(), Clock.systemUTC(), Duration.ofSeconds(1));

    /** No body means that the connection is cut without an answer. */
    private record Answer(int status, @Nullable String body) {}

    TokenRelayTest() throws IOException {
    }

    @BeforeEach
    void signInWithATokenThatHasRunOut() {
        rows.insert(signIn, "somebody", new Facts("sub", "Name", null, null, null, false, null),
                new FreshTokens(new AccessToken("first"), Instant.now().minusSeconds(1), "refresh-1", null),
                Instant.now());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aRenewedTokenIsKeptWithItsRefreshToken() {
        answers.add(new Answer(200, RENEWED));
        assertThat(relay.token(signIn, null).value()).isEqualTo("second");
        assertThat(relay.token(signIn, null).value()).isEqualTo("second");
        assertThat(asked).hasSize(1).first().asString().contains("refresh_token=refresh-1");
        assertThat(rows.find(signIn).map(KeptTokens::refresh)).contains("refresh-2");
    }

    @Test
    void withoutALifetimeATokenIsUsedUntilAmsCallsItDead() {
        answers.add(new Answer(200, RENEWED_WITHOUT_LIFETIME));
        assertThat(relay.token(signIn, null).value()).isEqualTo("second");
        assertThat(rows.find(signIn).orElseThrow()).satisfies(it -> {
            assertThat(it.useUntil()).isNull();
            assertThat(it.refresh()).isEqualTo("refresh-1");
        });
    }

    @Test
    void aTokenOfAServerWithAnotherIdeaOfTheTimeIsRefreshedOnceAndUsed() {
        var late = new TokenRelay(rows, endpoint(), Clock.offset(Clock.systemUTC(), Duration.ofHours(1)),
                Duration.ofSeconds(1));
        answers.add(new Answer(200, RENEWED));
        assertThat(late.token(signIn, null).value()).isEqualTo("second");
        assertThat(asked).hasSize(1);
    }

    @Test
    void aRefusedRefreshTokenEndsTheSignIn() {
        answers.add(new Answer(400, "{\"error\":\"invalid_grant\"}"));
        assertEnded();
    }

    @Test
    void soDoesTheAnswerOfAnOlderLaravelPassport() {
        answers.add(new Answer(401, "{\"error\":\"invalid_request\",\"hint\":\"Token has been revoked\"}"));
        assertEnded();
    }

    @Test
    void aFaultOfTheSignInServerEndsNothing() {
        answers.add(new Answer(503, "<html>"));
        answers.add(new Answer(200, RENEWED));
        assertThatThrownBy(() -> relay.token(signIn, null)).isInstanceOf(SignInServerAway.class);
        assertThat(relay.token(signIn, null).value()).isEqualTo("second");
    }

    @Test
    void aServerThatCannotBeReachedEndsNothing() {
        server.stop(0);
        assertThatThrownBy(() -> relay.token(signIn, null)).isInstanceOf(SignInServerAway.class);
        assertThat(rows.find(signIn)).isPresent();
    }

    @Test
    void anUnansweredRefreshIsTriedOnceMoreAfterTheLease() {
        answers.add(new Answer(0, null));
        answers.add(new Answer(200, RENEWED));
        var began = Instant.now();
        assertThat(relay.token(signIn, null).value()).isEqualTo("second");
        assertThat(Duration.between(began, Instant.now())).isGreaterThan(Duration.ofMillis(900));
        assertThat(asked).hasSize(2);
    }

    @Test
    void withoutARefreshTokenADeadTokenEndsTheSignIn() {
        var other = UUID.randomUUID();
        rows.insert(other, "somebody", new Facts("sub", "Name", null, null, null, false, null),
                new FreshTokens(new AccessToken("only"), null, null, null), Instant.now());
        assertThat(relay.token(other, null).value()).isEqualTo("only");
        assertThatThrownBy(() -> relay.token(other, new AccessToken("only"))).isExactlyInstanceOf(SignInEnded.class);
        assertThat(rows.find(other)).isEmpty();
    }

    private void assertEnded() {
        assertThatThrownBy(() -> relay.token(signIn, null)).isExactlyInstanceOf(SignInEnded.class)
                .hasMessageNotContainingAny("first", "refresh-1");
        assertThat(rows.find(signIn)).isEmpty();
    }

    private TokenEndpoint endpoint() {
        var client = new OAuth2ClientProperties.Registration();
        client.setClientId("portal");
        client.setClientSecret("secret");
        client.setAuthorizationGrantType("authorization_code");
        client.setRedirectUri("{baseUrl}/login/oauth2/code/{registrationId}");
        var provider = new OAuth2ClientProperties.Provider();
        var base = "http://127.0.0.1:" + server.getAddress().getPort();
        provider.setAuthorizationUri(base + "/authorize");
        provider.setTokenUri(base + "/token");
        var properties = new OAuth2ClientProperties();
        properties.getRegistration().put("ams", client);
        properties.getProvider().put("ams", provider);
        return new SignInConfiguration().tokenEndpoint(new SignInServer(properties));
    }

    private HttpServer server() throws IOException {
        var made = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        made.createContext("/token", exchange -> {
            asked.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answer = answers.remove();
            if (answer.body() != null) {
                var body = answer.body().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(answer.status(), body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        return made;
    }

    private static JdbcClient database() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Flyway.configure().dataSource(h2).load().migrate();
        return JdbcClient.create(h2);
    }
}
