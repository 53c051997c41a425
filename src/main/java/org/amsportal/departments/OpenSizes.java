package org.amsportal.departments;

import org.amsportal.access.LongField;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The field that names the departments which are unfolded. */
@Configuration(proxyBeanMethods = false)
class OpenSizes {

    private static final int MOST = 32 * 1024;

    @Bean
    LongField unfoldedDepartments() {
        return LongField.of("open", MOST);
    }
}
