package org.amsportal.health;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.ResourceBundle;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * The page that says that the database is away, before all that needs it: sessions, the sign-in, layout and words of the other pages. Requests that
 * come while it is known to be away do not wait for it.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseAwayPage {

    private static final String RETRY_AFTER_SECONDS = "5";

    /** After the security headers, before everything else. */
    @Bean
    FilterRegistrationBean<Filter> databaseAway(DatabaseWatch watch) {
        var registration = new FilterRegistrationBean<Filter>((request, response, chain) -> {
            if (request instanceof HttpServletRequest http && response instanceof HttpServletResponse answer) {
                filter(watch, http, answer, chain);
            } else {
                chain.doFilter(request, response);
            }
        });
        registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    private static void filter(DatabaseWatch watch, HttpServletRequest request, HttpServletResponse response,
            FilterChain chain) throws IOException, ServletException {
        Optional<Away> away = watch.away();
        boolean needsDatabase = !needsNoDatabase(request);
        if (away.isPresent() && needsDatabase) {
            say(away.get(), response);
            return;
        }
        OneWait.begin();
        try {
            chain.doFilter(away.isPresent() ? ofNobody(request) : request, response);
        } catch (ServletException | RuntimeException failure) {
            if (response.isCommitted() || !DatabaseFailures.isOne(failure)) {
                throw failure;
            }
            say(watch.failed(failure), response);
        } finally {
            OneWait.end();
        }
    }

    /** Whose session is not looked for. */
    private static HttpServletRequest ofNobody(HttpServletRequest request) {
        return new HttpServletRequestWrapper(request) {
            @Override
            public Cookie[] getCookies() {
                return new Cookie[0];
            }
        };
    }

    /** What makes the page look as it does. */
    private static boolean needsNoDatabase(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith("/actuator/health") || path.startsWith("/assets/") || path.startsWith("/webjars/")
                || path.equals("/favicon.ico")
                || path.matches("/v[^/]*/assets/.*");
    }

    private static void say(Away away, HttpServletResponse response) throws IOException {
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(page(away.reference()).getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private static String page(String reference) {
        var words = ResourceBundle.getBundle("messages/web");
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s</title><link rel="stylesheet" href="/assets/css/portal.css"></head>
                <body><main id="content"><h1>%1$s</h1><p>%2$s</p><p>%3$s</p><p>%5$s <code>%6$s</code></p>
                <p><a href="/">%4$s</a></p></main></body></html>
                """
                .formatted(words.getString("page.database-away.title"), words.getString("page.database-away.text"),
                        words.getString("page.database-away.next"), words.getString("page.home"),
                        words.getString("page.database-away.reference"), reference);
    }
}
