package org.amsportal.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

/**
 * The page to come back to after sign-in: always a path of this portal. Each tab carries its own along, in the addresses that lead to the
 * sign-in, and from there on in the sealed cookie of that sign-in.
 */
final class ReturnAddress {

    /** The parameter in which a page of the portal is named on the way to the sign-in. */
    static final String TO = "to";

    private static final int LONGEST = 2000;
    private static final List<String> NOT_PAGES = List.of("/sign-", "/signed-", "/oauth2/", "/login/", "/error",
            "/form-out-of-date", "/too-many-requests");

    private ReturnAddress() {
    }

    /** The page that the request was made for or on; null where that is none. */
    static @Nullable String of(HttpServletRequest request) {
        return page(request);
    }

    /** The page that is named on the way to the sign-in; null where none is, or where it is no page of this portal. */
    static @Nullable String asked(HttpServletRequest request) {
        var page = request.getParameter(TO);
        if (page == null) {
            return null;
        }
        var parts = page.split("\\?", 2);
        return checked(parts[0], parts.length == 1 ? null : parts[1], request);
    }

    /** This address of the portal, with the page to come back to. */
    static String carried(String address, @Nullable String page) {
        return page == null || page.isEmpty()
                ? address
                : address + (address.contains("?") ? "&" : "?") + TO + "=" + URLEncoder.encode(page, UTF_8);
    }

    static String firstPage(HttpServletRequest request) {
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
