package org.amsportal.access;

/** Nothing from elsewhere and nothing inline; forms lead here or, by way of a redirect, to the sign-in server. */
final class ContentSecurityPolicy {

    static final String HEADER = "Content-Security-Policy";

    private static final String FIXED = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; img-src 'self' data:; form-action 'self'";

    private final SignInServer server;

    ContentSecurityPolicy(SignInServer server) {
        this.server = server;
    }

    String words() {
        var policy = new StringBuilder(FIXED);
        server.origins().forEach(it -> policy.append(' ').append(it));
        return policy.toString();
    }
}
