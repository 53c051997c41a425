package org.amsportal.health;

import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/** Gives the address of a PostgreSQL that says nothing of it limits: by default a server that hangs is waited for without end. */
@Component
class DatabaseLimits implements BeanPostProcessor {

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof DataSourceProperties properties) {
            properties.setUrl(limited(properties.getUrl()));
        }
        return bean;
    }

    static @Nullable String limited(@Nullable String url) {
        if (url == null || !url.toLowerCase(Locale.ROOT).startsWith("jdbc:postgresql:")) {
            return url;
        }
        return with(with(with(url, "connectTimeout", "2"), "socketTimeout", "20"), "tcpKeepAlive", "true");
    }

    private static String with(String url, String name, String value) {
        boolean said = url.contains("?" + name + "=") || url.contains("&" + name + "=");
        return said ? url : url + (url.contains("?") ? "&" : "?") + name + "=" + value;
    }
}
