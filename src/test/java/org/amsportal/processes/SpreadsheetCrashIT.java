package org.amsportal.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.amsportal.guest.Answer;
import org.amsportal.guest.Guest;
import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoData;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.Department;
import org.amssandbox.data.Group;
import org.amssandbox.traffic.LoggedRequest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * A spreadsheet that is carried out by two portals which are killed again and again, by an AMS where everything goes wrong. In the build a small one;
 * {@code -Dcrashes.rows=1000 -Dcrashes.kills=20} is the whole.
 */
@Order(1)
@ResourceLock(value = PortalProcess.SEVERAL, mode = ResourceAccessMode.READ)
class SpreadsheetCrashIT {

    private static final int ROWS = Integer.getInteger("crashes.rows", 60);
    private static final int KILLS = Integer.getInteger("crashes.kills", 2);
    private static final long SEED = Long.getLong("crashes.seed", System.currentTimeMillis());
    private static final String CREATE = "/v2/admin/users";
    /** Longer than AMS is late at most: {@link Weather}. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration NOTHING_GOES_ON = Duration.ofSeconds(30);
    /** While one portal starts, the other does about as much as there is for each kill at most: the last one finds something left. */
    private static final Duration LATENCY = Duration.ofMillis(20_000L * KILLS / ROWS);

    private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);

    @TempDir
    Path folder;

    @Test
    void howeverOftenPortalsDieEverybodyIsInAmsOnceWithWhatTheirRowAsksFor() {
        System.out.println("-Dcrashes.rows=" + ROWS + " -Dcrashes.kills=" + KILLS + " -Dcrashes.seed=" + SEED);
        try (var sandbox = SandboxProcess.start();
                var portals = new TwoPortals(folder, Environment.quick(sandbox.environment(), PATIENCE))) {
            var ams = sandbox.control();
            var departments = ams.departments().stream().filter(it -> it.companyId() == DemoData.KENTSHIRE).toList();
            long all = ams.state().users() + ROWS;
            String batch = start(portals, departments);
            ams.set("latency", LATENCY.toMillis() + "ms");
            var weather = new Weather(ams, random);
            for (int i = 0; i < KILLS; i++) {
                weather.changes();
                if (i == KILLS / 2) {
                    ams.revokeTokens();
                }
                letSomeBeDone(ams);
                System.out.println("kill " + (i + 1) + ": " + (all - ams.state().users()) + " still to be created");
                portals.killSome(random).forEach(SpreadsheetCrashIT::assertNobodyIsNamed);
                goOn(portals, batch);
            }
            ams.clearFaults();
            ams.set("latency", "0ms");
            await("all rows").atMost(Duration.ofMinutes(15)).pollInterval(Duration.ofSeconds(2))
                    .until(() -> goOn(portals, batch).text().contains("All %,d are done".formatted(ROWS)));
            assertEverybodyIsThereOnce(ams, departments);
            assertNothingWasSentThatCouldStillTakeEffect(ams);
            assertTheResultSaysSo(portals, batch, ams);
            portals.said().forEach(SpreadsheetCrashIT::assertNobodyIsNamed);
        }
    }

    private static String start(TwoPortals portals, List<Department> departments) {
        var guest = admin(portals);
        String rows = IntStream.range(0, ROWS)
                .mapToObj(row -> String.join("\t", "Kim", "Row " + row, email(row), "R" + row,
                        "#" + departments.get(row % departments.size()).id(), group(row)))
                .collect(Collectors.joining("\n"));
        var columns = guest.get("/batches").form("main form")
                .set("cells", "First name\tSurname\tEmail\tService number\tDepartments\tPermission groups\n" + rows)
                .send(guest);
        var plan = columns.form("main form").send(guest);
        assertThat(plan.texts("#send")).containsExactly("Create %,d users".formatted(ROWS));
        return plan.form("#start-form").send(guest).path();
    }

    /** Some more are in AMS, or nothing goes on because the portal waits. */
    private void letSomeBeDone(SandboxControl ams) {
        long users = ams.state().users() + random.nextInt(ROWS / KILLS);
        Instant enough = Instant.now().plus(NOTHING_GOES_ON);
        await().atMost(Duration.ofMinutes(1))
                .until(() -> ams.state().users() >= users || Instant.now().isAfter(enough));
    }

    /** What an admin does who looks after it: signs in again and presses the button, if there is one. */
    private static Answer goOn(TwoPortals portals, String batch) {
        var guest = admin(portals);
        var page = guest.get(batch);
        return page.has(".panel-foot form[action$=attempts]")
                ? page.form(".panel-foot form[action$=attempts]").send(guest)
                : page;
    }

    private static Guest admin(TwoPortals portals) {
        return Guest.signedIn(portals.address(), DemoSignIn.ADMIN);
    }

    private static void assertEverybodyIsThereOnce(SandboxControl ams, List<Department> departments) {
        Map<String, Long> groups = ams.groups().stream().collect(Collectors.toMap(Group::name, Group::id));
        for (int row = 0; row < ROWS; row++) {
            var user = ams.usersWithEmail(email(row));
            assertThat(user).as(email(row)).hasSize(1);
            assertThat(user.getFirst().departments()).as(email(row))
                    .containsExactly(departments.get(row % departments.size()).id());
            assertThat(user.getFirst().groups()).as(email(row)).containsExactly(groups.get(group(row)));
        }
    }

    /** What AMS did late is known: nothing of the kind was sent again before that. And nobody who was there was sent again. */
    private static void assertNothingWasSentThatCouldStillTakeEffect(SandboxControl ams) {
        Map<String, List<LoggedRequest>> creates = ams.requests("POST", CREATE).stream()
                .collect(Collectors.groupingBy(LoggedRequest::body));
        assertThat(creates).hasSize(ROWS);
        creates.values().forEach(each -> {
            var late = each.stream().filter(LoggedRequest::replayed).map(LoggedRequest::at).toList();
            var sent = each.stream().filter(it -> !it.replayed()).map(LoggedRequest::at).sorted().toList();
            assertThat(late).as(each.getFirst().body()).hasSizeLessThanOrEqualTo(1)
                    .allSatisfy(at -> assertThat(sent.getLast()).isBefore(at));
        });
    }

    private static void assertTheResultSaysSo(TwoPortals portals, String batch, SandboxControl ams) {
        var lines = admin(portals).get(batch + "/result.csv").body().lines().skip(1).toList();
        assertThat(lines).hasSize(ROWS);
        for (int row = 0; row < ROWS; row++) {
            assertThat(lines.get(row)).contains(email(row), ",Done,",
                    Long.toString(ams.usersWithEmail(email(row)).getFirst().id()));
        }
    }

    private static void assertNobodyIsNamed(String said) {
        assertThat(said).doesNotContain("@crash.example");
    }

    private static String email(int row) {
        return "row" + row + "@crash.example";
    }

    private static String group(int row) {
        return row % 2 == 0 ? "Standard User" : "Crew";
    }
}
