package org.amsportal.journal;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Which running portal holds a lease; for people who read the table, decisions go by the lease and the version. */
@Component
class Instance {

    private static final int LONGEST = 300;

    private final String name = ProcessHandle.current().pid() + "-" + UUID.randomUUID();

    String name() {
        return name;
    }

    /** Host and port, where no two portals can run at the same time; empty where it is not known. */
    static String place(Environment environment) {
        int port = environment.getProperty("server.port", Integer.class, 0);
        try {
            String place = InetAddress.getLocalHost().getHostName() + ":" + port;
            return port <= 0 || place.length() > LONGEST ? "" : place;
        } catch (UnknownHostException nameless) {
            return "";
        }
    }
}
