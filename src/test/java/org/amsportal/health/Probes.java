package org.amsportal.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;

import org.amsportal.WholePortal;
import org.springframework.core.env.Environment;

/** What an orchestrator asks a portal. */
record Probes(URI management) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Probes of(WholePortal portal) {
        return new Probes(URI.create("http://127.0.0.1:" + Objects.requireNonNull(
                portal.bean(Environment.class).getProperty("local.management.port"))));
    }

    int liveness() {
        return status("/actuator/health/liveness");
    }

    int readiness() {
        return status("/actuator/health/readiness");
    }

    private int status(String path) {
        try {
            return HTTP.send(HttpRequest.newBuilder(management.resolve(path)).timeout(Duration.ofSeconds(20)).build(),
                    BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
