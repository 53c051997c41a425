package org.amsportal.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;

/** Redirects the whole page, whether the browser or htmx asks. */
final class Redirects implements RedirectStrategy {

    private final RedirectStrategy plain = new DefaultRedirectStrategy();

    @Override
    public void sendRedirect(HttpServletRequest request, HttpServletResponse response, String url) throws IOException {
        if (Htmx.asks(request)) {
            Htmx.leadTo(response, url.startsWith("/") ? request.getContextPath() + url : url);
        } else {
            plain.sendRedirect(request, response, url);
        }
    }
}
