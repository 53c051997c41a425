package org.amsportal.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

import org.amsportal.WholePortal;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;

import com.github.kagkarlsson.scheduler.Scheduler;

/** A process in which nothing goes on any more says so, so that it is started again. */
class LivenessTest {

    private static final Duration LONG = Duration.ofSeconds(40);

    @Test
    void itFailsWhenSchedulersOrConnectorsHaveDied() throws LifecycleException {
        try (var portal = WholePortal.with("--portal.health.silence=15s", "--db-scheduler.heartbeat-interval=1s")) {
            Probes probes = Probes.of(portal);
            assertThat(probes.liveness()).isEqualTo(200);

            portal.bean(Scheduler.class).pause();
            await("without scheduled work").atMost(LONG).until(() -> probes.liveness() == 503);
            portal.bean(Scheduler.class).resume();
            await("with it again").atMost(LONG).until(() -> probes.liveness() == 200);

            portal.bean(SimpleAsyncTaskScheduler.class).stop();
            await("without what is scheduled within").atMost(LONG).until(() -> probes.liveness() == 503);
            portal.bean(SimpleAsyncTaskScheduler.class).start();
            await("with it again").atMost(LONG).until(() -> probes.liveness() == 200);

            portal.bean(Connectors.class).all().getFirst().stop();
            assertThat(probes.liveness()).as("without connections").isEqualTo(503);
        }
    }
}
