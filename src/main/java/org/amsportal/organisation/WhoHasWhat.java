package org.amsportal.organisation;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsSettings;
import org.amsportal.organisation.Facts.Kind;
import org.springframework.stereotype.Component;

/** What many people have, a few calls at a time: AMS has one call for each person, and other pages want to be answered meanwhile. */
@Component
class WhoHasWhat {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Sources sources;
    private final Remembered remembered;
    private final Semaphore atATime;

    WhoHasWhat(Sources sources, Remembered remembered, AmsSettings settings) {
        this.sources = sources;
        this.remembered = remembered;
        this.atATime = new Semaphore(Math.max(1, settings.maxConcurrency() / 2), true);
    }

    /** What is remembered, and what is not read now. After some seconds no more is asked: the rest is not known. */
    Map<Long, Reading<List<AmsItem>>> read(Admin admin, Kind kind, Collection<Long> userIds) {
        var found = new HashMap<>(remembered.of(admin, kind, userIds, Remembered.FRESH));
        found.putAll(readNow(admin, kind, userIds.stream().filter(id -> !found.containsKey(id)).toList()));
        return found;
    }

    /** What AMS says now, whatever is remembered. After some seconds no more is asked: the rest is not known. */
    Map<Long, Reading<List<AmsItem>>> readNow(Admin admin, Kind kind, Collection<Long> userIds) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        var asked = new LinkedHashMap<Long, Supplier<Reading<List<AmsItem>>>>();
        var found = new HashMap<Long, Reading<List<AmsItem>>>();
        try (var together = new Together()) {
            userIds.stream().distinct().forEach(id -> asked.put(id, together.read(() -> inTurn(admin, kind, id, end))));
            asked.forEach((id, answer) -> found.put(id, answer.get()));
        }
        return found;
    }

    /** One person's, read now and remembered for lists. */
    Reading<List<AmsItem>> one(Admin admin, Kind kind, long userId) {
        var reading = kind == Kind.GROUPS ? sources.groupsOf(admin, userId) : sources.departmentsOf(admin, userId);
        remembered.keep(admin, kind, userId, reading);
        return reading;
    }

    private Reading<List<AmsItem>> inTurn(Admin admin, Kind kind, long userId, long end) {
        atATime.acquireUninterruptibly();
        try {
            return System.nanoTime() - end < 0 ? one(admin, kind, userId) : new Reading.NotKnown<>();
        } finally {
            atATime.release();
        }
    }
}
