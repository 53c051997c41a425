package org.amsportal.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.ToIntFunction;

import org.amsportal.access.Admin;
import org.amsportal.organisation.Shelf.Kept;
import org.amsportal.organisation.Shelf.Label;
import org.jspecify.annotations.Nullable;

/** All lists of one kind that are kept, and who may see which. What was not asked for longest goes first when there is no room. */
final class Shelves<I, T> {

    /** How much is kept at most, in elements of all lists of a kind. */
    static final int ROOM = 200_000;
    private static final int SIGN_INS = 10_000;

    private record Asked(UUID signIn, Sight sight) {
        static Asked by(Admin admin) {
            return new Asked(admin.signIn(), Sight.of(admin));
        }
    }

    private final ToIntFunction<T> size;
    private final SequencedMap<Asked, Shelf<I, T>> shown = new LinkedHashMap<>(16, .75f, true);
    private final SequencedMap<Label<I>, Shelf<I, T>> all = new LinkedHashMap<>(16, .75f, true);

    Shelves(ToIntFunction<T> size) {
        this.size = size;
    }

    /** The shelf whose first page AMS has shown to this very sign-in, while it may do the same. */
    synchronized @Nullable Shelf<I, T> of(Admin admin) {
        return shown.get(Asked.by(admin));
    }

    /** Puts down that AMS has shown this first page to the admin. */
    synchronized Shelf<I, T> show(Admin admin, Label<I> label) {
        var shelf = all.computeIfAbsent(label, Shelf::new);
        shown.put(Asked.by(admin), shelf);
        if (shown.size() > SIGN_INS) {
            shown.pollFirstEntry();
        }
        return shelf;
    }

    /** Keeps a list, and drops what is too old or has no room any more. */
    synchronized void keep(Shelf<I, T> shelf, Kept<T> kept, Instant now, Duration longest) {
        shelf.keep(kept);
        all.put(shelf.label, shelf);
        int room = ROOM;
        for (var it = all.sequencedValues().reversed().iterator(); it.hasNext();) {
            var one = it.next();
            var other = one.kept();
            room -= other == null ? 0 : size.applyAsInt(other.whole());
            if (one != shelf && (other == null || room < 0 || other.isOlder(longest, now))) {
                one.clear();
                it.remove();
            }
        }
        shown.values().removeIf(one -> one.kept() == null);
    }
}
