package org.amsportal.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.amsportal.guest.Answer;
import org.amsportal.guest.Guest;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** The portal with half a gigabyte of memory, as {@link JavaProcess} gives it, and people who send it as much as they like. */
@Order(3)
@ResourceLock(PortalProcess.SEVERAL)
class LargeFormsIT {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String UPLOAD = "multipart/form-data; boundary=edge";

    @TempDir
    Path folder;

    @Test
    void thePortalGoesOnWhateverAnybodySendsIt() throws Exception {
        try (var sandbox = SandboxProcess.start();
                var portal = PortalProcess.start(folder, sandbox.environment())) {
            var alex = Guest.signedIn(portal.address(), DemoSignIn.ADMIN);
            var large = bytes("x=", "y", 10_500_000, "");
            var unsigned = atOnce(40,
                    () -> new Guest(portal.address()).postWithoutSession("/onboarding", FORM, large));
            assertThat(unsigned).isNotEmpty().allSatisfy(it -> assertThat(it.status()).isEqualTo(413));

            var marks = bytes("person-first-name=", "<", 3_000_000, "");
            assertThat(atOnce(6, () -> alex.post("/onboarding", FORM, marks))).allSatisfy(
                    it -> assertThat(it.status()).isEqualTo(413));
            var cells = bytes("cells=", "<", 3_000_000, "");
            assertThat(atOnce(6, () -> alex.post("/batches", FORM, cells))).allSatisfy(it -> {
                assertThat(it.status()).isIn(422, 429);
                assertThat(it.body().length()).isLessThan(100_000);
            });
            var file = bytes("--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n",
                    "Amy,Pike,amy@kentshire-fire.example\n", 290_000, "\r\n--edge--\r\n");
            assertThat(atOnce(6, () -> alex.post("/batches", UPLOAD, file))).allSatisfy(
                    it -> assertThat(it.status()).isIn(422, 429));

            assertThat(Answers.status(portal.readiness())).isEqualTo(200);
            assertThat(alex.get("/").status()).isEqualTo(200);
            assertThat(Guest.signedIn(portal.address(), DemoSignIn.HELPDESK).get("/help").status()).isEqualTo(200);
            assertThat(portal.said()).doesNotContain("OutOfMemory", "\tat ");
        }
    }

    @Test
    void whereMemoryIsShortAllTheSameTheProcessEndsSoThatItIsStartedAgain() throws Exception {
        for (var told : List.of("docker/Dockerfile", "README.md", "docs/configuration.md")) {
            assertThat(Files.readString(Path.of(told))).as(told).contains("-XX:+ExitOnOutOfMemoryError");
        }
    }

    private static byte[] bytes(String before, String each, int many, String after) {
        return (before + each.repeat(many) + after).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The answers that came: whose connection was closed while they were still sending has none. */
    private static List<Answer> atOnce(int many, Callable<Answer> what) throws InterruptedException {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Answer>();
            for (var one : all.invokeAll(Collections.nCopies(many, what))) {
                if (one.state() == Future.State.SUCCESS) {
                    answers.add(one.resultNow());
                }
            }
            return answers;
        }
    }
}
