package org.amsportal.health;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;

import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.TransactionSystemException;

/** Which failures say that the database is not there, or cannot write, and nothing about what was asked of it. */
final class DatabaseFailures {

    /** What H2 answers when it could not write, and to everybody who still has a connection from before that. */
    private static final Set<Integer> H2 = Set.of(ErrorCode.DATABASE_IS_CLOSED, ErrorCode.IO_EXCEPTION_1,
            ErrorCode.IO_EXCEPTION_2, ErrorCode.CONNECTION_BROKEN_1, ErrorCode.DATABASE_CALLED_AT_SHUTDOWN,
            ErrorCode.DATABASE_ALREADY_OPEN_1, ErrorCode.FILE_CORRUPTED_1);

    private DatabaseFailures() {
    }

    /** Whether a failure or what has caused it is one. */
    static boolean isOne(@Nullable Throwable failure) {
        return find(failure, it -> it instanceof CannotGetJdbcConnectionException || it instanceof MVStoreException
                || (it instanceof SQLException sql && isOne(sql)));
    }

    /** Whether all connections have run out, which many requests at a time can do as well as a database that is away. */
    static boolean isOnlyOfThePool(Throwable failure) {
        return !find(failure, it -> it instanceof MVStoreException || (it instanceof SQLException sql
                && !(it instanceof SQLTransientConnectionException) && isOne(sql)));
    }

    /** Whether H2 has closed its file: it stays closed as long as anybody has a connection from before. */
    static boolean isClosedH2(@Nullable Throwable failure) {
        return find(failure, it -> it instanceof MVStoreException
                || (it instanceof SQLException sql && H2.contains(sql.getErrorCode())));
    }

    static boolean isOne(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        return failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException || failure instanceof SQLRecoverableException
                || state.startsWith("08") || state.startsWith("57P0") || state.startsWith("53") || state.equals("25006")
                || state.startsWith("58") || H2.contains(failure.getErrorCode());
    }

    private interface Kind {
        boolean fits(Throwable failure);
    }

    /** A rollback that fails too, as the connection is closed by then, stands before what went wrong first. */
    private static boolean find(@Nullable Throwable failure, Kind kind) {
        int depth = 0;
        for (Throwable it = failure; it != null && depth < 20; it = it.getCause(), depth++) {
            if (kind.fits(it) || (it instanceof TransactionSystemException transaction
                    && find(transaction.getApplicationException(), kind))) {
                return true;
            }
        }
        return false;
    }
}
