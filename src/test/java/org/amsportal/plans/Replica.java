package org.amsportal.plans;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.logging.Logger;

import javax.sql.DataSource;

import org.amsportal.access.Admin;
import org.amsportal.access.ModelSignIns;
import org.amsportal.access.SignIns;
import org.amsportal.ams.AmsAssumptions;
import org.amsportal.ams.AmsReads;
import org.amsportal.ams.AmsSettings;
import org.amsportal.ams.AmsWrites;
import org.amsportal.ams.ModelAms;
import org.amsportal.ams.ModelCalls;
import org.amsportal.assignments.Grants;
import org.amsportal.journal.Nights;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import com.github.kagkarlsson.scheduler.SchedulerClient;

/** The rooms journal and plans as one running portal has them, with a model for AMS and nothing that goes on by itself. */
final class Replica implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    Replica(DataSource database, Clock clock, Supplier<ModelAms> ams, Function<UUID, Optional<Admin>> alive) {
        // one row at a time: which comes when is the seed's doing, not that of threads
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("settings",
                Map.of("ams.api.base-url", "http://ams.invalid", "ams.api.max-concurrency", "1")));
        context.getBeanFactory().registerSingleton("dataSource", database);
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(SignIns.class, () -> new ModelSignIns(alive));
        context.registerBean(AmsWrites.class, () -> ModelCalls.writes(ams));
        context.registerBean(AmsReads.class,
                () -> ModelCalls.reads(ams, context.getBean(AmsSettings.class), clock));
        context.register(Rooms.class);
        context.refresh();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void endWhatIsLeftAlone() {
        Nights.endWhatIsLeftAlone(context);
    }

    void settleWhatIsDue(Function<UUID, Optional<Admin>> alive) {
        Nights.settleWhatIsDue(context, alive);
    }

    @Override
    public void close() {
        context.close();
    }

    /** Without a stereotype: the whole portal's scan must not find it. */
    @EnableConfigurationProperties({AmsSettings.class, AmsAssumptions.class})
    @Import(Nights.Room.class)
    @ComponentScan(basePackageClasses = Plans.class, lazyInit = true, nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class, excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = {
            ".*PlanWork", ".*Granting", ".*Test.*", ".*\\$.*"}))
    static class Rooms {

        @Bean
        JdbcClient jdbcClient(DataSource database) {
            return JdbcClient.create(database);
        }

        @Bean
        PlatformTransactionManager transactionManager(DataSource database) {
            return new MortalTransactions((Mortal) database);
        }

        @Bean
        TransactionTemplate transactionTemplate(PlatformTransactionManager manager) {
            return new TransactionTemplate(manager);
        }

        @Bean
        Granting granting() {
            return new AllGranted();
        }

        /** Whoever simulates decides what runs when. */
        @Bean
        SchedulerClient schedulerClient() {
            return (SchedulerClient) Proxy.newProxyInstance(getClass().getClassLoader(),
                    new Class<?>[]{SchedulerClient.class},
                    (_, method, _) -> method.getReturnType() == boolean.class ? Boolean.TRUE : null);
        }
    }

    @SuppressWarnings("NullAway") // nothing is asked
    private static final class AllGranted extends Granting {

        private AllGranted() {
            super(null, null, null, new Placing(null, null));
        }

        @Override
        Check checkOf(Admin admin) {
            return new Check(admin) {
                @Override
                List<Grants.Objection> of(Batch row, Steps steps) {
                    return List.of();
                }
            };
        }
    }

    /** Whoever does not live to begin a transaction does not hear that it could not be begun. */
    private static final class MortalTransactions extends JdbcTransactionManager {

        private final transient Mortal database;

        private MortalTransactions(Mortal database) {
            super(database);
            this.database = database;
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            database.each().run();
            database.begins().set(true);
            try {
                super.doBegin(transaction, definition);
            } finally {
                database.begins().set(false);
            }
        }
    }

    /** A database that a process may not live to use. */
    record Mortal(DataSource database, Runnable each, ThreadLocal<Boolean> begins) implements DataSource {

        Mortal(DataSource database, Runnable each) {
            this(database, each, ThreadLocal.withInitial(() -> false));
        }

        @Override
        public Connection getConnection() throws SQLException {
            if (!begins.get()) {
                each.run();
            }
            return database.getConnection();
        }

        @Override
        public Connection getConnection(String user, String password) throws SQLException {
            return getConnection();
        }

        @Override
        public PrintWriter getLogWriter() throws SQLException {
            return database.getLogWriter();
        }

        @Override
        public void setLogWriter(PrintWriter out) throws SQLException {
            database.setLogWriter(out);
        }

        @Override
        public void setLoginTimeout(int seconds) throws SQLException {
            database.setLoginTimeout(seconds);
        }

        @Override
        public int getLoginTimeout() throws SQLException {
            return database.getLoginTimeout();
        }

        @Override
        public Logger getParentLogger() {
            return Logger.getGlobal();
        }

        @Override
        public <T> T unwrap(Class<T> type) throws SQLException {
            return database.unwrap(type);
        }

        @Override
        public boolean isWrapperFor(Class<?> type) throws SQLException {
            return database.isWrapperFor(type);
        }
    }
}
