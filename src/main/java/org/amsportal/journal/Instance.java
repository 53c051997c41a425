package org.amsportal.journal;

import java.util.UUID;

import org.springframework.stereotype.Component;

/** Which running portal holds a lease; for people who read the table, decisions go by the lease and the version. */
@Component
class Instance {

    private final String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    String name() {
        return name;
    }
}
