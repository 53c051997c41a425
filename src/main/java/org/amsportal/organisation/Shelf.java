package org.amsportal.organisation;

import java.time.Duration;
import java.time.Instant;

import org.amsportal.ams.AmsPage;
import org.jspecify.annotations.Nullable;

/** Where one list is kept for all who see the same: who was shown this first page, and may do the same. */
final class Shelf<I, T> {

    /** What tells lists apart. */
    record Label<I>(Sight sight, AmsPage<I> first) {

        /** How long the list will be, as far as the first page tells. */
        long length() {
            Long total = first.total();
            return total != null ? total : (long) first.lastPage() * first.items().size();
        }
    }

    /**
     * @param readAt when reading it began
     * @param asOf up to when what the portal wrote is in it
     * @param took how long reading it took: what takes long is not read again as often
     */
    record Kept<T>(T whole, Instant readAt, Instant asOf, Duration took) {

        private static final int TIMES = 5;

        boolean isOlder(Duration age, Instant now) {
            return readAt.plus(age).plus(took.multipliedBy(TIMES)).isBefore(now);
        }
    }

    final Label<I> label;
    private volatile @Nullable Kept<T> kept;

    Shelf(Label<I> label) {
        this.label = label;
    }

    @Nullable
    Kept<T> kept() {
        return kept;
    }

    void keep(Kept<T> newer) {
        kept = newer;
    }

    void clear() {
        kept = null;
    }
}
