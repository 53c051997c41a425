package org.amsportal.web;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Puts the portal's last page before the servlet container's. */
@Configuration(proxyBeanMethods = false)
class LastPageConfiguration {

    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> lastPage() {
        return tomcat -> tomcat
                .addContextCustomizers(context -> context.getParent().getPipeline().addValve(new LastPage()));
    }
}
