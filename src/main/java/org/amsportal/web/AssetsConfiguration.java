package org.amsportal.web;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Our own assets. With the hash of their content in the address browsers keep them for a year, without it they ask again each time. */
@Configuration(proxyBeanMethods = false)
class AssetsConfiguration implements WebMvcConfigurer {

    private static final String WITH_HASH = "{name:.+-[0-9a-f]{32}[.][a-z]+}";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        var year = CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
        add(registry, year, "/assets/" + WITH_HASH, "/assets/{folder}/" + WITH_HASH);
        add(registry, CacheControl.noCache(), "/assets/**");
    }

    private static void add(ResourceHandlerRegistry registry, CacheControl kept, String... addresses) {
        registry.addResourceHandler(addresses).addResourceLocations("classpath:/static/assets/").setCacheControl(kept)
                .resourceChain(true).addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"))
                .addResolver(new Stylesheets());
    }
}
