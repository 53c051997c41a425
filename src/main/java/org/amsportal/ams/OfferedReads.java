package org.amsportal.ams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which reads this AMS has: by configuration, and by what its answers have taught. A read that has ever answered is there for good. One that never
 * has is missing when AMS has said so twice, some time apart, and has answered another call in between; until then it is not known.
 */
final class OfferedReads {

    /** How long a read is taken to be missing before it is tried again: AMS may be repaired or extended. */
    static final Duration MEMORY = Duration.ofMinutes(10);
    /** So far apart the same answer has to come twice. */
    static final Duration APART = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(OfferedReads.class);

    private record Doubt(Instant since, int status, long answersBefore) {}

    private final AmsPaths paths;
    private final Clock clock;
    private final ReadMemory memory;
    private final Evidence evidence;
    private final Duration apart;
    private final Map<AmsRead, Instant> missing = new ConcurrentHashMap<>();
    private final Map<AmsRead, Doubt> doubts = new ConcurrentHashMap<>();
    private final Set<AmsRead> answered = ConcurrentHashMap.newKeySet();
    private final Set<AmsRead> remembered = ConcurrentHashMap.newKeySet();
    private final Set<AmsRead> written = ConcurrentHashMap.newKeySet();

    OfferedReads(AmsPaths paths, Clock clock, ReadMemory memory, Evidence evidence, Duration apart) {
        this.paths = paths;
        this.clock = clock;
        this.memory = memory;
        this.evidence = evidence;
        this.apart = apart;
    }

    Offering offering(AmsRead read) {
        if (!paths.has(read)) {
            return Offering.HAS_NOT;
        }
        remember(read);
        if (answered.contains(read)) {
            return Offering.HAS;
        }
        return missing.containsKey(read) ? Offering.HAS_NOT : Offering.NOT_KNOWN_NOW;
    }

    /** Whether AMS is to be asked: from time to time for what is missing, too. */
    boolean asks(AmsRead read) {
        if (!paths.has(read)) {
            return false;
        }
        remember(read);
        var since = missing.get(read);
        return since == null || since.plus(MEMORY).isBefore(clock.instant());
    }

    /** Whether AMS has said of any read that it is not there, and it is not known yet whether that is so. */
    boolean anyInDoubt() {
        return !doubts.isEmpty();
    }

    /** Whether none of the reads that the vendor does not document has ever answered, and each is missing or said to be. */
    boolean onlyDocumented() {
        return Arrays.stream(AmsRead.values()).filter(read -> !read.aboutOneUser() && read != AmsRead.GROUPS)
                .allMatch(read -> offering(read) == Offering.HAS_NOT || doubts.containsKey(read));
    }

    boolean noneHasAnswered() {
        return Arrays.stream(AmsRead.values()).filter(read -> read != AmsRead.GROUPS)
                .noneMatch(read -> offering(read) == Offering.HAS);
    }

    void hasAnswered(AmsRead read) {
        answered.add(read);
        missing.remove(read);
        doubts.remove(read);
        if (!written.contains(read) && kept(() -> memory.answered(read, clock.instant()))) {
            written.add(read);
        }
    }

    /** What another replica, or this one before it was started anew, has seen counts too. */
    boolean everAnswered(AmsRead read) {
        if (!answered.contains(read) && memoryOf(read) == ReadMemory.Told.ANSWERED) {
            answered.add(read);
            written.add(read);
            missing.remove(read);
            doubts.remove(read);
        }
        return answered.contains(read);
    }

    /** What AMS's word that a read is not there comes to. */
    enum Said {
        /** It is missing. */
        MISSING,
        /** It was said for the first time: it has to be said again. */
        FIRST,
        /** It has been said before, and not for long enough. */
        AGAIN
    }

    /** AMS said that a read is not there which has never answered. */
    Said isNotThere(AmsRead read, int status) {
        Instant now = clock.instant();
        var told = memoryOf(read);
        if (told == null) {
            return Said.AGAIN; // nobody can tell what it said before
        }
        if (missing.containsKey(read) || told == ReadMemory.Told.MISSING) {
            missing.put(read, now);
            doubts.remove(read);
            return Said.MISSING;
        }
        var doubt = doubts.get(read);
        if (doubt == null || doubt.status() != status) {
            doubts.put(read, new Doubt(now, status, evidence.answers()));
            return Said.FIRST;
        }
        if (now.isBefore(doubt.since().plus(apart)) || evidence.answers() == doubt.answersBefore()) {
            return Said.AGAIN;
        }
        missing.put(read, now);
        doubts.remove(read);
        var _ = kept(() -> memory.missing(read, now));
        LOG.info("AMS does not have the read {}: status {} twice", read, status);
        return Said.MISSING;
    }

    /** Whether AMS has answered another call since it was first said that this read is not there. */
    boolean answersOthersSince(AmsRead read) {
        var doubt = doubts.get(read);
        return doubt == null || evidence.answers() > doubt.answersBefore();
    }

    boolean inDoubt(AmsRead read) {
        return doubts.containsKey(read);
    }

    private void remember(AmsRead read) {
        if (remembered.contains(read)) {
            return;
        }
        switch (memoryOf(read)) {
            case ANSWERED -> {
                answered.add(read);
                written.add(read);
            }
            case MISSING -> missing.put(read, clock.instant());
            case NOTHING -> {
            }
            case null -> {
                return; // not to be had at the moment
            }
        }
        remembered.add(read);
    }

    private ReadMemory.@Nullable Told memoryOf(AmsRead read) {
        try {
            return memory.of(read);
        } catch (RuntimeException e) {
            LOG.warn("What is kept of the read {} could not be read: {}", read, e.getClass().getSimpleName());
            return null;
        }
    }

    private static boolean kept(Runnable keeping) {
        try {
            keeping.run();
            return true;
        } catch (RuntimeException e) {
            LOG.warn("What AMS has shown of a read could not be kept: {}", e.getClass().getSimpleName());
            return false;
        }
    }
}
