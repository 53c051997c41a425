package org.amsportal.browser;

import java.util.Map;
import java.util.stream.Stream;

import org.amsportal.RunningPortal;
import org.amssandbox.RunningSandbox;

/** The kinds of AMS, and of sign-in server, that the portal must get on with. */
public enum KindOfAms {
    /** All the reads, OpenID Connect. */
    COMPLETE,

    /** Nothing but what the vendor documents. */
    DOCUMENTED_CALLS,

    /** Everything said the other way: bare bodies, IDs as text, flags as booleans, lists of IDs, plain OAuth 2.0. */
    OTHER_DIALECT;

    private static final String CLIENT = "spring.security.oauth2.client.";

    /** The sandbox's settings for it. */
    String[] sandbox() {
        var settings = switch (this) {
            case COMPLETE -> Stream.<String>of();
            case DOCUMENTED_CALLS -> Stream.of("reads=documented", "assign-departments=add");
            case OTHER_DIALECT -> Stream.of("sign-in=oauth2", "envelope=bare", "ids=string", "booleans=bool",
                    "page-meta=false", "assigned=ids", "group-permissions=false", "grant-check=additions");
        };
        return settings.map(it -> "--sandbox." + it).toArray(String[]::new);
    }

    /** The portal's settings for signing in there. */
    Map<String, Object> signIn(RunningSandbox sandbox) {
        return switch (this) {
            case COMPLETE, DOCUMENTED_CALLS -> RunningPortal.openIdConnect(sandbox);
            case OTHER_DIALECT -> plainOauth(sandbox.issuer());
        };
    }

    /** The portal's other settings: as somebody sets it up who knows their AMS; one that has to find out is tried elsewhere. */
    Stream<String> portal() {
        return this == DOCUMENTED_CALLS
                ? Stream.of("me", "users", "user", "departments", "user-departments", "user-groups", "companies")
                        .map(read -> "--ams.api.paths." + read + "=")
                : Stream.empty();
    }

    private static Map<String, Object> plainOauth(String server) {
        return Map.of(CLIENT + "provider.ams.authorization-uri", server + "/oauth2/authorize",
                CLIENT + "provider.ams.token-uri", server + "/oauth2/token", CLIENT + "provider.ams.user-info-uri",
                server + "/api/user", CLIENT + "provider.ams.user-name-attribute", "id",
                CLIENT + "registration.ams.scope", "profile,email");
    }
}
