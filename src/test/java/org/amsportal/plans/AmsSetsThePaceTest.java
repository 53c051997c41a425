package org.amsportal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.amsportal.plans.Batches.Wanted;
import org.amssandbox.traffic.Fault;
import org.amssandbox.traffic.Fault.Reply;
import org.amssandbox.traffic.LoggedRequest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How much of a plan of many rows AMS has to bear at a time. */
class AmsSetsThePaceTest extends Many {

    private static final String DEPARTMENTS_OF = "/v2/admin/users/*/department";

    @Test
    void atFirstAmsHasFourCallsToBearWhileMoreRowsAreInHand() {
        ams.fault(Fault.on("POST", GROUPS_OF).always().silentAfterWrite(Duration.ZERO));
        UUID batch = addingCrew(crew(20));
        Awaitility.await().until(() -> begun(batch) == Pace.rowsFor(Pace.AT_FIRST));
        Awaitility.await().until(() -> groupWrites() == Pace.AT_FIRST);
        ams.clearFaults();
        settled(batch);
    }

    @Test
    void whenAmsAsksToWaitNeitherTheRowsThatHeardItNorTheOthersInHandBeginTheirNextWriteBefore() {
        ams.fault(Fault.on("POST", DEPARTMENTS_OF).times(1).answers(Reply.tooMany("1")));
        ams.fault(Fault.on("POST", DEPARTMENTS_OF).times(1).answers(Reply.tooMany("4")));
        ams.fault(Fault.on("POST", DEPARTMENTS_OF).times(2).slow(Duration.ofMillis(700)));
        UUID batch = started(crew(9).stream().map(this::inADepartmentAndAGroup).toList());
        assertThat(settled(batch).counts()).isEqualTo(Map.of(RowOutcome.DONE, 9));
        Instant asked = ams.writes().getFirst().at();
        assertThat(ams.writes()).filteredOn(it -> it.path().endsWith("/groups")).hasSize(9)
                .extracting(LoggedRequest::at)
                .allSatisfy(at -> assertThat(at).isAfterOrEqualTo(asked.plusSeconds(4)));
    }

    @Test
    void whenAmsAsksToWaitForHoursTheRestWaitsForAPerson() {
        ams.fault(Fault.on("POST", DEPARTMENTS_OF).always().answers(Reply.tooMany("4000")));
        UUID batch = started(crew(20).stream().map(this::inADepartmentAndAGroup).toList());
        settled(batch);
        assertThat(groupWrites()).isZero();
        assertThat(ams.writes()).hasSizeLessThan(3 * Pace.AT_FIRST);

        ams.clearFaults();
        assertThat(batches.finish(alex, batch)).isEmpty();
        assertThat(settled(batch).counts()).isEqualTo(Map.of(RowOutcome.DONE, 20));
    }

    /** How many rows have something written down. */
    private int begun(UUID batch) {
        return portal.bean(JdbcClient.class).sql("select count(*) from journal_entry where batch_id = ?").param(batch)
                .query(Integer.class).single();
    }

    private Wanted inADepartmentAndAGroup(long user) {
        long department = ams.departmentsCalled("Workshops").getFirst().id();
        return new Wanted(new Row(new Row.Who.Existing(user, "User " + user, null), List.of(),
                Rowing.adding(department), List.of(), Rowing.adding(group("Crew")), Map.of(), null), null);
    }
}
