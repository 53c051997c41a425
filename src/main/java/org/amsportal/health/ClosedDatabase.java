package org.amsportal.health;

import java.sql.SQLException;

import com.zaxxer.hikari.SQLExceptionOverride;

/** Has the pool throw away connections to a database that has closed itself: named in {@code spring.datasource.hikari.exception-override-class-name}. */
public final class ClosedDatabase implements SQLExceptionOverride {

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        return DatabaseFailures.isClosedH2(failure) ? Override.MUST_EVICT : Override.CONTINUE_EVICT;
    }
}
