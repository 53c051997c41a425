package org.amsportal.access;

import java.util.List;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.StaticHeadersWriter;

/** The security headers, written before anything else happens, so that no response is without them, however it comes about. */
@Configuration(proxyBeanMethods = false)
class HeadersConfiguration {

    private static final long A_YEAR_IN_SECONDS = 31_536_000;

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> securityHeaders(SignInServer server) {
        var filter = new HeaderWriterFilter(List.<HeaderWriter>of(new ContentSecurityPolicy(server),
                new HstsHeaderWriter(A_YEAR_IN_SECONDS, true), header("X-Content-Type-Options", "nosniff"),
                header("Referrer-Policy", "same-origin"),
                header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
                header("Cross-Origin-Resource-Policy", "same-origin"),
                // Assets put their own in its place; Back shows no data after sign-out.
                header("Cache-Control", "no-store")));
        filter.setShouldWriteHeadersEagerly(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static HeaderWriter header(String name, String value) {
        return new StaticHeadersWriter(name, value);
    }
}
