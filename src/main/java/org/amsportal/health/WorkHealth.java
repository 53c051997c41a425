package org.amsportal.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.SchedulerListener;

/**
 * For the liveness probe: whether what must go on in this process by itself does, and connections are taken. A database that is away is no reason
 * to start the process again: the loops fail then, but they go on.
 */
@Component("work")
class WorkHealth extends AbstractSchedulerListener implements HealthIndicator {

    /** What goes round and round. */
    enum Loop {
        /** Takes up scheduled work. */
        TAKING_UP,
        /** Notices the work of those who died. */
        DEAD_WORK,
        /** Whatever Spring schedules within this process. */
        WITHIN
    }

    private static final String TAKES_UP = "db-scheduler-execute-due";

    private final Connectors connectors;
    private final DatabaseWatch watch;
    private final Clock clock;
    private final Duration silence;
    private final Map<Loop, Instant> seen = new EnumMap<>(Loop.class);

    WorkHealth(Connectors connectors, DatabaseWatch watch, Clock clock,
            @Value("${portal.health.silence}") Duration silence) {
        this.connectors = connectors;
        this.watch = watch;
        this.clock = clock;
        this.silence = silence;
        for (Loop loop : Loop.values()) {
            note(loop);
        }
    }

    /** Every event is a sign of life, that of a failure too. */
    @Override
    public void onSchedulerEvent(SchedulerListener.SchedulerEventType type) {
        note(Thread.currentThread().getName().startsWith(TAKES_UP) ? Loop.TAKING_UP : Loop.DEAD_WORK);
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void tick() {
        note(Loop.WITHIN);
        if (watch.away().isPresent()) {
            note(Loop.TAKING_UP); // it rests until the database is back
        }
    }

    final synchronized void note(Loop loop) {
        seen.put(loop, clock.instant());
    }

    @Override
    public synchronized Health health() {
        Instant oldest = clock.instant().minus(silence);
        var health = Health.up();
        for (Loop loop : Loop.values()) {
            Instant last = Objects.requireNonNull(seen.get(loop));
            if (last.isBefore(oldest)) {
                health.down().withDetail(loop.name(), "silent since " + last);
            }
        }
        if (!connectors.alive()) {
            health.down().withDetail("CONNECTORS", "no connections are taken");
        }
        if (!watch.looks()) {
            health.down().withDetail("DATABASE_WATCH", "has ended");
        }
        return health.build();
    }
}
