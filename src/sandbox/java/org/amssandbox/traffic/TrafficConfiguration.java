package org.amssandbox.traffic;

import jakarta.servlet.Filter;

import org.amssandbox.settings.CurrentSettings;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the traffic's filters before everything else: written down first, then faults, then the sign-in server. */
@Configuration(proxyBeanMethods = false)
class TrafficConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> connectionCut() {
        return server -> server.addEngineValves(new ConnectionCut());
    }

    @Bean
    FilterRegistrationBean<Filter> apiTraffic(RequestLog log, Faults faults, CurrentSettings settings) {
        return at(0, new ApiTraffic(log, faults, settings), "/v2/*");
    }

    @Bean
    FilterRegistrationBean<Filter> faultFilter(Faults faults) {
        return at(1, new FaultFilter(faults), "/v2/*", "/oauth2/*", "/oauth/*", "/userinfo", "/api/*", "/.well-known/*",
                "/connect/*");
    }

    @Bean
    FilterRegistrationBean<Filter> signInTraffic(CurrentSettings settings, Faults faults) {
        return at(2, new SignInTraffic(settings, faults), "/*");
    }

    private static FilterRegistrationBean<Filter> at(int place, Filter filter, String... paths) {
        var registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + place);
        registration.addUrlPatterns(paths);
        return registration;
    }
}
