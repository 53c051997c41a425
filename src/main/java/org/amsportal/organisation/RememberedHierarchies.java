package org.amsportal.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import org.amsportal.access.Admin;
import org.amsportal.organisation.Reading.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The departments as a sign-in read them last, for a minute: a list of people names a few of them, and may be one of many pages. */
@Component
class RememberedHierarchies {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 50;

    private record Key(UUID signIn, @Nullable Long companyId, @Nullable Set<String> permissions) {}

    private final Clock clock;
    private final Map<Key, Known<Hierarchy>> known = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known<Hierarchy>> eldest) {
            return size() > MOST;
        }
    };

    RememberedHierarchies(Clock clock) {
        this.clock = clock;
    }

    Reading<Hierarchy> of(Admin admin, Supplier<Reading<Hierarchy>> read) {
        var key = new Key(admin.signIn(), admin.companyId(), admin.rights().permissions());
        Instant oldest = clock.instant().minus(KEPT);
        synchronized (known) {
            var kept = known.get(key);
            if (kept != null && kept.asOf().isAfter(oldest)) {
                return kept;
            }
        }
        var reading = read.get();
        if (reading instanceof Known<Hierarchy> now && reading.fromAms()) {
            synchronized (known) {
                known.put(key, now);
            }
        }
        return reading;
    }
}
