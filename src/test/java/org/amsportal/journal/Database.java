package org.amsportal.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;

import com.zaxxer.hikari.HikariDataSource;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The two databases that the journal must behave the same on, each started once and migrated as the portal does it. */
enum Database {
    H2 {
        @Override
        DataSource start() throws IOException {
            return pool("jdbc:h2:file:" + Files.createTempDirectory("journal").resolve("portal") + ";WRITE_DELAY=0",
                    "sa");
        }
    },
    POSTGRESQL {
        @Override
        @SuppressWarnings("resource") // stopped by its own hook when the tests end
        DataSource start() throws IOException {
            return pool(EmbeddedPostgres.builder().start().getJdbcUrl("postgres", "postgres"), "postgres");
        }
    };

    private static final Map<Database, DataSource> STARTED = new ConcurrentHashMap<>();

    abstract DataSource start() throws IOException;

    DataSource dataSource() {
        return STARTED.computeIfAbsent(this, Database::migrated);
    }

    private static DataSource migrated(Database database) {
        try {
            DataSource started = database.start();
            Flyway.configure().dataSource(started).load().migrate();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DataSource pool(String url, String user) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setMaximumPoolSize(20);
        return pool;
    }
}
