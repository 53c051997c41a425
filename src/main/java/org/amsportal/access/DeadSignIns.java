package org.amsportal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Remembers that a sign-in was begun because the one before was dead, so that another dead one is told and not begun anew for ever. */
final class DeadSignIns {

    private static final String COOKIE = "DEAD-SIGN-IN";
    private static final String IN_SESSION = DeadSignIns.class.getName();
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final SealedCookies cookies;
    private final Clock clock;

    DeadSignIns(SealedCookies cookies, Clock clock) {
        this.cookies = cookies;
        this.clock = clock;
    }

    /** One was dead, and nobody is signed in any more. */
    void tell(HttpServletRequest request, HttpServletResponse response) {
        var now = Long.toString(clock.instant().toEpochMilli());
        cookies.put(request, response, COOKIE, cookies.sealed(now, COOKIE, LIFE).getFirst(), LIFE);
    }

    /** Somebody has just signed in: from now on their session remembers. */
    void remember(HttpServletRequest request, HttpServletResponse response) {
        cookies.value(request, COOKIE).ifPresent(value -> {
            cookies.open(List.of(value), COOKIE).map(Long::valueOf)
                    .ifPresent(at -> request.getSession().setAttribute(IN_SESSION, Instant.ofEpochMilli(at)));
            cookies.remove(request, response, COOKIE);
        });
    }

    /** A page came about, so this sign-in is worth something: when it dies later, another sign-in is no circle. */
    void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && SignedIn.now().isPresent() && session.getAttribute(IN_SESSION) != null) {
            session.removeAttribute(IN_SESSION);
        }
    }

    /** Whether this sign-in was made just now because the one before was dead, too. */
    boolean justBefore(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(IN_SESSION) instanceof Instant dead
                && SignedIn.now().filter(it -> it.since().isAfter(dead)
                        && clock.instant().isBefore(it.since().plus(AT_ONCE))).isPresent();
    }
}
