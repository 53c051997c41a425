package org.amssandbox.signin;

import java.time.Duration;
import java.util.Set;

import org.amssandbox.settings.CurrentSettings;
import org.amssandbox.settings.Settings;
import org.amssandbox.settings.Settings.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.stereotype.Component;

/** The one client, made anew at each look so that changed settings count at once. */
@Component
class Clients implements RegisteredClientRepository {

    private static final String ID = "the-portal";
    private static final Duration REFRESH_TOKEN_LIFETIME = Duration.ofHours(12);

    private final CurrentSettings settings;

    Clients(CurrentSettings settings) {
        this.settings = settings;
    }

    @Override
    public void save(RegisteredClient client) {
        throw new UnsupportedOperationException("the sandbox has one client, from its settings");
    }

    @Override
    public @Nullable RegisteredClient findById(String id) {
        return id.equals(ID) ? portal(settings.get()) : null;
    }

    @Override
    public @Nullable RegisteredClient findByClientId(String clientId) {
        return clientId.equals(settings.get().clientId()) ? portal(settings.get()) : null;
    }

    private static RegisteredClient portal(Settings settings) {
        return RegisteredClient.withId(ID).clientId(settings.clientId())
                .clientSecret(settings.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUri("http://127.0.0.1:8080" + ReturnAddresses.PATH)
                .scopes(scopes -> scopes.addAll(scopes(settings.signIn())))
                .clientSettings(
                        ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build())
                .tokenSettings(TokenSettings.builder().accessTokenTimeToLive(settings.tokenLifetime())
                        .refreshTokenTimeToLive(REFRESH_TOKEN_LIFETIME).reuseRefreshTokens(false).build())
                .build();
    }

    private static Set<String> scopes(SignIn signIn) {
        return signIn == SignIn.OIDC
                ? Set.of(OidcScopes.OPENID, OidcScopes.PROFILE, OidcScopes.EMAIL)
                : Set.of(OidcScopes.PROFILE, OidcScopes.EMAIL);
    }
}
