package org.amsportal;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Optional;

import org.amssandbox.RunningSandbox;

/** The portal with a sandbox AMS beside it, for development and for a first look: {@code ./mvnw spring-boot:test-run}. */
public final class PortalWithSandbox {

    private static final DateTimeFormatter FOLDER = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss");

    private PortalWithSandbox() {
    }

    /** Arguments are the portal's settings; the sandbox listens on 9190 or where {@code SANDBOX_PORT} says. */
    public static void main(String[] args) {
        var port = Optional.ofNullable(System.getenv("SANDBOX_PORT")).orElse("9190");
        var sandbox = RunningSandbox.start("--server.port=" + port);
        // The sandbox forgets everything when it ends, so the portal starts with an empty database of its own each time.
        var folder = Path.of("target", "test-run", FOLDER.format(LocalDateTime.now(ZoneId.systemDefault())));
        var settings = new HashMap<>(RunningPortal.openIdConnect(sandbox));
        settings.put("sandbox.data-folder", folder.toAbsolutePath().toString());
        var portal = RunningPortal.start(sandbox, settings, args);
        System.out.println(greeting(portal, sandbox));
    }

    private static String greeting(RunningPortal portal, RunningSandbox sandbox) {
        return """

                The AMS portal is running with a sandbox beside it. Nothing in it is real, and nothing is kept.

                  Portal    %s
                  Sandbox   %s (stand-in AMS and sign-in server)

                Sign in with the password "%s" as one of

                  %s

                Ctrl+C ends both.
                """.formatted(portal.address(), sandbox.baseUrl(), RunningSandbox.demoPassword(),
                String.join("\n  ", RunningSandbox.demoAccounts()));
    }
}
