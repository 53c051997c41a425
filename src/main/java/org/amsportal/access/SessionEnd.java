package org.amsportal.access;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

/**
 * When the session of a request ends if nothing more is done with it.
 *
 * @param left from this request on
 * @param fixed whether it ends then whatever is done
 */
public record SessionEnd(Duration left, boolean fixed) {

    /** Who asks by itself, as the progress of a plan does, says so in this header: that keeps no session alive. */
    public static final String BY_ITSELF = "Portal-By-Itself";

    /** The end of the request's session; empty when nobody is signed in. */
    public static Optional<SessionEnd> of(HttpServletRequest request) {
        return Optional.ofNullable((SessionEnd) request.getAttribute(SessionEnd.class.getName()));
    }

    void tell(HttpServletRequest request) {
        request.setAttribute(SessionEnd.class.getName(), this);
    }
}
