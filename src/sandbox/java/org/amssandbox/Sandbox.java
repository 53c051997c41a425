package org.amssandbox;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;

/**
 * A stand-in AMS with its sign-in server, over plain HTTP. It names what it needs of Spring Boot one by one, because
 * it runs on the portal's test class path and must not pick up what is meant for the portal.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ComponentScan
@ImportAutoConfiguration({PropertyPlaceholderAutoConfiguration.class, JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class, ServletWebSecurityAutoConfiguration.class,
        SecurityFilterAutoConfiguration.class})
public class Sandbox {

    /**
     * Starts a sandbox in this process. It reads {@code sandbox.properties} and the arguments ({@code --name=value}),
     * but neither environment variables nor system properties: those are the portal's.
     */
    public static ConfigurableApplicationContext start(String... args) {
        return new SpringApplicationBuilder(Sandbox.class).main(Sandbox.class).environment(new OwnSettingsOnly())
                .properties("spring.config.name=sandbox").bannerMode(Banner.Mode.OFF).registerShutdownHook(false)
                .run(args);
    }

    private static class OwnSettingsOnly extends StandardEnvironment {

        @Override
        protected void customizePropertySources(MutablePropertySources sources) {
            // neither environment variables nor system properties
        }
    }
}
