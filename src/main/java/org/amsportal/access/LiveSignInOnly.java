package org.amsportal.access;

import java.io.IOException;
import java.time.Clock;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session whose sign-in has ended elsewhere or is too old, so that the request goes on as one of nobody. */
final class LiveSignInOnly extends OncePerRequestFilter {

    private final SignInRows rows;
    private final Endings endings;
    private final SessionLimits limits;
    private final RequestMatcher openToAll;
    private final Clock clock;

    LiveSignInOnly(SignInRows rows, Endings endings, SessionLimits limits, RequestMatcher openToAll, Clock clock) {
        this.rows = rows;
        this.endings = endings;
        this.limits = limits;
        this.openToAll = openToAll;
        this.clock = clock;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return openToAll.matches(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn.now().filter(it -> !live(it)).ifPresent(it -> {
            endings.end(it.signIn());
            Sessions.end(request);
        });
        chain.doFilter(request, response);
    }

    private boolean live(SignedIn signedIn) {
        return clock.instant().isBefore(signedIn.since().plus(limits.absolute()))
                && rows.find(signedIn.signIn()).filter(row -> !row.signedOut()).isPresent();
    }
}
