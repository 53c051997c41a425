package org.amsportal.access;

import java.time.Duration;
import java.time.Instant;

import org.amsportal.ams.AccessToken;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * Tokens as the sign-in server has just given them. Never printed.
 *
 * @param useUntil a little before the access token runs out; null where the server does not tell
 * @param refresh null where the server gave none (then an earlier one stays valid)
 * @param idToken only kept for the sign-out at the sign-in server
 */
record FreshTokens(AccessToken access, @Nullable Instant useUntil, @Nullable String refresh, @Nullable String idToken) {

    private static final Duration LONGEST_MARGIN = Duration.ofSeconds(10);
    /** Spring Security makes up one second where the server names no lifetime. */
    private static final Duration MADE_UP = Duration.ofSeconds(1);

    static FreshTokens of(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh, @Nullable String idToken) {
        return new FreshTokens(new AccessToken(access.getTokenValue()), useUntil(access),
                refresh == null ? null : refresh.getTokenValue(), idToken);
    }

    static FreshTokens of(OAuth2AccessTokenResponse response) {
        return of(response.getAccessToken(), response.getRefreshToken(),
                response.getAdditionalParameters().get("id_token") instanceof String idToken ? idToken : null);
    }

    private static @Nullable Instant useUntil(OAuth2AccessToken token) {
        var from = token.getIssuedAt();
        var until = token.getExpiresAt();
        if (from == null || until == null) {
            return until;
        }
        var lifetime = Duration.between(from, until);
        if (lifetime.compareTo(MADE_UP) <= 0) {
            return null;
        }
        var margin = lifetime.dividedBy(5);
        return until.minus(margin.compareTo(LONGEST_MARGIN) < 0 ? margin : LONGEST_MARGIN);
    }

    @Override
    public String toString() {
        return "FreshTokens[hidden]";
    }
}
