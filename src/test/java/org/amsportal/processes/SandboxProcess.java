package org.amsportal.processes;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import org.amssandbox.SandboxAlone;
import org.amssandbox.client.SandboxControl;

/** The sandbox in a process of its own. */
public final class SandboxProcess implements AutoCloseable {

    private static final String CLASS_PATH = System.getProperty("surefire.test.class.path",
            System.getProperty("java.class.path"));

    private final JavaProcess process;
    private final URI address;

    private SandboxProcess(JavaProcess process, URI address) {
        this.process = process;
        this.address = address;
    }

    public static SandboxProcess start() {
        int port = Ports.free();
        var address = URI.create("http://127.0.0.1:" + port);
        var process = JavaProcess.start(Path.of("").toAbsolutePath(), Map.of(), "-cp", CLASS_PATH,
                SandboxAlone.class.getName(), "--port=" + port);
        Answers.await200(process, URI.create(address + "/"));
        return new SandboxProcess(process, address);
    }

    public SandboxControl control() {
        return new SandboxControl(address);
    }

    public URI address() {
        return address;
    }

    public ProcessHandle handle() {
        return process.handle();
    }

    /** What an operator sets to point a portal at it. */
    public Map<String, String> environment() {
        return Environment.of(address);
    }

    @Override
    public void close() {
        process.close();
    }
}
