package org.amsportal.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.amsportal.access.Admin;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Holds what the journal goes on with after each write against what then lies in the database. */
final class ReadAgain {

    private ReadAgain() {
    }

    /** Changes of heads. */
    static final class Changed extends Entries {

        Changed(JdbcClient jdbc, Rows rows, Trail trail, Clock clock) {
            super(jdbc, rows, trail, clock);
        }

        @Override
        Optional<Filed> change(Filed filed, Head head) {
            Optional<Filed> changed = super.change(filed, head);
            changed.ifPresent(it -> compare(it, get(filed.id())));
            return changed;
        }
    }

    /** New entries. */
    static final class Written extends NewEntries {

        private final Entries entries;

        Written(JdbcClient jdbc, JournalJson json, Limits limits, Instance instance, Clock clock, Entries entries) {
            super(jdbc, json, limits, instance, clock);
            this.entries = entries;
        }

        @Override
        Filed taken(Admin admin, Intention intention, String guardKey) {
            return compared(super.taken(admin, intention, guardKey));
        }

        @Override
        Filed atRest(Admin admin, Intention intention, String guardKey, Why why) {
            return compared(super.atRest(admin, intention, guardKey, why));
        }

        private Filed compared(Filed filed) {
            compare(filed, entries.get(filed.id()));
            return filed;
        }
    }

    private static void compare(Filed kept, Filed read) {
        assertThat(kept.with(List.of())).isEqualTo(read.with(List.of()));
    }
}
