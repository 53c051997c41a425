package org.amssandbox.data;

import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.zaxxer.hikari.HikariDataSource;

/** A database in memory, of its own for each sandbox in this JVM. It lives as long as its pool of connections, which remember what was prepared. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    private static final int CONNECTIONS = 64;
    private static final int FEWEST = 2;

    /** Connections of H2's own pool forget what was prepared each time they are given back. */
    @Bean
    HikariDataSource database() {
        var pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";QUERY_CACHE_SIZE=200");
        pool.setUsername("sa");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(FEWEST);
        pool.setMaxLifetime(0); // without any connection the database would be gone
        return pool;
    }

    @Bean
    JdbcClient jdbc(DataSource database) {
        return JdbcClient.create(database);
    }

    @Bean
    TransactionTemplate transaction(DataSource database) {
        return new TransactionTemplate(new DataSourceTransactionManager(database));
    }
}
