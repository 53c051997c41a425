package org.amsportal.access;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.catalina.Lifecycle;
import org.apache.catalina.connector.Connector;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.HstsHeaderWriter;

/** The security headers, written before anything else happens, so that no response is without them, however it comes about; the server's own too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(BodyPatience.class)
class HeadersConfiguration {

    private static final long A_YEAR_IN_SECONDS = 31_536_000;
    private static final Map<String, String> FIXED = Map.of("X-Content-Type-Options", "nosniff", "Referrer-Policy",
            "same-origin", "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Cross-Origin-Resource-Policy", "same-origin",
            // Assets put their own in its place; Back shows no data after sign-out.
            "Cache-Control", "no-store");

    @Bean
    FilterRegistrationBean<HeaderWriterFilter> securityHeaders(SignInServer server) {
        var policy = new ContentSecurityPolicy(server);
        HeaderWriter all = (_, response) -> headers(policy).forEach(response::setHeader);
        var filter = new HeaderWriterFilter(List.of(all, new HstsHeaderWriter(A_YEAR_IN_SECONDS, true)));
        filter.setShouldWriteHeadersEagerly(true);
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> firstAndLast(SignInServer server, BodyPatience patience) {
        var policy = new ContentSecurityPolicy(server);
        return factory -> {
            factory.setProtocol(PatientConnections.class.getName());
            factory.addConnectorCustomizers(connector -> connector.addLifecycleListener(event -> {
                if (Lifecycle.BEFORE_START_EVENT.equals(event.getType())) {
                    standBefore(connector, policy, patience);
                }
            }));
        };
    }

    private static void standBefore(Connector connector, ContentSecurityPolicy policy, BodyPatience patience) {
        var protocol = connector.getProtocolHandler();
        if (protocol instanceof PatientConnections connections) {
            connections.setPatience(patience.patience());
        }
        if (!(protocol.getAdapter() instanceof FirstAndLast)) {
            protocol.setAdapter(new FirstAndLast(protocol.getAdapter(), () -> headers(policy), patience));
        }
    }

    private static Map<String, String> headers(ContentSecurityPolicy policy) {
        var all = new LinkedHashMap<>(FIXED);
        all.put(ContentSecurityPolicy.HEADER, policy.words());
        return all;
    }
}
