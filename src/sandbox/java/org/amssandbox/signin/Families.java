package org.amssandbox.signin;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.stereotype.Component;

/**
 * The books of the sign-in server. All tokens that descend from one sign-in are a family; a refresh token is good
 * for one use, and using it again kills the family, also when both uses come at the same time.
 */
@Component
public class Families implements OAuth2AuthorizationService {

    private final Map<String, OAuth2Authorization> families = new HashMap<>();
    private final Map<String, String> familyOfToken = new HashMap<>();
    private final Set<String> spent = new HashSet<>();
    private final Set<String> dead = new HashSet<>();
    private long refreshes;
    private long reuses;
    private long refusals;

    /** What happened at the token endpoint so far. */
    public record Counts(long refreshes, long reuses, long refusals) {}

    public synchronized Counts counts() {
        return new Counts(refreshes, reuses, refusals);
    }

    /** The email of whom this access token was given to, if it may still be used. */
    public synchronized Optional<String> ownerOfLiving(String accessToken) {
        return living(accessToken).map(OAuth2Authorization::getPrincipalName);
    }

    /** The email of whom this access token was given to, dead or alive. */
    public synchronized Optional<String> owner(String accessToken) {
        return family(accessToken).map(OAuth2Authorization::getPrincipalName);
    }

    /** The family of an access token that may still be used. */
    synchronized Optional<OAuth2Authorization> living(String accessToken) {
        return family(accessToken).filter(it -> {
            var token = it.getAccessToken();
            return token != null && token.isActive() && token.getToken().getTokenValue().equals(accessToken);
        });
    }

    /** Makes every access token dead at once; refresh tokens live on. */
    public synchronized void expireAccessTokens() {
        families.replaceAll((id, family) -> invalidated(family, OAuth2AccessToken.class));
    }

    /** Ends every family: neither access nor refresh tokens work any more. */
    public synchronized void revokeAll() {
        Set.copyOf(families.keySet()).forEach(this::kill);
    }

    public synchronized void resetCounts() {
        refreshes = 0;
        reuses = 0;
        refusals = 0;
    }

    @Override
    public synchronized void save(OAuth2Authorization family) {
        families.put(family.getId(), dead.contains(family.getId()) ? killed(family) : family);
        tokens(family).forEach(token -> familyOfToken.put(token, family.getId()));
    }

    @Override
    public synchronized void remove(OAuth2Authorization family) {
        families.remove(family.getId());
        tokens(family).forEach(familyOfToken::remove);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findById(String id) {
        return families.get(id);
    }

    @Override
    public synchronized @Nullable OAuth2Authorization findByToken(String value, @Nullable OAuth2TokenType type) {
        if (type != null && OAuth2TokenType.REFRESH_TOKEN.equals(type)) {
            return refresh(value);
        }
        // an ID token of before a refresh still names its session when that is to end
        var idToken = type != null && OidcParameterNames.ID_TOKEN.equals(type.getValue());
        return family(value).filter(it -> idToken || tokens(it).anyMatch(value::equals)).orElse(null);
    }

    private @Nullable OAuth2Authorization refresh(String value) {
        var family = family(value);
        if (family.isPresent() && !spent.add(value)) {
            reuses++;
            kill(family.get().getId());
        } else if (family.map(OAuth2Authorization::getRefreshToken).filter(OAuth2Authorization.Token::isActive)
                .isPresent()) {
            refreshes++;
        } else {
            refusals++;
        }
        return family(value).orElse(null);
    }

    private void kill(String id) {
        dead.add(id);
        families.computeIfPresent(id, (same, family) -> killed(family));
    }

    private Optional<OAuth2Authorization> family(String token) {
        return Optional.ofNullable(familyOfToken.get(token)).map(families::get);
    }

    private static OAuth2Authorization killed(OAuth2Authorization family) {
        return invalidated(invalidated(family, OAuth2RefreshToken.class), OAuth2AccessToken.class);
    }

    private static <T extends OAuth2Token> OAuth2Authorization invalidated(OAuth2Authorization family, Class<T> type) {
        var token = family.getToken(type);
        return token == null ? family : OAuth2Authorization.from(family).invalidate(token.getToken()).build();
    }

    private static Stream<String> tokens(OAuth2Authorization family) {
        var state = Optional.ofNullable(family.<String>getAttribute(OAuth2ParameterNames.STATE)).stream();
        return Stream.concat(state,
                Stream.of(OAuth2AuthorizationCode.class, OAuth2AccessToken.class, OAuth2RefreshToken.class,
                        OidcIdToken.class).map(family::getToken).filter(token -> token != null)
                        .map(token -> token.getToken().getTokenValue()));
    }
}
