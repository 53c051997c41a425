package org.amsportal.access;

import java.security.SecureRandom;
import java.util.Base64;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.session.SessionIdGenerator;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;

/** Sessions in the database that all replicas share. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession
class SessionConfiguration {

    private static final String WRITE = "into %TABLE_NAME%_ATTRIBUTES (SESSION_PRIMARY_ID, ATTRIBUTE_NAME, ATTRIBUTE_BYTES) ";
    private static final int ID_BYTES = 32;

    @Bean
    PortalCookie portalCookie() {
        return new PortalCookie();
    }

    @Bean
    SessionIdGenerator sessionIds() {
        var random = new SecureRandom();
        return () -> {
            var bytes = new byte[ID_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionStore(SessionLimits limits, DataSource database)
            throws MetaDataAccessException {
        var upsert = upsert(database);
        return repository -> {
            repository.setDefaultMaxInactiveInterval(limits.idle().plus(limits.aMoment()));
            repository.setCreateSessionAttributeQuery(upsert);
            repository.setConversionService(attributes());
        };
    }

    @Bean
    @Primary
    QuietSessions<?> sessions(JdbcIndexedSessionRepository store, SessionLimits limits) {
        return new QuietSessions<>(store, limits.aMoment());
    }

    /** Parallel first writes of one attribute would collide, and each database has its own words against that. */
    private static String upsert(DataSource database) throws MetaDataAccessException {
        String product = JdbcUtils.extractDatabaseMetaData(database, it -> it.getDatabaseProductName());
        return DatabaseDriver.fromProductName(product) == DatabaseDriver.H2
                ? "merge " + WRITE + "key (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) values (?, ?, ?)"
                : "insert " + WRITE
                        + "values (?, ?, ?) on conflict (SESSION_PRIMARY_ID, ATTRIBUTE_NAME) do update set ATTRIBUTE_BYTES = excluded.ATTRIBUTE_BYTES";
    }

    /** As usual, but what an older version of the portal has written and this one cannot read counts as not there. */
    private static GenericConversionService attributes() {
        var reading = new DeserializingConverter(SessionConfiguration.class.getClassLoader());
        Converter<byte[], @Nullable Object> readable = bytes -> {
            try {
                return reading.convert(bytes);
            } catch (SerializationFailedException e) {
                return null;
            }
        };
        var attributes = new GenericConversionService();
        attributes.addConverter(Object.class, byte[].class, new SerializingConverter());
        attributes.addConverter(byte[].class, Object.class, readable);
        return attributes;
    }
}
