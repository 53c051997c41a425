package org.amsportal.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

import org.amsportal.WholePortal;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Guest;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The disk under an H2 file becomes full, and room is made again. */
@ExtendWith(OutputCaptureExtension.class)
class DiskFullTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration THREE_SECONDS = Duration.ofMillis(3500);

    @TempDir
    Path folder;

    @Test
    void itIsSaidOnceAndTheFileIsOpenedAgainByItselfWithAllThatWasWritten(CapturedOutput log) throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        mount(disk);
        try (var portal = WholePortal.with("--spring.datasource.url=jdbc:h2:file:" + disk.resolve("portal")
                + ";WRITE_DELAY=0;TRACE_LEVEL_FILE=0")) {
            Probes probes = Probes.of(portal);
            Guest guest = portal.guest(DemoSignIn.ADMIN);
            assertThat(guest.get("/users").status()).isEqualTo(200);
            assertThat(probes.readiness()).isEqualTo(200);
            Path ballast = disk.resolve("ballast");
            fill(ballast);
            int signIns = 0;
            try {
                await().dontCatchUncaughtExceptions().atMost(SOON).until(() -> probes.readiness() == 503);
                Instant asked = Instant.now();
                Answer answer = guest.get("/users");
                assertThat(Duration.between(asked, Instant.now())).isLessThan(THREE_SECONDS);
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.title()).isEqualTo("The portal cannot reach its database");
                assertThat(probes.liveness()).isEqualTo(200);
                await().dontCatchUncaughtExceptions().during(Duration.ofSeconds(3)).atMost(SOON)
                        .until(() -> probes.readiness() == 503);
                signIns = 1;
            } finally {
                Files.delete(ballast);
            }
            await("ready again").dontCatchUncaughtExceptions().atMost(SOON).until(() -> probes.readiness() == 200);
            assertThat(guest.get("/users").status()).as("in the same session").isEqualTo(200);
            assertThat(portal.bean(JdbcClient.class).sql("select count(*) from sign_in").query(Integer.class).single())
                    .isEqualTo(signIns);
            assertThat(log.getAll().lines().filter(it -> it.contains("cannot reach its database"))).hasSize(1)
                    .allMatch(it -> it.contains("is the disk full?"));
            assertThat(log.getAll().lines().filter(it -> it.contains("reaches its database again"))).hasSize(1);
        } finally {
            run("umount", "--lazy", disk.toString());
        }
    }

    private static void mount(Path disk) throws IOException, InterruptedException {
        if (run("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString()) != 0) {
            String word = "A small file system cannot be mounted here: the full disk is not tested";
            System.out.println(word);
            Assumptions.abort(word);
        }
    }

    private static int run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            return -1; // there is no such command
        }
    }

    private static void fill(Path ballast) throws IOException {
        try (var out = Files.newOutputStream(ballast)) {
            var page = new byte[4096];
            while (true) {
                out.write(page);
            }
        } catch (IOException full) {
            assertThat(ballast).isNotEmptyFile();
        }
    }
}
