package org.amsportal.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Has what is typed on forms kept and brought back around every page. */
@Configuration(proxyBeanMethods = false)
class FormInterceptors implements WebMvcConfigurer {

    private final FormKeeping keeping;
    private final FormReturns returns;

    FormInterceptors(FormKeeping keeping, FormReturns returns) {
        this.keeping = keeping;
        this.returns = returns;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(keeping);
        interceptors.addInterceptor(returns);
    }
}
