package org.amsportal.access;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** What was refused before it reached a page: mostly a form that outlived its session, which then lacks the right CSRF token. */
final class Denials implements AccessDeniedHandler {

    private final WayIn wayIn;

    Denials(WayIn wayIn) {
        this.wayIn = wayIn;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denial)
            throws IOException, ServletException {
        if (SignedIn.now().isEmpty()) {
            if (SignOut.asked(request)) {
                new Redirects().sendRedirect(request, response, NoticePages.SIGNED_OUT);
            } else {
                wayIn.begin(request, response);
            }
        } else if (!(denial instanceof CsrfException)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (!wayIn.again(request, response)) {
            if (Htmx.asks(request)) {
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                Htmx.reload(response);
            } else {
                Refusals.page(request, response, HttpServletResponse.SC_FORBIDDEN, NoticePages.FORM_OUT_OF_DATE);
            }
        }
    }
}
