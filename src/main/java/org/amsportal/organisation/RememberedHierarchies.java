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
import org.amsportal.journal.Journal;
import org.amsportal.organisation.Reading.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The departments as a sign-in read them last, for a minute, and until one is created here, on whichever replica: a list of people names a few of
 * them, and may be one of many pages.
 */
@Component
class RememberedHierarchies {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST = 12;

    private record Key(UUID signIn, @Nullable Long companyId, @Nullable Set<String> permissions) {}

    private final Journal journal;
    private final Clock clock;
    private final Map<Key, Known<Hierarchy>> known = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known<Hierarchy>> eldest) {
            return size() > MOST;
        }
    };

    RememberedHierarchies(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    Reading<Hierarchy> of(Admin admin, Supplier<Reading<Hierarchy>> read) {
        Instant oldest = clock.instant().minus(KEPT);
        Instant written = journal.departmentLastCreated().orElse(Instant.MIN);
        synchronized (known) {
            var kept = known.get(key(admin));
            if (kept != null && kept.asOf().isAfter(oldest) && kept.asOf().isAfter(written)) {
                return kept;
            }
        }
        return keep(admin, read.get());
    }

    /** What was just read takes the place of what was remembered. */
    Reading<Hierarchy> keep(Admin admin, Reading<Hierarchy> reading) {
        if (reading instanceof Known<Hierarchy> now && reading.fromAms()) {
            Instant oldest = clock.instant().minus(KEPT);
            synchronized (known) {
                known.values().removeIf(kept -> kept.asOf().isBefore(oldest));
                known.put(key(admin), now);
            }
        }
        return reading;
    }

    private static Key key(Admin admin) {
        return new Key(admin.signIn(), admin.companyId(), admin.rights().permissions());
    }
}
