package org.amsportal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import org.amsportal.WholePortal;
import org.amsportal.WholePortal.Database;
import org.amsportal.access.Admin;
import org.amsportal.journal.Change;
import org.amsportal.plans.Batches.Sent;
import org.amsportal.plans.Batches.Wanted;
import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.data.NewPerson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of plans of many rows have in common: a crew, a plan for it, and the wait for its end. */
abstract class Many {

    static final Duration LONG = Duration.ofSeconds(30);
    static final String GROUPS_OF = "/v2/admin/user/*/groups";

    WholePortal portal;
    Plans plans;
    Batches batches;
    SandboxControl ams;
    Admin alex;

    @BeforeEach
    void startFromDemoData() {
        portal = WholePortal.on(Database.H2);
        plans = portal.bean(Plans.class);
        batches = portal.bean(Batches.class);
        ams = portal.ams();
        ams.reset();
        alex = portal.admin(DemoSignIn.ADMIN);
    }

    @AfterEach
    void heal() {
        ams.clearFaults();
        ams.set("latency", "0s");
    }

    List<Long> crew(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(it -> ams.addUser(new NewPerson("Sam", "Okafor " + it,
                "sam" + it + "@kentshire-fire.example", 24L, true, "0041" + it)).id())
                .peek(user -> ams.setGroups(user, List.of(group("Standard User")))).toList();
    }

    UUID addingCrew(List<Long> users) {
        return started(users.stream().map(user -> adding(user, "Crew")).toList());
    }

    Wanted adding(long user, String group) {
        Change change = Rowing.adding(group(group));
        return new Wanted(new Row(new Row.Who.Existing(user, "User " + user, null), List.of(), null, List.of(), change,
                Map.of(), null), null);
    }

    UUID started(List<Wanted> rows) {
        var numbered = new TreeMap<Integer, Wanted>();
        rows.forEach(row -> numbered.put(numbered.size() + 1, row));
        return started(numbered);
    }

    UUID started(SortedMap<Integer, Wanted> rows) {
        Sent sent = batches.send(alex, "sheet", plans.nonce(alex, "sheet"), "September", rows);
        assertThat(sent).isInstanceOf(Sent.Started.class);
        return ((Sent.Started) sent).batch();
    }

    Progress settled(UUID batch) {
        Progress settled = batches.await(alex, batch, LONG).orElseThrow();
        assertThat(settled.working()).as("still working: %s", settled.counts()).isFalse();
        return settled;
    }

    long groupWrites() {
        return ams.writes().stream().filter(it -> it.path().endsWith("/groups")).count();
    }

    long group(String name) {
        return ams.group(name).id();
    }
}
