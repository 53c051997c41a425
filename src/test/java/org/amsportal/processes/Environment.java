package org.amsportal.processes;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** What an operator sets besides where AMS is. */
final class Environment {

    private Environment() {
    }

    /** Waits so long for an answer of AMS, and as long again for what it may still do then; notices soon that a replica has died. */
    static Map<String, String> quick(Map<String, String> environment, Duration patience) {
        var all = new HashMap<>(environment);
        all.put("AMS_API_RESPONSE_TIMEOUT", patience.toSeconds() + "s");
        all.put("AMS_API_SETTLE_AFTER", patience.toSeconds() + "s");
        all.put("DBSCHEDULER_HEARTBEATINTERVAL", "2s");
        return all;
    }

    static Map<String, String> onPostgres(Map<String, String> environment, EmbeddedPostgres postgres) {
        var all = new HashMap<>(environment);
        all.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/postgres");
        all.put("SPRING_DATASOURCE_USERNAME", "postgres");
        all.put("PORTAL_DATA_KEY", "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=");
        return all;
    }
}
