package org.amsportal.access;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientPropertiesMapper;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.StringUtils;

/**
 * The one sign-in server. With OpenID Connect its endpoints are discovered when they are first needed, and again until that succeeds: a server
 * that is away does not keep the portal from starting.
 */
final class SignInServer implements ClientRegistrationRepository {

    static final String ID = "ams";

    private final OAuth2ClientProperties properties;
    private final ReentrantLock discovery = new ReentrantLock();
    private volatile @Nullable ClientRegistration known;

    SignInServer(OAuth2ClientProperties properties) {
        this.properties = properties;
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
        return ID.equals(registrationId) ? registration() : null;
    }

    /** The registration; throws a runtime exception of Spring's while the server cannot be discovered. */
    ClientRegistration registration() {
        var found = known;
        if (found != null) {
            return found;
        }
        discovery.lock();
        try {
            found = known;
            if (found == null) {
                found = completed(Objects
                        .requireNonNull(new OAuth2ClientPropertiesMapper(properties).asClientRegistrations().get(ID)));
                known = found;
            }
            return found;
        } finally {
            discovery.unlock();
        }
    }

    /** The name of the server, the same whether it can be reached or not: the issuer, or its address where it has none. */
    String name() {
        var provider = provider(properties);
        return provider.getIssuerUri() != null
                ? provider.getIssuerUri()
                : origin(String.valueOf(provider.getTokenUri()));
    }

    /** Where a form of ours may lead: as configured, and as discovered once it is. */
    Set<String> origins() {
        var provider = provider(properties);
        var found = known;
        var origins = new LinkedHashSet<String>();
        Stream.of(provider.getIssuerUri(), provider.getAuthorizationUri(),
                found == null ? null : found.getProviderDetails().getAuthorizationUri(),
                metadata(found, "end_session_endpoint")).filter(Objects::nonNull)
                .forEach(it -> origins.add(origin(it)));
        return origins;
    }

    /** Where OpenID Connect signs people out; empty where there is no such place, or it cannot be discovered now. */
    Optional<String> endSessionEndpoint() {
        return discovered("end_session_endpoint");
    }

    /** Where tokens are revoked (RFC 7009); empty where there is no such place, or it cannot be discovered now. */
    Optional<String> revocationEndpoint() {
        return discovered("revocation_endpoint");
    }

    private Optional<String> discovered(String name) {
        try {
            return Optional.ofNullable(metadata(registration(), name));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    static OAuth2ClientProperties.Provider provider(OAuth2ClientProperties properties) {
        var registration = properties.getRegistration().get(ID);
        var name = registration == null || registration.getProvider() == null ? ID : registration.getProvider();
        return properties.getProvider().getOrDefault(name, new OAuth2ClientProperties.Provider());
    }

    private static @Nullable String metadata(@Nullable ClientRegistration registration, String name) {
        return registration != null && registration.getProviderDetails().getConfigurationMetadata()
                .get(name) instanceof String value ? value : null;
    }

    private ClientRegistration completed(ClientRegistration found) {
        var complete = ClientRegistration.withClientRegistration(found);
        if (found.getScopes() == null || found.getScopes().isEmpty()) {
            if (StringUtils.hasText(found.getProviderDetails().getJwkSetUri())) {
                complete.scope("openid", "profile", "email");
            }
        }
        if (!StringUtils.hasText(found.getClientSecret())) {
            complete.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
        }
        return complete.build();
    }

    private static String origin(String address) {
        var uri = URI.create(address);
        return uri.getScheme() + "://" + uri.getAuthority();
    }
}
