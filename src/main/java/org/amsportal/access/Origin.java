package org.amsportal.access;

import java.net.URI;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

/** Scheme, host and port, written as browsers write them. */
final class Origin {

    private Origin() {
    }

    /** The portal's own, as the request (and the proxies before it) say. */
    static String of(HttpServletRequest request) {
        return text(request.getScheme(), request.getServerName(), request.getServerPort());
    }

    static String of(URI address) {
        return text(String.valueOf(address.getScheme()), String.valueOf(address.getHost()), address.getPort());
    }

    private static String text(String scheme, String host, int port) {
        var usual = port < 0 || port == ("https".equalsIgnoreCase(scheme) ? 443 : 80);
        return (scheme + "://" + host + (usual ? "" : ":" + port)).toLowerCase(Locale.ROOT);
    }
}
