package org.amsportal.journal;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import javax.sql.DataSource;

import org.amsportal.ams.AmsAssumptions;
import org.amsportal.ams.AmsSettings;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.reactive.function.client.WebClient;

/** The rooms journal and ams as one running portal has them; two of these on one database are two replicas. */
class Portal implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    /** {@code settings} as in a properties file. */
    Portal(DataSource database, Clock clock, String baseUrl, String... settings) {
        Map<String, Object> properties = Arrays.stream(settings).map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        var sources = context.getEnvironment().getPropertySources();
        sources.addFirst(new MapPropertySource("defaults", Map.of("ams.api.base-url", baseUrl,
                "ams.api.connect-timeout", "2s", "ams.api.response-timeout", "3s")));
        sources.addFirst(new MapPropertySource("settings", properties));
        context.getBeanFactory().registerSingleton("dataSource", database); // shared: not closed with the portal
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(ReadAgain.Changed.class, bean -> bean.setPrimary(true));
        context.registerBean(ReadAgain.Written.class, bean -> bean.setPrimary(true));
        context.register(Rooms.class);
        context.refresh();
    }

    Journal journal() {
        return context.getBean(Journal.class);
    }

    Ledger ledger() {
        return context.getBean(Ledger.class);
    }

    Recovery recovery() {
        return context.getBean(Recovery.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Without a stereotype: the whole portal's scan must not find it. */
    @EnableConfigurationProperties({AmsSettings.class, AmsAssumptions.class})
    @ComponentScan(basePackages = {"org.amsportal.journal",
            "org.amsportal.ams"}, excludeFilters = @ComponentScan.Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JournalTasks.class))
    static class Rooms {

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource database) {
            return new JdbcTransactionManager(database);
        }

        @Bean
        WebClient.Builder webClientBuilder() {
            return WebClient.builder();
        }
    }
}
