package org.amsportal.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsPage;
import org.amsportal.ams.SignInEnded;
import org.amsportal.organisation.Reading.Failed;
import org.amsportal.organisation.Reading.Known;
import org.amsportal.organisation.Reading.NotKnown;
import org.amsportal.organisation.Reading.Source;
import org.amsportal.organisation.Shelf.Kept;
import org.amsportal.organisation.Shelf.Label;
import org.jspecify.annotations.Nullable;

/**
 * A list of AMS that is read whole. A short one is read anew for every page. A long one is kept for some minutes, for whoever can see the same:
 * of the same company, with the same permissions, and shown the same first page by AMS on their own token. One load at a time.
 */
final class WholeList<I, T> {

    /** Up to so many elements a list is read anew each time, unless somebody is typing. */
    static final int SHORT = 500;
    /** A list of more elements is not waited for where its page can do without. */
    static final int MANY = 5000;
    /** Reading so many keeps all processors busy: the page that does not wait for it is drawn first. */
    private static final long PAGE_FIRST = Duration.ofMillis(400).toNanos();
    /** After this, and five times as long as reading it took, a long list is read again behind the page that shows it, and a short one before. */
    static final Duration FRESH = Duration.ofMinutes(1);
    /** What is older is not shown. */
    static final Duration KEPT = Duration.ofMinutes(5);

    private final Making<I, T> making;
    private final Function<Admin, Instant> written;
    private final Clock clock;
    private final Shelves<I, T> shelves;
    /** Who does not wait for many elements: done as soon as AMS has told that there are. */
    private final ConcurrentMap<UUID, CompletableFuture<Boolean>> asked = new ConcurrentHashMap<>();
    private final Once<UUID, Reading<Kept<T>>> asking = new Once<>();
    private final Once<Label<I>, Reading<Kept<T>>> loading = new Once<>();

    /** @param written when the portal last wrote something that an admin might see in the list */
    WholeList(Making<I, T> making, Function<Admin, Instant> written, Clock clock) {
        this.making = making;
        this.written = written;
        this.clock = clock;
        this.shelves = new Shelves<>(making::size);
    }

    /** The list as a page shows it. */
    Reading<T> of(Admin admin) {
        return now(admin, false);
    }

    /** The same for somebody who is typing: as it was a moment ago will do. */
    Reading<T> lately(Admin admin) {
        return now(admin, true);
    }

    /** The list, if it is kept or comes within this time; else empty, and it goes on being read. */
    Optional<Reading<T>> within(Admin admin, Duration atMost) {
        Instant since = written.apply(admin);
        var kept = kept(admin, since, false);
        return kept != null ? Optional.of(whole(kept)) : comes(ask(admin), atMost, since);
    }

    /**
     * The list as it was a moment ago, if it is kept or comes within this time; else empty, and it goes on being read. Nobody waits for a list that
     * turns out to have many elements.
     */
    Optional<Reading<T>> lately(Admin admin, Duration atMost) {
        Instant since = written.apply(admin);
        var kept = kept(admin, since, true);
        if (kept != null) {
            return Optional.of(whole(kept));
        }
        var many = asked.computeIfAbsent(admin.signIn(), _ -> new CompletableFuture<>());
        var answer = ask(admin);
        var _ = answer.whenComplete((_, _) -> asked.remove(admin.signIn(), many));
        var shelf = shelves.of(admin);
        if (shelf != null && shelf.label.length() > MANY) {
            many.complete(true);
        }
        var _ = Once.answer(CompletableFuture.anyOf(many, answer.handle((_, _) -> true)), atMost);
        return answer.isDone() ? comes(answer, Duration.ZERO, since) : Optional.empty();
    }

    /** What is read, if it comes within this time and has what the portal wrote. */
    private static <T> Optional<Reading<T>> comes(CompletableFuture<Reading<Kept<T>>> answer, Duration atMost,
            Instant since) {
        return Once.answer(answer, atMost).filter(it -> has(it, since)).map(it -> it.map(Kept::whole));
    }

    /** What is kept for all who see the same as this admin; empty while nothing is. */
    Optional<T> shared(Admin admin) {
        var shelf = shelves.of(admin);
        return Optional.ofNullable(shelf == null ? null : shelf.kept()).map(Kept::whole)
                .filter(whole -> making.size(whole) > SHORT);
    }

    private Reading<T> now(Admin admin, boolean typing) {
        Instant since = written.apply(admin);
        var kept = kept(admin, since, typing);
        if (kept != null) {
            return whole(kept);
        }
        var answer = Once.answer(ask(admin));
        // what was begun to be read before the portal wrote does not have it yet
        return (has(answer, since) ? answer : Once.answer(ask(admin))).map(Kept::whole);
    }

    private @Nullable Kept<T> kept(Admin admin, Instant since, boolean typing) {
        var shelf = shelves.of(admin);
        var kept = shelf == null ? null : shelf.kept();
        if (shelf == null || kept == null || isOlder(kept, KEPT)) {
            return null;
        }
        boolean old = isOlder(kept, FRESH);
        if (making.size(kept.whole()) <= SHORT && (old || !typing)) {
            return null;
        }
        var current = current(admin, shelf, kept, since);
        if (current != null && old) {
            var _ = ask(admin);
        }
        return current;
    }

    /** With what the portal has written since it was read; null when that takes reading it again. */
    private @Nullable Kept<T> current(Admin admin, Shelf<I, T> shelf, Kept<T> kept, Instant since) {
        if (kept.asOf().isAfter(since)) {
            return kept;
        }
        Instant now = clock.instant();
        T whole = making.caughtUp(admin, kept.whole(), kept.asOf());
        if (whole == null) {
            return null;
        }
        var newer = new Kept<>(whole, kept.readAt(), now, kept.took());
        shelf.keep(newer);
        return newer;
    }

    private CompletableFuture<Reading<Kept<T>>> ask(Admin admin) {
        return asking.of(admin.signIn(), () -> read(admin));
    }

    /** Everybody's first page is read on their own token: it tells what they may see. */
    private Reading<Kept<T>> read(Admin admin) {
        Instant began = clock.instant();
        Instant since = written.apply(admin);
        return switch (making.first(admin)) {
            case Known<AmsPage<I>>(var first, _, _) -> read(admin, first, began, since);
            case NotKnown<AmsPage<I>> _ -> new NotKnown<>();
            case Failed<AmsPage<I>>(var problem) -> new Failed<>(problem);
        };
    }

    private Reading<Kept<T>> read(Admin admin, AmsPage<I> first, Instant began, Instant since) {
        var shelf = shelves.show(admin, new Label<>(Sight.of(admin), first));
        var kept = shelf.kept();
        var current = kept == null || isOlder(kept, FRESH) || making.size(kept.whole()) <= SHORT
                ? null
                : current(admin, shelf, kept, since);
        return current != null ? known(current) : load(admin, shelf, first, began);
    }

    private Reading<Kept<T>> load(Admin admin, Shelf<I, T> shelf, AmsPage<I> first, Instant began) {
        var many = asked.get(admin.signIn());
        if (many != null && shelf.label.length() > MANY) {
            many.complete(true);
            LockSupport.parkNanos(PAGE_FIRST);
        }
        Supplier<Reading<Kept<T>>> whole = () -> making.whole(admin, first).map(it -> keep(shelf, it, began));
        if (shelf.label.length() <= SHORT) {
            return whole.get();
        }
        try {
            var reading = Once.answer(loading.of(shelf.label, whole));
            return has(reading, written.apply(admin)) ? reading : whole.get();
        } catch (SignInEnded _) {
            return whole.get(); // it may have been another admin's sign-in that ended while they read it
        }
    }

    private Kept<T> keep(Shelf<I, T> shelf, T whole, Instant began) {
        Instant now = clock.instant();
        var kept = new Kept<>(whole, began, began, Duration.between(began, now));
        shelves.keep(shelf, kept, now, KEPT);
        return kept;
    }

    private boolean isOlder(Kept<T> kept, Duration age) {
        return kept.isOlder(age, clock.instant());
    }

    private static <T> Reading<T> whole(Kept<T> kept) {
        return known(kept).map(Kept::whole);
    }

    private static <T> Reading<Kept<T>> known(Kept<T> kept) {
        return new Known<>(kept, Source.AMS, kept.readAt());
    }

    /** Whether what was read has all that the portal wrote up to then; what could not be read is not better for being asked again. */
    private static <T> boolean has(Reading<Kept<T>> reading, Instant since) {
        return reading.known().map(kept -> kept.asOf().isAfter(since)).orElse(true);
    }
}
