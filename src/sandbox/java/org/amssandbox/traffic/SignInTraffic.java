package org.amssandbox.traffic;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.amssandbox.settings.CurrentSettings;
import org.amssandbox.settings.Settings.SignIn;

/** The sign-in server's addresses: Passport's names beside the usual ones, and no OpenID Connect where it is off. */
class SignInTraffic extends HttpFilter {

    private static final String TOKEN = "/oauth2/token";
    private static final Map<String, String> PASSPORT = Map.of("/oauth/authorize", "/oauth2/authorize", "/oauth/token",
            TOKEN);
    private static final Set<String> OPENID_CONNECT = Set.of("/.well-known/openid-configuration",
            "/.well-known/oauth-authorization-server", "/oauth2/jwks", "/userinfo", "/connect/logout");

    private final CurrentSettings settings;
    private final Faults faults;

    SignInTraffic(CurrentSettings settings, Faults faults) {
        this.settings = settings;
        this.faults = faults;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var asked = request.getRequestURI();
        var path = PASSPORT.getOrDefault(asked, asked);
        if (settings.get().signIn() == SignIn.OAUTH2 && OPENID_CONNECT.contains(path)) {
            response.setStatus(404);
            response.setContentType("application/json");
            response.getWriter().write("{\"message\":\"The route " + path.substring(1) + " could not be found.\"}");
            return;
        }
        if (path.equals(TOKEN)) {
            faults.pause(settings.get().tokenLatency());
        }
        chain.doFilter(path.equals(asked) ? request : new Renamed(request, path), response);
    }

    private static class Renamed extends HttpServletRequestWrapper {

        private final String path;

        Renamed(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            var url = super.getRequestURL();
            return url.replace(url.length() - super.getRequestURI().length(), url.length(), path);
        }
    }
}
