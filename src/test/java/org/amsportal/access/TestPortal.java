package org.amsportal.access;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.amsportal.Portal;
import org.amssandbox.RunningSandbox;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A portal with {@link ProbePages} on free ports and with a database of its own. */
final class TestPortal implements AutoCloseable {

    static final String SIGN_IN = "--spring.security.oauth2.client.";

    private final ConfigurableApplicationContext context;

    private final AdjustableClock clock;

    private TestPortal(ConfigurableApplicationContext context, AdjustableClock clock) {
        this.context = context;
        this.clock = clock;
    }

    /** With OpenID Connect at this sandbox. */
    static TestPortal at(RunningSandbox sandbox, String... settings) {
        var all = new ArrayList<>(List.of(SIGN_IN + "provider.ams.issuer-uri=" + sandbox.issuer()));
        all.addAll(List.of(settings));
        return start(sandbox.baseUrl(), sandbox.clientId(), sandbox.clientSecret(), all);
    }

    /** With plain OAuth 2.0 at this sandbox, its addresses named as Laravel Passport names them. */
    static TestPortal plainAt(RunningSandbox sandbox, String... settings) {
        var provider = SIGN_IN + "provider.ams.";
        var all = new ArrayList<>(List.of(provider + "authorization-uri=" + sandbox.baseUrl() + "/oauth/authorize",
                provider + "token-uri=" + sandbox.baseUrl() + "/oauth/token",
                provider + "user-info-uri=" + sandbox.baseUrl() + "/api/user"));
        all.addAll(List.of(settings));
        return start(sandbox.baseUrl(), sandbox.clientId(), sandbox.clientSecret(), all);
    }

    static TestPortal start(URI ams, String clientId, String clientSecret, List<String> settings) {
        var folder = Path.of("target", "portals", UUID.randomUUID().toString()).toAbsolutePath();
        var all = new ArrayList<>(List.of("--server.port=0", "--management.server.port=0", "--logging.level.root=WARN",
                "--sandbox.data-folder=" + folder, "--ams.api.base-url=" + ams,
                SIGN_IN + "registration.ams.client-id=" + clientId,
                SIGN_IN + "registration.ams.client-secret=" + clientSecret));
        all.addAll(settings);
        var clock = new AdjustableClock();
        return new TestPortal(new SpringApplicationBuilder(Portal.class).profiles("sandbox", "probe")
                .registerShutdownHook(false)
                .initializers(it -> ((GenericApplicationContext) it).registerBean("adjustableClock", Clock.class,
                        () -> clock, bean -> bean.setPrimary(true)))
                .run(all.toArray(String[]::new)), clock);
    }

    /** Another site than the sandbox's, as in real life. */
    URI address() {
        return URI.create("http://localhost:" + context.getEnvironment().getProperty("local.server.port"));
    }

    URI management() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port"));
    }

    Browser browser() {
        return new Browser(address());
    }

    JdbcClient db() {
        return context.getBean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    void later(Duration time) {
        clock.advance(time);
    }

    void backToNow() {
        clock.reset();
    }

    @Override
    public void close() {
        context.close();
    }
}
