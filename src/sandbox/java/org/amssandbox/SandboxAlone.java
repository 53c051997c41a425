package org.amssandbox;

import java.util.stream.Stream;

/** Starts the sandbox as a process of its own, until it is stopped. */
public final class SandboxAlone {

    private SandboxAlone() {
    }

    /** Arguments are settings ({@code --sandbox.reads=documented}); {@code --port} is short for {@code --server.port}. */
    public static void main(String[] args) {
        var sandbox = RunningSandbox
                .start(Stream.of(args).map(it -> it.replaceFirst("^--port=", "--server.port=")).toArray(String[]::new));
        Runtime.getRuntime().addShutdownHook(new Thread(sandbox::close));
        System.out.println("Sandbox AMS and sign-in server: " + sandbox.baseUrl());
        System.out.println("OAuth client: " + sandbox.clientId());
        System.out.println("Demo accounts, all with the password " + RunningSandbox.demoPassword() + ":");
        RunningSandbox.demoAccounts().forEach(account -> System.out.println("  " + account));
    }
}
