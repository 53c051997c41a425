package org.amsportal.access;

import java.net.URI;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

/** The page to come back to after sign-in: always a path of this portal, kept in the session and never in an address. */
final class ReturnAddress {

    private static final String KEPT = ReturnAddress.class.getName();
    private static final int LONGEST = 2000;
    private static final List<String> NOT_PAGES = List.of("/sign-", "/signed-", "/oauth2/", "/login/", "/error",
            "/form-out-of-date");

    private ReturnAddress() {
    }

    /** Remembers the page that the request was made for or on. */
    static void remember(HttpServletRequest request) {
        var page = page(request);
        if (page != null) {
            request.getSession().setAttribute(KEPT, page);
        }
    }

    /** The page that was remembered, once; else the first page. */
    static String take(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null && session.getAttribute(KEPT) instanceof String page) {
            session.removeAttribute(KEPT);
            return page;
        }
        return request.getContextPath() + "/";
    }

    private static @Nullable String page(HttpServletRequest request) {
        if (Htmx.asks(request) && !(Htmx.boosted(request) && "GET".equals(request.getMethod()))) {
            return own(Htmx.page(request), request);
        }
        if ("GET".equals(request.getMethod())) {
            return checked(request.getRequestURI(), request.getQueryString(), request);
        }
        return own(request.getHeader("Referer"), request);
    }

    private static @Nullable String own(@Nullable String address, HttpServletRequest request) {
        return Optional.ofNullable(address).flatMap(ReturnAddress::parsed)
                .filter(it -> Origin.of(request).equals(Origin.of(it)))
                .map(it -> checked(it.getRawPath(), it.getRawQuery(), request)).orElse(null);
    }

    private static Optional<URI> parsed(String address) {
        try {
            return Optional.of(URI.create(address)).filter(it -> it.isAbsolute() && !it.isOpaque());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String checked(@Nullable String path, @Nullable String query, HttpServletRequest request) {
        if (path == null || !path.startsWith("/") || path.startsWith("//")) {
            return null;
        }
        var page = query == null ? path : path + "?" + query;
        var plain = page.length() <= LONGEST && page.chars().allMatch(it -> it > ' ' && it < 127 && it != '\\');
        var within = path.substring(Math.min(path.length(), request.getContextPath().length()));
        return plain && NOT_PAGES.stream().noneMatch(within::startsWith) ? page : null;
    }
}
