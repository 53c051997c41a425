package org.amsportal.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

/** Requests of htmx: a redirect would be followed inside the page, so the whole page is sent elsewhere by a header. */
final class Htmx {

    private Htmx() {
    }

    static boolean asks(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"));
    }

    static boolean boosted(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Boosted"));
    }

    static @Nullable String page(HttpServletRequest request) {
        return request.getHeader("HX-Current-URL");
    }

    static void leadTo(HttpServletResponse response, String address) {
        response.setHeader("HX-Redirect", address);
    }

    static void reload(HttpServletResponse response) {
        response.setHeader("HX-Refresh", "true");
    }
}
