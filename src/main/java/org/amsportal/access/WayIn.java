package org.amsportal.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** Leads somebody who is not signed in to the sign-in server, remembering the page and what was typed there; never into a fragment or a script's request. */
final class WayIn implements AuthenticationEntryPoint {

    static final String START = "/oauth2/authorization/" + SignInServer.ID;
    /** With this parameter somebody who is signed in signs in again all the same. */
    static final String ANEW = "anew";

    private final InterruptedForms forms;

    WayIn(InterruptedForms forms) {
        this.forms = forms;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response,
            @Nullable AuthenticationException reason) throws IOException {
        begin(request, response);
    }

    void begin(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var context = request.getContextPath();
        var page = ReturnAddress.of(request);
        if (Htmx.asks(request)) {
            forms.keep(request, response);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            Htmx.leadTo(response, context + ReturnAddress.carried(START, page));
        } else if (page(request)) {
            // Who has just pressed "send" is told what became of it before anything else is asked.
            response.sendRedirect(context + ReturnAddress.carried(next(request, response), page));
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** A file is not kept for somebody who may be anybody: they are told to bring it again. */
    private String next(HttpServletRequest request, HttpServletResponse response) {
        if (!Uploads.bringsFile(request) && forms.keep(request, response)) {
            return NoticePages.SIGN_IN_AGAIN;
        }
        return Uploads.isUpload(request) ? NoticePages.SIGN_IN_FOR_FILE : START;
    }

    /** Back to the page of a form whose session is not the one it was opened in; false when it is not a form whose content is kept. */
    boolean again(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!forms.keep(request, response)) {
            return false;
        }
        var from = ReturnAddress.of(request);
        var page = from == null ? ReturnAddress.firstPage(request) : from;
        if (Htmx.asks(request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            Htmx.leadTo(response, page);
        } else {
            response.sendRedirect(page);
        }
        return true;
    }

    private static boolean page(HttpServletRequest request) {
        var destination = request.getHeader("Sec-Fetch-Dest");
        return destination == null || destination.equals("document");
    }
}
