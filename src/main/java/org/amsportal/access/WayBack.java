package org.amsportal.access;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** Leads somebody who comes from the sign-in server back to their page, or to a page that says why not: never round in a circle. */
final class WayBack implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(WayBack.class);

    private final DeadSignIns dead;
    private final Clock clock;
    private final RedirectStrategy redirects = new Redirects();
    private final SecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    WayBack(DeadSignIns dead, Clock clock) {
        this.dead = dead;
        this.clock = clock;
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
            Authentication authentication) throws IOException {
        dead.remember(request, response);
        response.sendRedirect(page(request));
    }

    @Override
    public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
            AuthenticationException failure) throws IOException {
        var why = answered(request) ? SignInFailure.of(failure) : SignInFailure.NOT_BEGUN_HERE;
        if (why != SignInFailure.NOT_BEGUN_HERE) {
            log(why, failure);
        }
        if (SignedIn.of(sessions.loadDeferredContext(request).get().getAuthentication()).isPresent()) {
            // Another tab has signed in meanwhile, or an address of a sign-in that worked is opened again.
            response.sendRedirect(page(request));
        } else {
            redirects.sendRedirect(request, response, next(why, request));
        }
    }

    /** The sign-in server could not even be discovered. */
    void notDiscovered(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var why = SignInFailure.of(failure);
        log(why, failure);
        redirects.sendRedirect(request, response,
                ReturnAddress.carried(why.page(), ReturnAddress.asked(request)));
    }

    /** Whether this is an answer at all: the bare address may be a bookmark, too. */
    private static boolean answered(HttpServletRequest request) {
        return request.getParameter("code") != null || request.getParameter("error") != null;
    }

    private String next(SignInFailure why, HttpServletRequest request) {
        if (why == SignInFailure.NOT_BEGUN_HERE && request.getParameter("code") != null) {
            // Whoever is signed in over there comes straight back; whose browser keeps no cookies would do so for ever.
            return RepeatedSignIns.justBefore(request, clock.instant())
                    ? NoticePages.SIGN_IN_NOT_REMEMBERED
                    : RepeatedSignIns.START_OVER;
        }
        return ReturnAddress.carried(why.page(),
                SignInRequests.comingBack(request).map(SignInRequests.Begun::page).orElse(null));
    }

    /** What comes from outside stays out of the log but for a code of plain letters. */
    private static void log(SignInFailure why, AuthenticationException failure) {
        var told = SignInFailure.code(failure).replaceAll("[^A-Za-z0-9_.-]", "?");
        var claims = IdTokenClaims.failed(failure);
        Throwable its = failure.getCause();
        var cause = its == null ? "" : its.getClass().getSimpleName();
        LOG.atLevel(why.level()).log("A sign-in did not succeed: {} {} {}{}", why, told, cause,
                claims.isEmpty() ? "" : " claims=" + String.join(",", claims));
    }

    private static String page(HttpServletRequest request) {
        return SignInRequests.comingBack(request).map(SignInRequests.Begun::page).filter(it -> !it.isEmpty())
                .orElseGet(() -> ReturnAddress.firstPage(request));
    }
}
