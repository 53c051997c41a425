package org.amssandbox.signin;

import java.net.URI;

import org.amssandbox.settings.CurrentSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationValidator;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationContext;
import org.springframework.security.oauth2.server.authorization.oidc.authentication.OidcLogoutAuthenticationToken;
import org.springframework.stereotype.Component;

/** Where a sign-in and a sign-out may return to: the hosts in the settings, on any port. */
@Component
class ReturnAddresses {

    static final String PATH = "/login/oauth2/code/ams";

    private final OAuth2AuthorizationCodeRequestAuthenticationValidator standard = new OAuth2AuthorizationCodeRequestAuthenticationValidator();
    private final CurrentSettings settings;

    ReturnAddresses(CurrentSettings settings) {
        this.settings = settings;
    }

    /** The usual checks of an authorization request, with any port of an allowed host taken as registered. */
    void checkSignIn(OAuth2AuthorizationCodeRequestAuthenticationContext context) {
        OAuth2AuthorizationCodeRequestAuthenticationToken request = context.getAuthentication();
        var asked = request.getRedirectUri();
        if (asked == null || !allowed(asked, PATH)) {
            standard.accept(context);
            return;
        }
        var client = RegisteredClient.from(context.getRegisteredClient()).redirectUri(asked).build();
        standard.accept(
                OAuth2AuthorizationCodeRequestAuthenticationContext.with(request).registeredClient(client).build());
    }

    void checkSignOut(OidcLogoutAuthenticationContext context) {
        OidcLogoutAuthenticationToken request = context.getAuthentication();
        if (!allowed(request.getPostLogoutRedirectUri(), null)) {
            throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
        }
    }

    private boolean allowed(@Nullable String address, @Nullable String path) {
        if (address == null) {
            return true;
        }
        var uri = URI.create(address);
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                && settings.get().redirectHosts().contains(String.valueOf(uri.getHost()))
                && (path == null || path.equals(uri.getPath()));
    }
}
