package org.amsportal.ams;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;

import org.amsportal.ams.AmsProblem.Said;
import org.amsportal.ams.AmsProblem.Unreadable;

import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;

/**
 * Follows the pages of a list to the end, a few at a time. A list whose pages repeat, or never end, cannot be read whole: that is a problem
 * and not a shorter list, because what is not in a list counts as not there.
 */
final class EveryPage<T> {

    static final int MOST_PAGES = 10_000;
    private static final int AT_A_TIME = 4;

    private final IntFunction<Optional<AmsPage<T>>> pages;
    private final ToLongFunction<T> id;
    private final ContextSnapshot context = ContextSnapshotFactory.builder().build().captureAll();
    private final Map<Long, T> found = new LinkedHashMap<>();
    private final Set<List<Long>> seen = new HashSet<>();

    private EveryPage(IntFunction<Optional<AmsPage<T>>> pages, ToLongFunction<T> id) {
        this.pages = pages;
        this.id = id;
    }

    /** Everything on all pages, each ID once; empty when this AMS does not have the read. */
    static <T> Optional<List<T>> of(IntFunction<Optional<AmsPage<T>>> pages, ToLongFunction<T> id) {
        return pages.apply(1).map(first -> from(first, pages, id));
    }

    /** The same, when the first page has been read already. */
    static <T> List<T> from(AmsPage<T> first, IntFunction<Optional<AmsPage<T>>> pages, ToLongFunction<T> id) {
        return new EveryPage<>(pages, id).rest(first);
    }

    private List<T> rest(AmsPage<T> first) {
        add(first, 1);
        var last = first.lastPage();
        for (var next = 2; next <= last; next += AT_A_TIME) {
            if (last > MOST_PAGES) {
                throw notWhole();
            }
            last = addAll(next, Math.min(next + AT_A_TIME - 1, last));
        }
        return List.copyOf(found.values());
    }

    /** Adds these pages and answers with the number of the last page, as the newest of them tells it. */
    private int addAll(int from, int to) {
        var answers = IntStream.rangeClosed(from, to).boxed().gather(Gatherers.mapConcurrent(AT_A_TIME, this::page))
                .toList();
        for (var i = 0; i < answers.size(); i++) {
            add(answers.get(i), from + i);
        }
        return answers.getLast().lastPage();
    }

    private AmsPage<T> page(int number) {
        try (var _ = context.setThreadLocals()) {
            return pages.apply(number).orElseThrow(EveryPage::notWhole);
        }
    }

    private void add(AmsPage<T> page, int asked) {
        var ids = new ArrayList<Long>();
        page.items().forEach(item -> {
            ids.add(id.applyAsLong(item));
            found.putIfAbsent(id.applyAsLong(item), item);
        });
        if (page.page() != asked || (!ids.isEmpty() && !seen.add(ids))) {
            throw notWhole();
        }
    }

    private static AmsException notWhole() {
        return new AmsException(new Unreadable(new Said(200, null, null)));
    }
}
