package org.amsportal.access;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session that is idle or too old, or whose sign-in has ended elsewhere, so that the request goes on as one of nobody. */
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
        SignedIn.now().ifPresent(it -> end(it, request).ifPresentOrElse(end -> end.tell(request), () -> {
            endings.end(it.signIn());
            Sessions.end(request);
        }));
        chain.doFilter(request, response);
    }

    /** When the session ends; empty when it has. */
    private Optional<SessionEnd> end(SignedIn signedIn, HttpServletRequest request) {
        var now = clock.instant();
        return rows.find(signedIn.signIn()).filter(row -> !row.signedOut())
                .filter(row -> now.isBefore(limits.end(signedIn.since(), row.active())))
                .map(row -> limits.left(signedIn.since(), active(signedIn, row.active(), request, now), now));
    }

    /** What a person does keeps the session alive, what a page asks by itself does not. */
    private Instant active(SignedIn signedIn, Instant before, HttpServletRequest request, Instant now) {
        if (request.getHeader(SessionEnd.BY_ITSELF) != null || before.plus(limits.aMoment()).isAfter(now)) {
            return before;
        }
        rows.active(signedIn.signIn(), now);
        return now;
    }
}
