package org.amsportal.ams;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.web.reactive.function.client.WebClient;

/** The client as the portal puts it together, without Spring around it. */
record Client(AmsReads reads, AmsWrites writes, Connections connections) implements AutoCloseable {

    static final AccessToken TOKEN = new AccessToken("token-0123456789-abcdef");
    static final Instant NOW = Instant.parse("2026-10-01T10:00:00Z");

    static Client of(String baseUrl, String... settings) {
        return of(settings(baseUrl, settings), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    static Client of(AmsSettings settings, Clock clock) {
        var connections = new Connections(settings, WebClient.builder());
        var line = new Line(settings);
        return new Client(new AmsReads(connections.reads(), line, settings, clock),
                new AmsWrites(connections.writes(), line, clock), connections);
    }

    /** {@code settings} are properties of {@code ams.api} without that prefix, written {@code name=value}. */
    static AmsSettings settings(String baseUrl, String... settings) {
        Map<String, String> properties = new HashMap<>(Map.of("ams.api.base-url", baseUrl));
        for (var setting : settings) {
            var equals = setting.indexOf('=');
            properties.put("ams.api." + setting.substring(0, equals), setting.substring(equals + 1));
        }
        return new Binder(new MapConfigurationPropertySource(properties)).bind("ams.api", AmsSettings.class).get();
    }

    @Override
    public void close() {
        reads.close();
        connections.close();
    }
}
