package org.amsportal.journal;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/** Mends the address of an H2 file that lacks {@code WRITE_DELAY=0}: by default H2 loses committed rows when its process is killed. */
@Component
class H2WriteDelay implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof DataSourceProperties properties) {
            properties.setUrl(mended(properties.getUrl()));
        }
        return bean;
    }

    static @Nullable String mended(@Nullable String url) {
        if (url == null) {
            return null;
        }
        String plain = url.toLowerCase(Locale.ROOT);
        boolean inAFile = plain.startsWith("jdbc:h2:") && !plain.startsWith("jdbc:h2:mem:");
        return inAFile && !plain.contains(";write_delay=")
                ? url + ";WRITE_DELAY=0"
                : inAFile ? url.replaceAll("(?i);write_delay=\\d+", ";WRITE_DELAY=0") : url;
    }
}
