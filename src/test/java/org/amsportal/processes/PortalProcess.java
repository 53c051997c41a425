package org.amsportal.processes;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The packaged portal, configured by the environment alone, as an operator would. */
public final class PortalProcess implements AutoCloseable {

    static final Path JAR = Path.of("target", "ams-portal.jar").toAbsolutePath();

    /** The lock of tests that start several: whoever needs a start of the plain jar waits until the crash tests have ended. */
    static final String SEVERAL = "portal processes";

    private final JavaProcess process;
    private final int port;
    private final int managementPort;

    private PortalProcess(JavaProcess process, int port, int managementPort) {
        this.process = process;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts the jar in a folder (its data goes below that) and waits until it is ready. */
    public static PortalProcess start(Path folder, Map<String, String> environment) {
        return start(Ports.free(), folder, environment, List.of("-jar", JAR.toString()));
    }

    /** The same unpacked, as in the image, where a start takes less than half as long. */
    static PortalProcess startUnpacked(Path folder, Map<String, String> environment) {
        return startUnpacked(Ports.free(), folder, environment);
    }

    /** The same on a given port, so that a browser finds a restarted portal where the first one was. */
    static PortalProcess startUnpacked(int port, Path folder, Map<String, String> environment) {
        return start(port, folder, environment, UnpackedPortal.arguments());
    }

    private static PortalProcess start(int port, Path folder, Map<String, String> environment,
            List<String> arguments) {
        int managementPort = Ports.free();
        var all = new HashMap<>(environment);
        all.put("SERVER_PORT", Integer.toString(port));
        all.put("MANAGEMENT_SERVER_PORT", Integer.toString(managementPort));
        var portal = new PortalProcess(JavaProcess.start(folder, all, arguments.toArray(String[]::new)),
                port, managementPort);
        Answers.await200(portal.process, portal.readiness());
        return portal;
    }

    public URI address() {
        return URI.create("http://localhost:" + port);
    }

    int port() {
        return port;
    }

    URI readiness() {
        return URI.create("http://127.0.0.1:" + managementPort + "/actuator/health/readiness");
    }

    String said() {
        return process.said();
    }

    public ProcessHandle handle() {
        return process.handle();
    }

    void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
