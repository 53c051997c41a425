package org.amsportal.health;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
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
    private static final ThreadLocal<AtomicReference<SQLException>> IN_VAIN = new ThreadLocal<>();

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
            AtomicReference<SQLException> inVain = IN_VAIN.get();
            if (inVain != null && inVain.get() != null) {
                throw new SQLTransientConnectionException("There was no connection a moment ago", inVain.get());
            }
            try {
                return super.getConnection();
            } catch (SQLException none) {
                if (inVain != null) {
                    inVain.set(none);
                }
                throw none;
            }
        }
    }
}
