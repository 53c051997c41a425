package org.amsportal.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.amsportal.WholePortal;
import org.amsportal.access.Admin;
import org.amsportal.ams.NewUser;
import org.amsportal.guest.Answer;
import org.amsportal.guest.Guest;
import org.amsportal.journal.Change;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Batches.Wanted;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Row;
import org.amsportal.plans.Row.Who;
import org.amsportal.plans.RowOutcome;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.LoggedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** The database goes while people and a plan are at work, and comes back: it is said soon, and everything goes on by itself. */
@ExtendWith(OutputCaptureExtension.class)
class DatabaseGoneTest {

    private static final int PEOPLE = 40;
    private static final String CREATE = "/v2/admin/users";
    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration LONG = Duration.ofMinutes(3);
    /** A moment besides the three seconds for what comes and goes over the network. */
    private static final Duration THREE_SECONDS = Duration.ofMillis(3500);

    @TempDir
    Path folder;

    @Test
    void pagesAndReadinessSayItLivenessDoesNotAndWhatWasUnderWayGoesOn(CapturedOutput log) throws IOException {
        EmbeddedPostgres postgres = postgres(0);
        int port = postgres.getPort();
        try (var portal = WholePortal.with("--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres",
                "--spring.datasource.username=postgres", "--db-scheduler.heartbeat-interval=1s",
                "--ams.api.settle-after=5s", "--portal.data-key=bm90IGEgc2VjcmV0OiBvbmx5IHRlc3RzIHVzZSB0aGk=")) {
            Probes probes = Probes.of(portal);
            Guest guest = portal.guest(DemoSignIn.ADMIN);
            Admin alex = portal.admin(DemoSignIn.ADMIN);
            assertThat(probes.readiness()).isEqualTo(200);
            portal.ams().set("latency", "200ms");
            UUID batch = start(portal, alex);
            await().dontCatchUncaughtExceptions().atMost(SOON)
                    .until(() -> portal.ams().requests("POST", CREATE).size() > 5);
            try {
                postgres.close();
                assertItIsSaid(guest, probes);
            } finally {
                postgres = postgres(port);
            }
            await("ready again").dontCatchUncaughtExceptions().atMost(SOON).until(() -> probes.readiness() == 200);
            assertThat(guest.get("/users").status()).isEqualTo(200);
            var progress = portal.bean(Batches.class).await(alex, batch, LONG).orElseThrow();
            assertThat(progress.counts()).isEqualTo(Map.of(RowOutcome.DONE, PEOPLE));
            assertThat(portal.ams().requests("POST", CREATE)).extracting(LoggedRequest::body).doesNotHaveDuplicates()
                    .hasSize(PEOPLE);
            assertThat(log.getAll().lines().filter(it -> it.contains("cannot reach its database"))).hasSize(1);
            assertThat(log.getAll().lines().filter(it -> it.contains("reaches its database again"))).hasSize(1);
        } finally {
            postgres.close();
        }
    }

    private static void assertItIsSaid(Guest guest, Probes probes) {
        for (String path : new String[]{"/", "/users", "/batches"}) {
            Instant asked = Instant.now();
            Answer answer = guest.get(path);
            assertThat(Duration.between(asked, Instant.now())).as(path).isLessThan(THREE_SECONDS);
            assertThat(answer.status()).as(path).isEqualTo(503);
            assertThat(answer.title()).isEqualTo("The portal cannot reach its database");
            assertThat(answer.text()).containsPattern("Reference [A-Z2-9]{3}-[A-Z2-9]{3}");
            assertThat(answer.header("Content-Security-Policy")).contains("default-src");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
        assertThat(guest.get("/assets/css/portal.css").status()).isEqualTo(200);
        await().dontCatchUncaughtExceptions().atMost(SOON).until(() -> probes.readiness() == 503);
        assertThat(probes.liveness()).isEqualTo(200);
    }

    private static UUID start(WholePortal portal, Admin admin) {
        var group = new Change.Adding(new TreeSet<>(List.of(portal.ams().group("Standard User").id())));
        var rows = new TreeMap<Integer, Wanted>();
        for (int it = 1; it <= PEOPLE; it++) {
            var user = new NewUser("Kit", "Lowe " + it, "kit" + it + "@kentshire-fire.example", 24L, true, "0051" + it);
            rows.put(it, new Wanted(new Row(new Who.NewPerson(user), List.of(), null, List.of(),
                    group, Map.of(), null), 24L));
        }
        var sent = portal.bean(Batches.class).send(admin, "sheet", portal.bean(Plans.class).nonce(admin, "sheet"),
                "September", rows);
        return ((Batches.Sent.Started) sent).batch();
    }

    private EmbeddedPostgres postgres(int port) throws IOException {
        var builder = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("data"))
                .setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }
}
