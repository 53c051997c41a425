package org.amsportal;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.amssandbox.RunningSandbox;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** The portal in this process, pointed at a sandbox that ends with it. */
public final class RunningPortal implements AutoCloseable {

    private static final String CLIENT = "spring.security.oauth2.client.registration.ams.";

    private final ConfigurableApplicationContext context;

    private RunningPortal(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it with these settings as defaults, so that the environment wins, and arguments ({@code --name=value}), which win over all. */
    static RunningPortal start(RunningSandbox sandbox, Map<String, Object> defaults, String... args) {
        var settings = new HashMap<String, Object>(settingsPointingAt(sandbox));
        settings.putAll(defaults);
        return new RunningPortal(new SpringApplicationBuilder(Portal.class).profiles("sandbox").properties(settings)
                .listeners(event -> {
                    if (event instanceof ContextClosedEvent || event instanceof ApplicationFailedEvent) {
                        sandbox.close();
                    }
                }).run(args));
    }

    /** Starts it on free ports with a database of its own, as tests do. */
    public static RunningPortal onFreePort(RunningSandbox sandbox, Map<String, Object> defaults, String... args) {
        var folder = Path.of("target", "portals", UUID.randomUUID().toString()).toAbsolutePath();
        var own = Stream.of("--server.port=0", "--management.server.port=0", "--logging.level.root=WARN");
        var settings = new HashMap<>(defaults);
        settings.put("sandbox.data-folder", folder.toString());
        return start(sandbox, settings, Stream.concat(own, Stream.of(args)).toArray(String[]::new));
    }

    /** How to sign in there where nothing else is wanted. */
    public static Map<String, Object> openIdConnect(RunningSandbox sandbox) {
        return Map.of("spring.security.oauth2.client.provider.ams.issuer-uri", sandbox.issuer());
    }

    private static Map<String, Object> settingsPointingAt(RunningSandbox sandbox) {
        return Map.of("ams.api.base-url", sandbox.baseUrl().toString(), //
                CLIENT + "client-id", sandbox.clientId(), //
                CLIENT + "client-secret", sandbox.clientSecret());
    }

    /** Where people open it: another site than the sandbox's, as in real life. */
    public URI address() {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
