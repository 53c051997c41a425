package org.amsportal.outline;

import java.util.Set;

import org.amsportal.access.LargeForm;
import org.amsportal.access.LongField;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much a pasted outline may be: as many lines as are taken, each a path of several names. */
@Configuration(proxyBeanMethods = false)
class OutlineSizes {

    /** UTF-16 characters. */
    static final int LONGEST = 1024 * 1024;

    /** A browser writes three bytes and more for many a character. */
    private static final int MOST = 4 * LONGEST;

    @Bean
    LargeForm outlineForm() {
        return new LargeForm("/departments/outline", MOST, Set.of());
    }

    @Bean
    LongField outlineText() {
        return LongField.of("outline-text", LONGEST);
    }
}
