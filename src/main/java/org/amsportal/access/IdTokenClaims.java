package org.amsportal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtValidationException;

/** Spring Security's checks of an ID token, with the names of the claims that failed and without their values, which come from outside. */
final class IdTokenClaims implements OAuth2TokenValidator<Jwt> {

    /** How far the clocks of portal and sign-in server may be apart. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private static final String FAILED = "invalid_claim";

    private final ClientRegistration server;
    private final Clock clock;
    private final OAuth2TokenValidator<Jwt> checks;

    IdTokenClaims(ClientRegistration server, Clock clock) {
        this.server = server;
        this.clock = clock;
        var times = new JwtTimestampValidator(SKEW);
        times.setClock(clock);
        var claims = new OidcIdTokenValidator(server);
        claims.setClockSkew(SKEW);
        claims.setClock(clock);
        checks = new DelegatingOAuth2TokenValidator<>(times, claims);
    }

    /** The names of the claims because of which a sign-in failed; empty where it failed because of something else. */
    static Set<String> failed(Throwable failure) {
        var names = new LinkedHashSet<String>();
        for (var cause : SignInFailure.causes(failure)) {
            if (cause instanceof JwtValidationException invalid) {
                invalid.getErrors().stream().filter(it -> it.getErrorCode().equals(FAILED))
                        .map(OAuth2Error::getDescription).filter(Objects::nonNull).forEach(names::add);
            } else if (cause instanceof BadJwtException) {
                names.add("signature");
            }
        }
        return SignInFailure.code(failure).equals("invalid_nonce") ? Set.of("nonce") : names;
    }

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        var result = checks.validate(token);
        return result.hasErrors()
                ? OAuth2TokenValidatorResult.failure(names(token).stream()
                        .map(it -> new OAuth2Error(FAILED, it, null)).toList())
                : result;
    }

    /** Which of them it was, by the same rules; only named here, never decided. */
    private List<String> names(Jwt token) {
        var names = new LinkedHashSet<String>();
        var now = clock.instant();
        check(names, "iss", token.getClaimAsString("iss"),
                it -> server.getProviderDetails().getIssuerUri() == null
                        || it.equals(server.getProviderDetails().getIssuerUri()));
        check(names, "sub", token.getSubject(), _ -> true);
        check(names, "aud", token.getAudience(), it -> it.contains(server.getClientId()));
        check(names, "exp", token.getExpiresAt(), it -> !now.minus(SKEW).isAfter(it));
        check(names, "iat", token.getIssuedAt(), it -> !now.plus(SKEW).isBefore(it));
        var azp = token.getClaimAsString("azp");
        if (azp == null
                ? token.getAudience() != null && token.getAudience().size() > 1
                : !azp.equals(server.getClientId())) {
            names.add("azp");
        }
        Instant notBefore = token.getNotBefore();
        if (notBefore != null && now.plus(SKEW).isBefore(notBefore)) {
            names.add("nbf");
        }
        return names.isEmpty() ? List.of("another") : List.copyOf(names);
    }

    private static <T> void check(Set<String> names, String name, @Nullable T value,
            Predicate<T> right) {
        if (value == null || !right.test(value)) {
            names.add(name);
        }
    }
}
