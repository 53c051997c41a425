package org.amsportal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

import org.amsportal.WholePortal;
import org.amsportal.access.Admin;
import org.amsportal.ams.NewUser;
import org.amsportal.plans.Batches.Wanted;
import org.amsportal.plans.Row.Creation;
import org.amsportal.plans.Row.Who;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A row to which nothing was sent goes on by itself, whoever had it in hand and wherever they died. */
class GoingOnTest extends Many {

    private static final int PEOPLE = 15;
    private static final String DEPARTMENTS = "/v2/admin/departments";

    @Test
    void whatWasBeingPreparedWhenItsProcessDiedGoesOnAlsoAfterTheJournalHasSaidThatItWasStopped() {
        var users = crew(3);
        ams.fault(Fault.on("POST", GROUPS_OF).always().answers(Reply.tooMany("20")));
        UUID batch = addingCrew(users);
        Awaitility.await().until(() -> groupWrites() > 0);
        batches.pause(alex, batch);
        settled(batch);
        // as the journal leaves what a worker was at that died before anything was sent
        portal.bean(JdbcClient.class).sql("""
                update journal_entry set why = '{"is":"Interrupted"}', lease_until = null, owner = null
                where batch_id = ?""").param(batch).update();
        portal.bean(JdbcClient.class).sql("update batch_step set again_at = null, tries = 0 where batch_id = ?")
                .param(batch).update();
        ams.clearFaults();
        portal.bean(JdbcClient.class)
                .sql("update batch_row set go_at = current_timestamp, state = 'WAITING' where batch_id = ?")
                .param(batch).update();
        portal.bean(JdbcClient.class).sql("update batch set state = 'APPLYING' where id = ?").param(batch).update();
        portal.bean(Standing.class).goOn(batch, alex.signIn());
        assertThat(settled(batch).done()).isTrue();
    }

    @Test
    void twoPlansThatNeedOneNewDepartmentLeaveNobodyWithoutIt() {
        Admin jo = portal.admin(DemoSignIn.ADMIN);
        for (int round = 1; round <= 4; round++) {
            String name = "Water Rescue " + round;
            ams.set("latency", "20ms");
            UUID one = started(people(alex, name, 100 * round));
            UUID other = startedBy(jo, people(jo, name, 100 * round + 50));
            assertThat(settled(one).counts()).as(name).isEqualTo(Map.of(RowOutcome.DONE, PEOPLE + 1));
            assertThat(settled(other).counts()).as(name).isEqualTo(Map.of(RowOutcome.DONE, PEOPLE + 1));
            assertThat(ams.departmentsCalled(name)).hasSize(1);
        }
    }

    @Test
    void aFaultOnCreatingADepartmentHoldsUpOnlyThoseWhoNeedItAndTheyGoOnByThemselves() {
        try (var quick = WholePortal.with("--ams.api.settle-after=3s")) {
            Admin robin = quick.admin(DemoSignIn.ADMIN);
            quick.ams()
                    .fault(Fault.on("POST", DEPARTMENTS).times(1).answers(Reply.json(503, "{\"message\":\"Later.\"}")));
            var rows = people(robin, "Boat House", 1);
            rows.put(99, new Wanted(Rowing.sharing(person(99), Rowing.adding(standard(quick))), 24L));
            var sent = quick.bean(Batches.class).send(robin, "sheet", quick.bean(Plans.class).nonce(robin, "sheet"),
                    "September", rows);
            UUID batch = ((Batches.Sent.Started) sent).batch();
            Progress progress = quick.bean(Batches.class).await(robin, batch, LONG).orElseThrow();
            assertThat(progress.counts()).isEqualTo(Map.of(RowOutcome.DONE, PEOPLE + 2));
            var creations = quick.ams().requests("POST", DEPARTMENTS);
            assertThat(creations).hasSize(2);
            assertThat(quick.ams().requests("POST", "/v2/admin/users")).hasSize(PEOPLE + 1)
                    .allSatisfy(it -> assertThat(it.at()).isBefore(creations.getLast().at()));
        }
    }

    private UUID startedBy(Admin admin, SortedMap<Integer, Wanted> rows) {
        var sent = batches.send(admin, "sheet", plans.nonce(admin, "sheet"), "September", rows);
        return ((Batches.Sent.Started) sent).batch();
    }

    private SortedMap<Integer, Wanted> people(Admin admin, String department, int from) {
        var creation = new Creation("a", department, null, null, admin.companyId());
        var rows = new TreeMap<Integer, Wanted>();
        rows.put(0, new Wanted(Rowing.outline(creation), admin.companyId()));
        for (int it = 1; it <= PEOPLE; it++) {
            rows.put(it, new Wanted(Rowing.sharing(person(from + it), Rowing.adding(standard(portal)), creation),
                    admin.companyId()));
        }
        return rows;
    }

    private static Who.NewPerson person(int number) {
        return new Who.NewPerson(new NewUser("Kit", "Lowe " + number, "kit" + number + "@kentshire-fire.example", 24L,
                true, "0051" + number));
    }

    private static long standard(WholePortal portal) {
        return portal.ams().group("Standard User").id();
    }
}
