package org.amsportal.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.stereotype.Component;

import com.zaxxer.hikari.HikariDataSource;

/** A request that has waited in vain for a connection does not wait again: its session would be asked for, and then kept, each with a wait of its own. */
@Component
class OneWait implements BeanPostProcessor {

    /** There while this thread answers a request; what it holds is why there was no connection for it. */
    private static final ThreadLocal<AtomicReference<Vain>> IN_VAIN = new ThreadLocal<>();
    /** Who tries again later, so that nothing is lost by a short outage, is let through. */
    private static final long A_MOMENT = Duration.ofSeconds(1).toNanos();

    private record Vain(SQLException why, long at) {}

    static void begin() {
        IN_VAIN.set(new AtomicReference<>());
    }

    static void end() {
        IN_VAIN.remove();
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool && name.equals("dataSource") ? new Pool(pool) : bean;
    }

    private static final class Pool extends DelegatingDataSource {

        private Pool(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            AtomicReference<Vain> inVain = IN_VAIN.get();
            Vain before = inVain == null ? null : inVain.get();
            if (before != null && System.nanoTime() - before.at() < A_MOMENT) {
                throw new SQLTransientConnectionException("There was no connection a moment ago", before.why());
            }
            try {
                return super.getConnection();
            } catch (SQLException none) {
                if (inVain != null) {
                    inVain.set(new Vain(none, System.nanoTime()));
                }
                throw none;
            }
        }
    }
}
