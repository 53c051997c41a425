package org.amsportal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import org.amsportal.WholePortal;
import org.amsportal.access.Admin;
import org.amsportal.plans.Plans.Sent;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan lies in the database: whatever ends the process, another one goes on with it, and nothing is done twice. */
class RestartTest {

    private static final String EMAIL = "sam.okafor@kentshire-fire.example";
    private static final String USERS = "/v2/admin/users";

    @Test
    void aPlanGoesOnAfterTheRestartAlsoWhenItsWorkerDiedInTheMiddle() {
        try (var portal = WholePortal.with("--db-scheduler.heartbeat-interval=1s")) {
            Admin alex = portal.admin(DemoSignIn.ADMIN);
            portal.ams().fault(Fault.on("POST", "/v2/admin/user/*/groups").answers(Reply.tooMany("4")));
            var plans = portal.bean(Plans.class);
            Sent sent = plans.send(alex, "onboarding", plans.nonce(alex, "onboarding"), sam(portal));
            UUID started = ((Sent.Started) sent).plan();
            assertThat(plans.await(alex, started, Duration.ofSeconds(2))).map(Plan::working).contains(true);
            UUID many = startedForMany(portal, alex);
            leaveItsWorkerDead(portal, started);
            leaveItsWorkerDead(portal, many);

            portal.restart();
            Optional<Plan> plan = portal.bean(Plans.class).await(alex, started, Duration.ofSeconds(60));
            assertThat(plan).map(Plan::done).contains(true);
            assertThat(portal.ams().requests("POST", USERS)).hasSize(1);
            assertThat(portal.ams().usersWithEmail(EMAIL).getFirst().groups()).hasSize(1);
            assertThat(portal.bean(Batches.class).await(alex, many, Duration.ofSeconds(60))).map(Progress::done)
                    .contains(true);
            assertThat(portal.ams().writes().stream().filter(it -> it.path().endsWith("/department"))).hasSize(7);
        }
    }

    /** One row is done, and AMS asks the others to wait. */
    private static UUID startedForMany(WholePortal portal, Admin alex) {
        portal.ams().fault(Fault.on("POST", "/v2/admin/users/*/department").skip(1).times(1)
                .answers(Reply.tooMany("4")));
        var rows = IntStream.rangeClosed(1, 6).mapToObj(it -> portal.ams().addUser(new NewPerson("Sam", "Okafor " + it,
                it + "@kentshire-fire.example", 24L, true, "00" + it)).id()).map(user -> new Batches.Wanted(
                        new Row(new Row.Who.Existing(user, "User " + user, null), List.of(),
                                Rowing.adding(portal.ams().departmentsCalled("Workshops").getFirst().id()), List.of(),
                                null,
                                Map.of(), null),
                        null))
                .toList();
        var sent = portal.bean(Batches.class).send(alex, "several", portal.bean(Plans.class).nonce(alex, "several"),
                "Six", rows);
        UUID many = ((Batches.Sent.Started) sent).batch();
        assertThat(portal.bean(Batches.class).await(alex, many, Duration.ofSeconds(2))).map(Progress::working)
                .contains(true);
        return many;
    }

    /** As a process that is killed leaves it: taken, and no sign of life since. */
    private static void leaveItsWorkerDead(WholePortal portal, UUID plan) {
        portal.bean(JdbcClient.class).sql("""
                update scheduled_tasks set picked = true, picked_by = 'a process that was killed',
                last_heartbeat = current_timestamp - interval '1' minute where task_instance = ?""")
                .param(plan.toString()).update();
    }

    private static Row sam(WholePortal portal) {
        Row row = Rowing.sam(EMAIL);
        return new Row(row.who(), List.of(), null, List.of(),
                Rowing.adding(portal.ams().group("Standard User").id()), Map.of(), null);
    }
}
