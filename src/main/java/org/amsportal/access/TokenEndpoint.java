package org.amsportal.access;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpConnectTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import javax.net.ssl.SSLHandshakeException;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.util.Assert;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientResponseException;

/** Refreshes at the sign-in server, once and without repeating, and says what came of it. */
final class TokenEndpoint {

    private static final Logger LOG = LoggerFactory.getLogger(TokenEndpoint.class);
    /** Standard; the second is what older Laravel Passport says of a refresh token it does not take. */
    private static final Set<String> REFUSED = Set.of("invalid_grant", "invalid_request");
    private static final Set<Class<? extends Exception>> NOT_SENT = Set.of(ConnectException.class,
            HttpConnectTimeoutException.class, UnknownHostException.class, UnresolvedAddressException.class,
            SSLHandshakeException.class);

    private final SignInServer server;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client;

    TokenEndpoint(SignInServer server, OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> client) {
        this.server = server;
        this.client = client;
    }

    /**
     * Whether it is known where to ask; discovering that may take longer than a lease.
     *
     * @throws SignInServerAway when it cannot be discovered
     */
    boolean known() {
        try {
            return server.registration() != null;
        } catch (RuntimeException e) {
            LOG.warn("The sign-in server cannot be discovered: {}", e.getClass().getSimpleName());
            throw SignInFailure.of(e) == SignInFailure.AWAY ? new SignInServerAway() : new SignInServerRefuses();
        }
    }

    Renewal refresh(KeptTokens tokens) {
        Assert.notNull(tokens.refresh(), "no refresh token");
        try {
            var access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, tokens.access().value(),
                    Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
            return new Renewal.Renewed(FreshTokens.of(client.getTokenResponse(new OAuth2RefreshTokenGrantRequest(
                    server.registration(), access, new OAuth2RefreshToken(tokens.refresh(), null)))));
        } catch (RuntimeException e) {
            var renewal = meaning(e);
            LOG.info("Refresh of sign-in {}: {}", tokens.signIn(), renewal.getClass().getSimpleName());
            return renewal;
        }
    }

    private static Renewal meaning(RuntimeException failure) {
        if (failure instanceof OAuth2AuthorizationException answered
                && REFUSED.contains(answered.getError().getErrorCode())) {
            return new Renewal.Ended();
        }
        var causes = Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause).toList();
        for (var cause : causes) {
            if (cause instanceof RestClientResponseException answer) {
                return refused(answer) ? new Renewal.Ended() : notDone(failure);
            }
        }
        var sent = causes.stream().noneMatch(cause -> NOT_SENT.stream().anyMatch(it -> it.isInstance(cause)));
        return sent && causes.stream().anyMatch(ResourceAccessException.class::isInstance)
                ? new Renewal.Unanswered()
                : notDone(failure);
    }

    private static Renewal notDone(RuntimeException failure) {
        return SignInFailure.of(failure) == SignInFailure.NOT_POSSIBLE
                ? new Renewal.NotPossible()
                : new Renewal.NotDone();
    }

    private static boolean refused(RestClientResponseException answer) {
        var status = answer.getStatusCode().value();
        var body = answer.getResponseBodyAsString();
        return (status == 400 || status == 401) && REFUSED.stream().anyMatch(it -> body.contains('"' + it + '"'));
    }
}
