package org.amsportal.security;

import org.amsportal.WholePortal.Database;

/** The same with PostgreSQL. */
class WhoSeesOnPostgresqlTest extends WhoSees {

    WhoSeesOnPostgresqlTest() {
        super(Database.POSTGRESQL);
    }
}
