package org.amsportal.access;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import org.amsportal.ams.AccessToken;
import org.amsportal.ams.AmsCaller;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.Authority;
import org.amsportal.ams.SignInEnded;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.client.authentication.OAuth2LoginAuthenticationToken;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Somebody comes back from the sign-in server: their tokens go into a row of their own, and the session gets only its id. */
final class Arrival implements Converter<OAuth2LoginAuthenticationToken, OAuth2AuthenticationToken> {

    private final TokenRows tokens;
    private final SignInRows rows;
    private final Claims claims;
    private final Actors actors;
    private final CallerFacts callers;
    private final Endings endings;
    private final Clock clock;

    Arrival(TokenRows tokens, SignInRows rows, Claims claims, Actors actors, CallerFacts callers, Endings endings,
            Clock clock) {
        this.tokens = tokens;
        this.rows = rows;
        this.claims = claims;
        this.actors = actors;
        this.callers = callers;
        this.endings = endings;
        this.clock = clock;
    }

    /** A sign-in that is not kept yet: if AMS does not take its token, nothing can be done about it here. */
    private record NotKept(AccessToken token) implements Authority {

        @Override
        public AccessToken tokenInsteadOf(AccessToken dead) {
            throw new SignInEnded("AMS does not take the token");
        }

        @Override
        public void learnt(AmsPermission permission, boolean has) {
            // There is no row yet to keep it in.
        }

        @Override
        public String toString() {
            return "NotKept[hidden]";
        }
    }

    @Override
    public OAuth2AuthenticationToken convert(OAuth2LoginAuthenticationToken arrived) {
        var user = Objects.requireNonNull(arrived.getPrincipal());
        var idToken = user instanceof OidcUser oidc ? oidc.getIdToken().getTokenValue() : null;
        var fresh = FreshTokens.of(Objects.requireNonNull(arrived.getAccessToken()), arrived.getRefreshToken(),
                idToken);
        var facts = claims.facts(user);
        var caller = new AtomicReference<@Nullable AmsCaller>();
        var actorId = actors.of(facts, () -> {
            var told = callers.of(new NotKept(fresh.access()));
            caller.set(told.orElse(null));
            return told;
        });
        var signedIn = SignedIn.now().filter(before -> goesOn(before, actorId, fresh))
                .orElseGet(() -> anew(actorId, facts, caller.get(), fresh));
        return new OAuth2AuthenticationToken(signedIn, List.of(new SimpleGrantedAuthority("SIGNED_IN")),
                arrived.getClientRegistration().getRegistrationId());
    }

    /** Whether another tab of the same person was quicker: its session goes on, with the newer tokens. */
    private boolean goesOn(SignedIn before, String actorId, FreshTokens fresh) {
        return !wantedAnew() && rows.find(before.signIn()).filter(it -> !it.signedOut())
                .filter(it -> actorId.equals(it.actorId())).isPresent() && endings.replace(before.signIn(), fresh);
    }

    private SignedIn anew(String actorId, Facts facts, @Nullable AmsCaller caller, FreshTokens fresh) {
        SignedIn.now().ifPresent(before -> endings.end(before.signIn()));
        var signedIn = new SignedIn(UUID.randomUUID(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        tokens.insert(signedIn.signIn(), actorId, caller == null ? facts : facts.with(caller), fresh, signedIn.since());
        if (caller != null) {
            callers.areFresh(signedIn.signIn()); // the first page need not ask again
        }
        return signedIn;
    }

    private static boolean wantedAnew() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && SignInRequests.comingBack(request.getRequest()).filter(SignInRequests.Begun::anew).isPresent();
    }
}
