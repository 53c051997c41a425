package org.amssandbox;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.client.SandboxSignIn;
import org.amssandbox.client.Tokens;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.settings.CurrentSettings;
import org.amssandbox.signin.Families;
import org.springframework.context.ConfigurableApplicationContext;

/** A sandbox started in this process, with what tests and demos want from it. */
public final class RunningSandbox implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private RunningSandbox(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts on the port of the settings, 9190 unless {@code --server.port} says otherwise (0: any free one). */
    public static RunningSandbox start(String... args) {
        return new RunningSandbox(Sandbox.start(args));
    }

    /** Starts on a free port, as tests do. */
    public static RunningSandbox onFreePort(String... args) {
        return start(Stream.concat(Stream.of("--server.port=0"), Stream.of(args)).toArray(String[]::new));
    }

    /** Where the AMS API is, without a trailing slash. */
    public URI baseUrl() {
        var port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The OpenID Connect issuer: the same address. */
    public String issuer() {
        return baseUrl().toString();
    }

    public String clientId() {
        return settings().get().clientId();
    }

    public String clientSecret() {
        return settings().get().clientSecret();
    }

    public SandboxControl control() {
        return new SandboxControl(baseUrl());
    }

    /** Signs demo admins in by script and gets their tokens. */
    public SandboxSignIn signIn() {
        return new SandboxSignIn(baseUrl(), clientId(), clientSecret());
    }

    /** Whether an access token may still be used. */
    public boolean knows(Tokens tokens) {
        return context.getBean(Families.class).ownerOfLiving(tokens.access()).isPresent();
    }

    /** One line for each demo account, to be printed at the start. */
    public static List<String> demoAccounts() {
        return Stream.of(DemoSignIn.values())
                .map(it -> "%-36s %s, %s".formatted(it.email(), it.fullName(), it.role())).toList();
    }

    /** The password of every demo account. */
    public static String demoPassword() {
        return DemoSignIn.PASSWORD;
    }

    @Override
    public void close() {
        context.close();
    }

    private CurrentSettings settings() {
        return context.getBean(CurrentSettings.class);
    }
}
