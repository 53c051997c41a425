package org.amsportal.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads somebody who is not signed in to the sign-in server, remembering the page; never into a fragment or a script's request. */
final class WayIn implements AuthenticationEntryPoint {

    static final String START = "/oauth2/authorization/" + SignInServer.ID;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response,
            @Nullable AuthenticationException reason) throws IOException {
        begin(request, response);
    }

    void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var start = request.getContextPath() + START;
        if (Htmx.asks(request)) {
            ReturnAddress.remember(request);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            Htmx.leadTo(response, start);
        } else if (page(request)) {
            ReturnAddress.remember(request);
            response.sendRedirect(start);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    private static boolean page(HttpServletRequest request) {
        var destination = request.getHeader("Sec-Fetch-Dest");
        return destination == null || destination.equals("document");
    }
}
