package org.amsportal.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amsportal.guest.Answer;
import org.amsportal.guest.Guest;
import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A portal that is killed as soon as it goes on, again and again: each life is shorter than it takes to tell by its silence that a process is dead, and
 * each goes on all the same. In the end nobody has to press anything for rows to which nothing was sent.
 */
@Order(1)
@ResourceLock(value = PortalProcess.SEVERAL, mode = ResourceAccessMode.READ)
class CrashLoopIT {

    private static final int ROWS = 120;
    private static final int KILLS = 5;
    private static final int A_FEW = 5;
    /** Calls at a time at most. */
    private static final int IN_HAND = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    /** After a start; a process is taken for dead after 20 seconds of silence. */
    private static final Duration ONE_LIFE = Duration.ofSeconds(12);
    private static final Duration REST = Duration.ofMinutes(5);

    @TempDir
    Path folder;

    @Test
    void everyLifeMakesProgressAndTheLastOneBringsItToItsEndByItself() {
        try (var sandbox = SandboxProcess.start()) {
            var environment = Environment.patient(sandbox.environment(), PATIENCE);
            var ams = sandbox.control();
            ams.set("latency", "150ms");
            var portal = PortalProcess.startUnpacked(folder, environment);
            try {
                var guest = Guest.signedIn(portal.address(), DemoSignIn.ADMIN);
                String batch = start(guest);
                for (int kill = 1; kill <= KILLS; kill++) {
                    long before = ams.state().users();
                    await("progress in life " + kill).atMost(ONE_LIFE)
                            .until(() -> ams.state().users() >= before + A_FEW);
                    portal.kill();
                    portal = PortalProcess.startUnpacked(portal.port(), folder, environment);
                }
                await("the end of it").atMost(REST).pollInterval(Duration.ofSeconds(2))
                        .until(() -> isAtRest(guest.get(batch)));
                assertOnlyWhatMayHaveBeenSentWaits(guest, batch, ams);
            } finally {
                portal.close();
            }
        }
    }

    private static String start(Guest guest) {
        String rows = IntStream.range(0, ROWS).mapToObj(row -> String.join("\t", "Kim", "Row " + row, email(row)))
                .collect(Collectors.joining("\n"));
        var columns = guest.get("/batches").form("main form").set("cells", "First name\tSurname\tEmail\n" + rows)
                .send(guest);
        return columns.form("main form").send(guest).form("#start-form").send(guest).path();
    }

    private static boolean isAtRest(Answer page) {
        return page.text().contains("All %,d are done".formatted(ROWS))
                || page.has(".panel-foot form[action$=attempts]");
    }

    /** Whoever was just being sent when the portal was killed, and is not in AMS, is for a person; nobody else is. */
    private static void assertOnlyWhatMayHaveBeenSentWaits(Guest guest, String batch, SandboxControl ams) {
        List<String> open = guest.get(batch + "/result.csv").body().lines().skip(1)
                .filter(line -> !line.contains(",Done,")).toList();
        assertThat(open).hasSizeLessThanOrEqualTo(KILLS * IN_HAND).allSatisfy(
                line -> assertThat(line).doesNotContain("stopped before this was sent",
                        "could not reach its database"));
        for (int row = 0; row < ROWS; row++) {
            assertThat(ams.usersWithEmail(email(row))).as(email(row)).hasSizeLessThanOrEqualTo(1);
        }
    }

    private static String email(int row) {
        return "row" + row + "@loop.example";
    }
}
