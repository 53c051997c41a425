package org.amsportal.journal;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.BadSqlGrammarException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The journal's transactions: short ones, none of them around a call to AMS. */
@Component
class Transactions {

    private final TransactionTemplate template;
    private final RetryTemplate stubborn;

    Transactions(PlatformTransactionManager manager) {
        this.template = new TransactionTemplate(manager);
        this.stubborn = new RetryTemplate(RetryPolicy.builder().maxRetries(Integer.MAX_VALUE)
                .timeout(Duration.ofSeconds(30)).delay(Duration.ofMillis(100)).multiplier(1.5)
                .maxDelay(Duration.ofSeconds(2))
                .includes(List.of(DataAccessException.class, TransactionException.class))
                .excludes(List.of(DataIntegrityViolationException.class, BadSqlGrammarException.class)).build());
    }

    <T> T in(Supplier<T> work) {
        return template.execute(_ -> work.get());
    }

    /** For what AMS has answered: kept in memory and tried again for 30 s when the database is gone; after that the lease does its work. */
    <T> T surely(Supplier<T> work) {
        return stubborn.invoke(() -> in(work));
    }

    /** A caller's transaction would stay open across the call to AMS, and hide the intention until its end. */
    static void mustBeClosed() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The journal must not be called inside a transaction");
        }
    }
}
