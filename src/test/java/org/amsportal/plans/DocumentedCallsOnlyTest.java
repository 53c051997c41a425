package org.amsportal.plans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.amsportal.WholePortal;
import org.amsportal.access.Admin;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Found;
import org.amsportal.journal.Journal;
import org.amsportal.organisation.Directory;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Organisation.UserPicture;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.Reading.Source;
import org.amsportal.plans.Plans.Sent;
import org.amsportal.plans.Row.Creation;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An AMS that has the five documented calls and nothing else: the portal knows what it did itself, and a person tells the rest. */
class DocumentedCallsOnlyTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String EMAIL = "sam.okafor@kentshire-fire.example";

    private static WholePortal portal;

    private Plans plans;
    private Organisation organisation;
    private Admin alex;

    @BeforeAll
    static void start() {
        portal = WholePortal.with("--portal.claims.user-id=ams_user_id", "--ams.api.paths.me=",
                "--ams.api.paths.users=",
                "--ams.api.paths.user=", "--ams.api.paths.departments=", "--ams.api.paths.user-departments=",
                "--ams.api.paths.user-groups=", "--ams.api.paths.companies=");
    }

    @AfterAll
    static void stop() {
        portal.close();
    }

    @BeforeEach
    void signIn() {
        portal.ams().reset();
        for (String table : List.of("known_user", "known_department", "known_assignment")) {
            portal.bean(JdbcClient.class).sql("delete from " + table).update();
        }
        portal.ams().set("reads", "documented");
        plans = portal.bean(Plans.class);
        organisation = portal.bean(Organisation.class);
        alex = portal.admin(DemoSignIn.ADMIN);
    }

    @Test
    void allStepsWorkAndTheLedgerKnowsWhatWasDone() {
        Plan plan = settled(started());
        assertThat(plan.done()).isTrue();
        UserPicture picture = organisation.picture(alex, Objects.requireNonNull(plan.userId()));
        assertThat(picture.user().known()).hasValueSatisfying(user -> assertThat(user.email()).isEqualTo(EMAIL));
        assertThat(picture.groups()).isInstanceOfSatisfying(Reading.Known.class,
                known -> assertThat(known.source()).isEqualTo(Source.LEDGER));
        assertThat(picture.groups().known().orElseThrow()).containsValue("Standard User");
        assertThat(picture.departments().known().orElseThrow()).containsValue("Station 98");
        assertThat(portal.bean(Directory.class).find(alex, "okafor", 25, false).fromAms()).isFalse();
        assertThat(organisation.usersWithEmail(alex, EMAIL)).isInstanceOf(Reading.NotKnown.class);
        assertThat(organisation.user(alex, 1)).isInstanceOf(Reading.NotKnown.class);
    }

    @Test
    void anUnknownOutcomeRestsUntilAPersonTellsAndNothingIsSentThatMightTakeAway() {
        portal.ams().fault(Fault.on("POST", "/v2/admin/users").droppedAfterWrite());
        Plan plan = settled(started());
        assertThat(plan.steps()).extracting(Step::state).containsExactly(Step.State.NOT_KNOWN, Step.State.DONE,
                Step.State.BLOCKED, Step.State.BLOCKED);

        Entry unknown = Objects.requireNonNull(plan.steps().getFirst().entry());
        long id = portal.ams().usersWithEmail(EMAIL).getFirst().id();
        portal.bean(Journal.class).settle(alex, unknown.id(), new Found.InWriting(id));
        assertThat(plans.plan(alex, plan.id())).map(Plan::working).contains(true);
        assertThat(settled(plan).steps()).extracting(Step::state).containsExactly(Step.State.DONE, Step.State.DONE,
                Step.State.CHECK, Step.State.CHECK);
        assertThat(portal.ams().user(id).groups()).isEmpty();
        assertThat(portal.ams().requests("POST", "/v2/admin/users")).hasSize(1);
    }

    @Test
    void aPersonSaysThatItIsNotThereAndItIsSentAgainWhenTheySaySo() {
        portal.ams().fault(Fault.on("POST", "/v2/admin/users").dropped());
        Plan plan = settled(started());
        Entry unknown = Objects.requireNonNull(plan.steps().getFirst().entry());
        portal.bean(Journal.class).settle(alex, unknown.id(), new Found.NotThere());
        assertThat(plans.plan(alex, plan.id())).map(Plan::working).contains(false);
        assertThat(plans.finish(alex, plan.id())).isEmpty();
        assertThat(settled(plan).done()).isTrue();
        assertThat(portal.ams().usersWithEmail(EMAIL)).hasSize(1);
    }

    private Plan started() {
        Row row = Rowing.sam(EMAIL);
        var plain = new Row(row.who(), List.of(new Creation("a", "Station 98", null, null, null)), null, List.of("a"),
                Rowing.adding(portal.ams().group("Standard User").id()), Map.of(), null);
        Sent sent = plans.send(alex, "onboarding", plans.nonce(alex, "onboarding"), plain);
        assertThat(sent).isInstanceOf(Sent.Started.class);
        return plans.plan(alex, ((Sent.Started) sent).plan()).orElseThrow();
    }

    private Plan settled(Plan plan) {
        Plan settled = plans.await(alex, plan.id(), LONG).orElseThrow();
        assertThat(settled.working()).isFalse();
        return settled;
    }
}
