package org.amsportal.health;

import java.util.Optional;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** For the readiness probe: whether the database takes what is written, as it was seen a moment ago. */
@Component("database")
class DatabaseHealth implements HealthIndicator {

    private final DatabaseWatch watch;

    DatabaseHealth(DatabaseWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        Optional<Away> away = watch.away();
        return away.map(it -> Health.down().withDetail("since", it.since().toString())
                .withDetail("reference", it.reference()).build()).orElseGet(() -> Health.up().build());
    }
}
