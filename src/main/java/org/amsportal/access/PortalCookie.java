package org.amsportal.access;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** The session cookie: {@code __Host-} and Secure over HTTPS; without them on plain HTTP, where a browser would refuse it. */
final class PortalCookie implements CookieSerializer {

    private final CookieSerializer secure = cookie("__Host-SESSION", true);
    private final CookieSerializer plain = cookie("SESSION", false);

    @Override
    public void writeCookieValue(CookieValue value) {
        serializer(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return serializer(request).readCookieValues(request);
    }

    private CookieSerializer serializer(HttpServletRequest request) {
        return request.isSecure() ? secure : plain;
    }

    private static CookieSerializer cookie(String name, boolean secure) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(name);
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setCookiePath("/");
        // Strict would lose the session on the way back from a sign-in server on another site.
        cookie.setSameSite("Lax");
        return cookie;
    }
}
