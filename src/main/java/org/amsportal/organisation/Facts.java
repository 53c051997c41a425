package org.amsportal.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.amsportal.ams.AmsItem;

/** What AMS said of who is where and may do what, for those who may see the same. For one thread at a time. */
final class Facts {

    private static final Duration ONCE_A = Duration.ofMinutes(1);

    /** What people have. */
    enum Kind {
        DEPARTMENTS, GROUPS
    }

    /** @param items shared by all who have the same: there are few different ones */
    record Fact(List<AmsItem> items, Instant asOf) {}

    private final Map<Kind, Map<Long, Fact>> facts = new EnumMap<>(Map.of(Kind.DEPARTMENTS, new HashMap<Long, Fact>(),
            Kind.GROUPS, new HashMap<Long, Fact>()));
    private final Map<List<AmsItem>, List<AmsItem>> same = new HashMap<>();
    private long version;
    private Instant swept = Instant.EPOCH;

    void keep(Kind kind, long userId, List<AmsItem> items, Instant asOf) {
        var shared = same.computeIfAbsent(items, List::copyOf);
        var before = of(kind).put(userId, new Fact(shared, asOf));
        if (before == null || !before.items().equals(shared)) {
            version++;
        }
    }

    Optional<Fact> fact(Kind kind, long userId) {
        return Optional.ofNullable(of(kind).get(userId));
    }

    /** Adds what is known here to others, where they know nothing newer. */
    void moveTo(Facts others) {
        facts.forEach((kind, known) -> known.forEach((user, fact) -> {
            if (others.fact(kind, user).filter(it -> it.asOf().isAfter(fact.asOf())).isEmpty()) {
                others.keep(kind, user, fact.items(), fact.asOf());
            }
        }));
    }

    /** Forgets what was read of somebody no later than this. */
    void forget(long userId, Instant written) {
        for (var known : facts.values()) {
            var fact = known.get(userId);
            if (fact != null && !fact.asOf().isAfter(written)) {
                known.remove(userId);
                version++;
            }
        }
    }

    /** Forgets what is older; looks through all of it once a minute at most. */
    void forgetBefore(Instant oldest) {
        if (oldest.isBefore(swept.plus(ONCE_A))) {
            return;
        }
        swept = oldest;
        for (var known : facts.values()) {
            if (known.values().removeIf(fact -> fact.asOf().isBefore(oldest))) {
                version++;
            }
        }
    }

    int size() {
        return facts.values().stream().mapToInt(Map::size).sum();
    }

    /** Grows whenever something is known otherwise. */
    long version() {
        return version;
    }

    /** Everything known of this kind, by the AMS number of whom it is known of. */
    Map<Long, Fact> of(Kind kind) {
        return Objects.requireNonNull(facts.get(kind));
    }
}
