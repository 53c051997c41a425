package org.amsportal.ams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which reads this AMS has: by configuration, and by what its answers taught this process. */
final class OfferedReads {

    /** How long a read is taken to be missing before it is tried again: AMS may be repaired or extended. */
    static final Duration MEMORY = Duration.ofMinutes(10);

    private final AmsPaths paths;
    private final Clock clock;
    private final Map<AmsRead, Instant> missing = new ConcurrentHashMap<>();
    private final Set<AmsRead> answered = ConcurrentHashMap.newKeySet();

    OfferedReads(AmsPaths paths, Clock clock) {
        this.paths = paths;
        this.clock = clock;
    }

    boolean offers(AmsRead read) {
        var since = missing.get(read);
        return paths.has(read) && (since == null || since.plus(MEMORY).isBefore(clock.instant()));
    }

    void isMissing(AmsRead read) {
        missing.put(read, clock.instant());
    }

    void hasAnswered(AmsRead read) {
        answered.add(read);
        missing.remove(read);
    }

    boolean everAnswered(AmsRead read) {
        return answered.contains(read);
    }
}
