package org.amsportal.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * How long some requests took.
 *
 * @param sorted nanoseconds, the shortest first
 * @param seconds how long all of them took together
 * @param largest bytes of the largest body, as it came over the wire
 * @param work what the processes did for each; nothing where that was not asked
 */
record Times(List<Long> sorted, double seconds, int largest, Work work) {

    static Times of(LongStream nanos, double seconds, int largest) {
        return new Times(nanos.sorted().boxed().toList(), seconds, largest, Work.NONE);
    }

    static Times of(LongStream nanos) {
        return of(nanos, 1, 0);
    }

    Times costing(Work work) {
        return new Times(sorted, seconds, largest, work.each(Math.max(1, count())));
    }

    int count() {
        return sorted.size();
    }

    double perSecond() {
        return count() / seconds;
    }

    /** Milliseconds within which this share of the requests was answered. */
    double percentile(double percent) {
        int at = (int) Math.ceil(percent / 100 * sorted.size()) - 1;
        return sorted.get(Math.max(0, at)) / 1e6;
    }

    String words() {
        return String.format(Locale.UK, "p50 %.1f, p95 %.1f, p99 %.1f ms (%,d requests)", percentile(50),
                percentile(95), percentile(99), count());
    }

    /** How many a second, and what each of them cost. */
    String rate() {
        return String.format(Locale.UK, "%,.0f/s (%s)", perSecond(), work.words());
    }
}
