package org.amsportal.security;

import org.amsportal.WholePortal.Database;

/** What others have sent, with H2. */
class WhoSeesTest extends WhoSees {

    WhoSeesTest() {
        super(Database.H2);
    }
}
