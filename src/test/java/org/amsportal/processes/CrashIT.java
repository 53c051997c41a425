package org.amsportal.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

import org.amsportal.browser.Newcomer;
import org.amsportal.browser.OnboardingPage;
import org.amsportal.browser.OpenBrowser;
import org.amsportal.browser.PlanPage;
import org.amsportal.browser.Visitor;
import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;
import org.amssandbox.traffic.Fault;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * {@code kill -9} between intention and outcome: afterwards everything is settled or shown as not known, and nothing is sent twice. Mostly waits for
 * leases to run out, so it begins with the first.
 */
@Order(1)
@ResourceLock(value = PortalProcess.SEVERAL, mode = ResourceAccessMode.READ)
class CrashIT {

    private static final String CREATE = "/v2/admin/users";
    /** Long enough for both to be still under way when the portal is killed. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LEASE_AND_LOOK = Duration.ofSeconds(75);

    private final Newcomer arrived = Newcomer.called("Amira", "Said");
    private final Newcomer lost = Newcomer.called("Tom", "Underhill");

    @TempDir
    Path folder;

    @Test
    void afterARestartTheOneIsFoundAndTheOtherIsNotSentAgain() {
        try (var sandbox = SandboxProcess.start(); var browser = OpenBrowser.open()) {
            var environment = Environment.quick(sandbox.environment(), PATIENCE);
            try (var portal = PortalProcess.startUnpacked(folder, environment);
                    var visitor = browser.visitor(portal.address())) {
                var plans = sendBoth(visitor, sandbox.control());
                portal.kill();
                try (var again = PortalProcess.startUnpacked(portal.port(), folder, environment)) {
                    assertBothAreSettled(visitor, plans, sandbox.control());
                    assertThat(again.said()).doesNotContain(arrived.email(), lost.email());
                }
            }
        }
    }

    @Test
    void theOtherPortalOnTheSameDatabaseFindsAndSettlesThem() throws IOException {
        try (var postgres = EmbeddedPostgres.start();
                var sandbox = SandboxProcess.start();
                var browser = OpenBrowser.open()) {
            var environment = Environment.onPostgres(Environment.quick(sandbox.environment(), PATIENCE), postgres);
            try (var first = PortalProcess.startUnpacked(folder, environment);
                    var second = PortalProcess.startUnpacked(folder, environment);
                    var atFirst = browser.visitor(first.address());
                    var atSecond = browser.visitor(second.address())) {
                var plans = sendBoth(atFirst, sandbox.control());
                first.kill();
                atSecond.signsIn(DemoSignIn.ADMIN);
                assertBothAreSettled(atSecond, plans, sandbox.control());
            }
        }
    }

    /** Onboards two people whose answers never come, the first of whom AMS has created; ends while both are being sent. */
    private Plans sendBoth(Visitor visitor, SandboxControl ams) {
        visitor.signsIn(DemoSignIn.ADMIN);
        ams.fault(Fault.on("POST", CREATE).silentAfterWrite(Duration.ZERO));
        var found = onboard(visitor, arrived);
        await().until(() -> ams.requests("POST", CREATE).size() == 1);
        ams.fault(Fault.on("POST", CREATE).silent(Duration.ZERO));
        var missing = onboard(visitor, lost);
        await().until(() -> ams.requests("POST", CREATE).size() == 2);
        return new Plans(found, missing);
    }

    private static String onboard(Visitor visitor, Newcomer person) {
        return OnboardingPage.open(visitor.newTab()).about(person).withGroup("Standard User").send().path();
    }

    private void assertBothAreSettled(Visitor visitor, Plans plans, SandboxControl ams) {
        ams.clearFaults();
        PlanPage.open(visitor.newTab(), plans.found()).saysWithin(LEASE_AND_LOOK, "ready to work");
        PlanPage.open(visitor.newTab(), plans.missing()).saysWithin(LEASE_AND_LOOK, "does not seem to be in AMS");
        assertThat(ams.requests("POST", CREATE)).hasSize(2);
        assertThat(ams.usersWithEmail(arrived.email())).hasSize(1);
        assertThat(ams.usersWithEmail(lost.email())).isEmpty();
    }

    /** Where the two onboardings can be looked at. */
    private record Plans(String found, String missing) {}
}
