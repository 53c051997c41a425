package org.amsportal.organisation;

import java.lang.ref.WeakReference;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * What was counted last, as long as nothing of it has changed. Keeps the numbers alone: whole directories from which they were counted are forgotten
 * as soon as nobody else needs them.
 */
final class LastCounted<T> {

    private static final int KEPT = 64;

    /** Compares what it was counted from by identity: it never changes, a newer one is another. */
    private record Counted<T>(List<WeakReference<Object>> from, long version, T counts) {

        boolean isOf(long other, Object... others) {
            return version == other && from.size() == others.length
                    && Arrays.stream(others).allMatch(it -> from.stream().anyMatch(ref -> ref.refersTo(it)));
        }
    }

    /** Keys by identity as well: facts that nobody keeps are asked for by nobody. */
    private final Cache<Facts, Counted<T>> all = Caffeine.newBuilder().executor(Runnable::run).weakKeys()
            .maximumSize(KEPT).build();

    /** @param from the people, and what else it was counted from */
    Optional<T> of(Facts facts, Object... from) {
        @Nullable
        Counted<T> last = all.getIfPresent(facts);
        return Optional.ofNullable(last).filter(it -> it.isOf(facts.version(), from)).map(Counted::counts);
    }

    T keep(Facts facts, T counts, Object... from) {
        all.put(facts, new Counted<>(Arrays.stream(from).map(WeakReference::new).toList(), facts.version(), counts));
        return counts;
    }
}
