package org.amsportal.health;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

/** A connection beside the pool of all others, which may be in use to the last one while the database is well; and how both are opened anew. */
@Component
class Connecting implements AutoCloseable {

    private final HikariDataSource all;
    private final HikariDataSource own;
    private final JdbcClient client;

    Connecting(DataSource database) {
        try {
            all = database.unwrap(HikariDataSource.class);
        } catch (SQLException e) {
            throw new IllegalStateException("The portal's connections come from a Hikari pool", e);
        }
        own = new HikariDataSource();
        ((HikariConfig) all).copyStateTo(own);
        own.setPoolName("database-watch");
        own.setMaximumPoolSize(1);
        own.setMinimumIdle(0);
        own.setMetricRegistry(null);
        own.setMetricsTrackerFactory(null);
        own.setConnectionTimeout(1000); // a refused connection is tried again until then
        own.setValidationTimeout(1000);
        own.setInitializationFailTimeout(-1);
        client = JdbcClient.create(own);
    }

    JdbcClient client() {
        return client;
    }

    /** H2 opens a file that it has closed once nobody has a connection from before. */
    void letGo() {
        all.getHikariPoolMXBean().softEvictConnections();
        own.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        own.close();
    }
}
