package org.amssandbox.signin;

import static java.util.Objects.requireNonNull;

import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.stereotype.Component;

/** Takes an access token by looking it up, so that expiry and revocation bite at once. */
@Component
class LookedUpTokens implements JwtDecoder {

    private final Families families;

    LookedUpTokens(Families families) {
        this.families = families;
    }

    @Override
    public Jwt decode(String token) {
        return families.living(token).map(family -> jwt(token, family))
                .orElseThrow(() -> new BadJwtException("The access token is expired, revoked or unknown"));
    }

    private static Jwt jwt(String value, OAuth2Authorization family) {
        var token = requireNonNull(family.getAccessToken()).getToken();
        return Jwt.withTokenValue(value).header("alg", "RS256").subject(family.getPrincipalName())
                .issuedAt(requireNonNull(token.getIssuedAt())).expiresAt(requireNonNull(token.getExpiresAt()))
                .claim("scope", token.getScopes()).build();
    }
}
