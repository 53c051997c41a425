package org.amsportal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;

/** Makes a session anew for whoever signs in, but not for whom it is already: the forms that they have open in other tabs stay good. */
final class SessionOfSomebodyElse implements SessionAuthenticationStrategy {

    private final SessionAuthenticationStrategy anew;

    SessionOfSomebodyElse(SessionAuthenticationStrategy anew) {
        this.anew = anew;
    }

    @Override
    public void onAuthentication(@Nullable Authentication arrived, HttpServletRequest request,
            HttpServletResponse response) {
        var before = SignedIn.now();
        if (arrived != null && (before.isEmpty() || !before.equals(SignedIn.of(arrived)))) {
            anew.onAuthentication(arrived, request, response);
        }
    }
}
