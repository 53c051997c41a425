package org.amsportal.guest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;

import org.amsportal.WholePortal;
import org.amssandbox.data.DemoSignIn;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An AMS with the five documented calls that answers everything else with a page of its own, and a portal that has never seen it. */
class AllStepsOnAnyDocumentedAmsTest extends PagesTest {

    private static final WholePortal FRESH = WholePortal.with("--portal.claims.user-id=ams_user_id");

    AllStepsOnAnyDocumentedAmsTest() {
        super(FRESH);
    }

    @AfterAll
    static void stop() {
        FRESH.close();
    }

    @BeforeEach
    void hasNothingElse() {
        ams.set("reads", "documented");
        ams.set("missing", "html");
        ams.set("created", "id");
    }

    @Test
    void allStepsAreDoneWithinAMinuteOfTheFirstSignIn() {
        long began = System.nanoTime();
        var alex = guest(DemoSignIn.ADMIN);
        var person = Newcomer.called("Ola", "Pilot");
        var form = person.form(alex, group("Crew")).set("new-department", "Drone Team");
        var sent = Newcomer.sure(alex, form.send(alex));

        assertThat(alex.get("/users").has("#unsure-of-reads")).isTrue();
        assertThat(ams.writes()).isEmpty();
        Awaitility.await().pollInterval(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(60)).untilAsserted(
                () -> assertThat(alex.get(sent.path()).title()).isEqualTo("Ola Pilot is ready to work"));

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(60));
        assertThat(ams.usersWithEmail(person.email())).singleElement().satisfies(it -> {
            assertThat(it.groups()).containsExactly(group("Crew"));
            assertThat(it.departments()).containsExactly(department("Drone Team"));
        });
        assertThat(alex.get("/users").has("#unsure-of-reads")).isFalse();
    }
}
