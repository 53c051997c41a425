package org.amsportal.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** Leads somebody who comes from the sign-in server back to their page, or to a page that says why not: never round in a circle. */
final class WayBack implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WayBack.class);

    private final RedirectStrategy redirects = new Redirects();
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws IOException {
        response.sendRedirect(ReturnAddress.take(request));
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException {
        var code = failure instanceof OAuth2AuthenticationException told ? told.getError().getErrorCode() : "";
        // The code may come from the address: nothing but plain letters gets into the log.
        LOG.info("A sign-in did not succeed: {} {}", failure.getClass().getSimpleName(),
                code.replaceAll("[^A-Za-z0-9_.-]", "?"));
        if (SignedIn.of(sessions.loadDeferredContext(request).get().getAuthentication()).isPresent()) {
            // Another tab has signed in meanwhile.
            response.sendRedirect(ReturnAddress.take(request));
        } else {
            redirects.sendRedirect(request, response, NoticePages.SIGN_IN_FAILED);
        }
    }

    /** The sign-in server could not even be discovered. */
    void serverAway(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var cause = failure.getCause() == null ? failure : failure.getCause();
        LOG.warn("The sign-in server cannot be asked: {}", cause.getClass().getSimpleName());
        redirects.sendRedirect(request, response, NoticePages.SIGN_IN_AWAY);
    }
}
