package org.amsportal.access;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/** Somebody comes back from the sign-in server: their tokens go into a row of their own, and the session gets only its id. */
final class Arrival implements Converter<OAuth2LoginAuthenticationToken, OAuth2AuthenticationToken> {

    private final TokenRows rows;
    private final Claims claims;
    private final Endings endings;
    private final Clock clock;

    Arrival(TokenRows rows, Claims claims, Endings endings, Clock clock) {
        this.rows = rows;
        this.claims = claims;
        this.endings = endings;
        this.clock = clock;
    }

    @Override
    public OAuth2AuthenticationToken convert(OAuth2LoginAuthenticationToken arrived) {
        SignedIn.now().ifPresent(before -> endings.end(before.signIn()));
        var user = Objects.requireNonNull(arrived.getPrincipal());
        var idToken = user instanceof OidcUser oidc ? oidc.getIdToken().getTokenValue() : null;
        var signedIn = new SignedIn(UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        rows.insert(signedIn.signIn(), claims.facts(user),
                FreshTokens.of(Objects.requireNonNull(arrived.getAccessToken()), arrived.getRefreshToken(), idToken),
                signedIn.since());
        return new OAuth2AuthenticationToken(signedIn, List.of(new SimpleGrantedAuthority("SIGNED_IN")),
                arrived.getClientRegistration().getRegistrationId());
    }
}
