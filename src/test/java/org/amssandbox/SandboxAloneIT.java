package org.amssandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Test;

class SandboxAloneIT {

    private static final String ADDRESS = "Sandbox AMS and sign-in server: ";

    @Test
    void theSandboxStartsAsAProcessAndPrintsAddressAndDemoAccounts() throws IOException {
        var process = start();
        try {
            var lines = new CopyOnWriteArrayList<String>();
            Thread.startVirtualThread(() -> read(process.inputReader(), lines));
            await().atMost(Duration.ofMinutes(1)).until(() -> lines.size() >= 3 + DemoSignIn.values().length);

            assertThat(lines.getFirst()).startsWith(ADDRESS);
            assertThat(lines).anyMatch(it -> it.contains(DemoSignIn.HELPDESK.email()));
            var address = URI.create(lines.getFirst().substring(ADDRESS.length()));
            assertThat(new SandboxControl(address).state().users()).isEqualTo(300);
        } finally {
            process.destroy();
        }
    }

    private static Process start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(List.of(java, "-cp", System.getProperty("java.class.path"),
                SandboxAlone.class.getName(), "--port=0")).redirectErrorStream(true).start();
    }

    private static void read(BufferedReader output, List<String> lines) {
        output.lines().forEach(lines::add);
    }
}
