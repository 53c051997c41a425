package org.amssandbox.api;

import java.util.List;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Teaches the handlers who calls, and which reads exist. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer {

    private final CallerResolver caller;
    private final DocumentedOnly documentedOnly;

    ApiConfiguration(CallerResolver caller, DocumentedOnly documentedOnly) {
        this.caller = caller;
        this.documentedOnly = documentedOnly;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(caller);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(documentedOnly).addPathPatterns("/v2/admin/**")
                .excludePathPatterns("/v2/admin/permission/groups");
    }
}
