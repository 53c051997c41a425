package org.amsportal.users;

import org.amsportal.access.LongField;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The fields that name several hundred people, and what was said of them. */
@Configuration(proxyBeanMethods = false)
class SelectionSizes {

    private static final int MOST = 128 * 1024;

    @Bean
    LongField selectedUsers() {
        return LongField.of("user|shown", MOST);
    }
}
