package org.amsportal.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionSystemException;

/** Which failures say that the database is away. */
class DatabaseFailuresTest {

    @Test
    void aDatabaseThatGoesInATransactionIsAwayThoughTheRollbackFailsToo() {
        var gone = rollbackAfter(new DataAccessResourceFailureException("gone",
                new SQLException("terminating connection due to administrator command", "57P01")));
        assertThat(DatabaseFailures.isOne(gone)).isTrue();
        assertThat(DatabaseFailures.isOne(new IllegalStateException(gone))).isTrue();
        assertThat(DatabaseFailures.isOnlyOfThePool(gone)).isFalse();
    }

    @Test
    void aFaultOfWhatWasAskedIsNoDatabaseThatIsAwayThoughTheRollbackFailsToo() {
        var twice = new DuplicateKeyException("twice", new SQLException("duplicate key", "23505"));
        assertThat(DatabaseFailures.isOne(twice)).isFalse();
        assertThat(DatabaseFailures.isOne(rollbackAfter(twice))).isFalse();
    }

    private static TransactionSystemException rollbackAfter(RuntimeException failure) {
        var rollback = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(failure);
        return rollback;
    }
}
