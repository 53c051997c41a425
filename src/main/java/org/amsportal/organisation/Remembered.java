package org.amsportal.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsItem;
import org.amsportal.journal.Journal;
import org.amsportal.organisation.Reading.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What AMS said lately about what people have, for lists alone: guards and settling read AMS itself. Kept for some minutes, for the sign-in that
 * read it and only while it may do the same; what the journal has written since, on whichever replica, is forgotten.
 */
@Component
class Remembered {

    static final Duration KEPT = Duration.ofMinutes(3);
    private static final int MOST = 20_000;

    /** What people have. */
    enum Kind {
        DEPARTMENTS, GROUPS
    }

    private record Key(UUID signIn, @Nullable Long companyId, @Nullable Set<String> permissions, Kind kind,
            long userId) {}

    private final Journal journal;
    private final Clock clock;
    private final Map<Key, Known<List<AmsItem>>> known = new LinkedHashMap<>(16, .75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Known<List<AmsItem>>> eldest) {
            return size() > MOST;
        }
    };

    Remembered(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    void keep(Admin admin, Kind kind, long userId, Reading<List<AmsItem>> reading) {
        if (reading instanceof Known<List<AmsItem>> read && reading.fromAms()) {
            synchronized (known) {
                known.put(key(admin, kind, userId), read);
            }
        }
    }

    /** What is still good of it, by user. */
    Map<Long, Reading<List<AmsItem>>> of(Admin admin, Kind kind, Collection<Long> userIds) {
        var found = new HashMap<Long, Known<List<AmsItem>>>();
        Instant oldest = clock.instant().minus(KEPT);
        synchronized (known) {
            for (Long userId : userIds) {
                var kept = known.get(key(admin, kind, userId));
                if (kept != null && kept.asOf().isAfter(oldest)) {
                    found.put(userId, kept);
                }
            }
        }
        Map<Long, Instant> written = journal.lastWritten(found.keySet());
        found.entrySet().removeIf(
                it -> !it.getValue().asOf().isAfter(written.getOrDefault(it.getKey(), Instant.MIN)));
        return Map.copyOf(found);
    }

    private static Key key(Admin admin, Kind kind, long userId) {
        return new Key(admin.signIn(), admin.companyId(), admin.rights().permissions(), kind, userId);
    }
}
