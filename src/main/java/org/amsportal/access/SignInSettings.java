package org.amsportal.access;

import java.net.URI;
import java.util.Map;
import java.util.Set;

import org.amsportal.ConfigurationProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** Looks at the sign-in settings before anything is made of them, so that what is wrong is said in one line. */
final class SignInSettings {

    private static final String ROOT = "spring.security.oauth2.client";
    private static final String CLIENT = ROOT + ".registration." + SignInServer.ID + ".";

    private SignInSettings() {
    }

    /** Throws {@link ConfigurationProblem} when people could not sign in with these settings. */
    static void check(Environment environment) {
        var properties = Binder.get(environment).bindOrCreate(ROOT, OAuth2ClientProperties.class);
        var client = properties.getRegistration().get(SignInServer.ID);
        if (client == null || !StringUtils.hasText(client.getClientId())) {
            throw missing(CLIENT + "client-id", "the name by which the sign-in server knows this portal");
        }
        var name = client.getProvider() == null ? SignInServer.ID : client.getProvider();
        check(ROOT + ".provider." + name + ".", SignInServer.provider(properties), client.getScope());
    }

    private static void check(String prefix, OAuth2ClientProperties.Provider provider, @Nullable Set<String> scope) {
        if (provider.getIssuerUri() == null) {
            needed(prefix, Map.of("authorization-uri", text(provider.getAuthorizationUri()), "token-uri",
                    text(provider.getTokenUri())));
            if (provider.getJwkSetUri() == null) {
                plain(prefix, provider, scope);
            }
        }
        address(prefix + "issuer-uri", provider.getIssuerUri());
        address(prefix + "authorization-uri", provider.getAuthorizationUri());
        address(prefix + "token-uri", provider.getTokenUri());
        address(prefix + "user-info-uri", provider.getUserInfoUri());
        address(prefix + "jwk-set-uri", provider.getJwkSetUri());
    }

    private static void plain(String prefix, OAuth2ClientProperties.Provider provider, @Nullable Set<String> scope) {
        if (scope != null && scope.contains("openid")) {
            throw new ConfigurationProblem(CLIENT + "scope", "asks for openid, which needs " + prefix
                    + "issuer-uri; plain OAuth 2.0 works without the scope openid");
        }
        needed(prefix, Map.of("user-info-uri", text(provider.getUserInfoUri())));
    }

    private static void needed(String prefix, Map<String, String> values) {
        values.entrySet().stream().filter(it -> it.getValue().isBlank()).map(Map.Entry::getKey).sorted().findFirst()
                .ifPresent(it -> {
                    throw missing(prefix + it, "without OpenID Connect (" + prefix
                            + "issuer-uri), each address of the sign-in server is needed");
                });
    }

    private static void address(String property, @Nullable String value) {
        if (value != null && !absolute(value)) {
            throw new ConfigurationProblem(property, "must be an absolute http or https address");
        }
    }

    private static boolean absolute(String value) {
        try {
            var uri = URI.create(value);
            return ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static ConfigurationProblem missing(String property, String why) {
        return new ConfigurationProblem(property, "is missing: " + why);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
