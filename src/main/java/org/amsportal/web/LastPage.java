package org.amsportal.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.ResourceBundle;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** The servlet container's own page, in the portal's words: for requests refused before the portal sees them, and for faults of the error page. */
class LastPage extends ErrorReportValve {

    private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
            "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'", "X-Content-Type-Options",
            "nosniff", "Referrer-Policy", "same-origin", "Cache-Control", "no-store");

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        HEADERS.forEach((name, value) -> {
            if (!response.containsHeader(name)) {
                response.setHeader(name, value);
            }
        });
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            response.getReporter().write(page(status >= 500 ? "fault" : "not-understood"));
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("nobody is there to read the page", gone);
        }
    }

    private static String page(String key) {
        var words = ResourceBundle.getBundle("messages/web");
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s</title><link rel="stylesheet" href="/assets/css/portal.css"></head>
                <body><main id="content"><h1>%1$s</h1><p>%2$s</p><p>%3$s</p><p><a href="/">%4$s</a></p></main></body></html>
                """
                .formatted(words.getString("page." + key + ".title"), words.getString("page." + key + ".text"),
                        words.getString("page." + key + ".next"), words.getString("page.home"));
    }
}
