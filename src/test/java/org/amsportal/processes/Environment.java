package org.amsportal.processes;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** What an operator sets. */
final class Environment {

    private Environment() {
    }

    /** Where AMS and the sign-in server are, which is all that must be set. */
    static Map<String, String> of(URI ams) {
        return Map.of("AMS_API_BASE_URL", ams.toString(), "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_AMS_CLIENT_ID",
                "ams-portal", "SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_AMS_CLIENT_SECRET", "ams-portal-secret",
                "SPRING_SECURITY_OAUTH2_CLIENT_PROVIDER_AMS_ISSUER_URI", ams.toString());
    }

    /** On ports that nobody needs to know. */
    static Map<String, String> onAnyPort(Map<String, String> environment) {
        var all = new HashMap<>(environment);
        all.put("SERVER_PORT", "0");
        all.put("MANAGEMENT_SERVER_PORT", "0");
        return all;
    }

    /** Waits so long for an answer of AMS, and as long again for what it may still do then; notices soon that a replica has died. */
    static Map<String, String> quick(Map<String, String> environment, Duration patience) {
        var all = new HashMap<>(patient(environment, patience));
        all.put("DBSCHEDULER_HEARTBEATINTERVAL", "2s");
        return all;
    }

    /** The same, and notices as ever that a replica has died. */
    static Map<String, String> patient(Map<String, String> environment, Duration patience) {
        var all = new HashMap<>(environment);
        all.put("AMS_API_RESPONSE_TIMEOUT", patience.toSeconds() + "s");
        all.put("AMS_API_SETTLE_AFTER", patience.toSeconds() + "s");
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
