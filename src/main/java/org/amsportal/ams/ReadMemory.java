package org.amsportal.ams;

import java.time.Instant;

/** What is remembered of the reads of this AMS beyond the life of a process, and by all replicas. */
interface ReadMemory {

    enum Told {
        ANSWERED, MISSING, NOTHING
    }

    Told of(AmsRead read);

    /** It has answered; that is never taken back. */
    void answered(AmsRead read, Instant at);

    /** It was found to be missing; of no effect once it has answered. */
    void missing(AmsRead read, Instant at);

    /** Remembers nothing. */
    static ReadMemory none() {
        return new ReadMemory() {
            @Override
            public Told of(AmsRead read) {
                return Told.NOTHING;
            }

            @Override
            public void answered(AmsRead read, Instant at) {
                // the process itself knows
            }

            @Override
            public void missing(AmsRead read, Instant at) {
                // the process itself knows
            }
        };
    }
}
