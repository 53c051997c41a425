package org.amsportal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.header.HeaderWriter;

/** Nothing from elsewhere and nothing inline; forms lead here or, by way of a redirect, to the sign-in server. */
final class ContentSecurityPolicy implements HeaderWriter {

    private static final String FIXED = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'; img-src 'self' data:; form-action 'self'";

    private final SignInServer server;

    ContentSecurityPolicy(SignInServer server) {
        this.server = server;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        var policy = new StringBuilder(FIXED);
        server.origins().forEach(it -> policy.append(' ').append(it));
        response.setHeader("Content-Security-Policy", policy.toString());
    }
}
