package org.amsportal.journal;

import org.springframework.dao.ConcurrencyFailureException;

/** Thrown when an entry changed between two statements of a conclusion; the transaction is rolled back and tried again. */
class Overtaken extends ConcurrencyFailureException {

    Overtaken() {
        super("The entry was changed meanwhile");
    }
}
