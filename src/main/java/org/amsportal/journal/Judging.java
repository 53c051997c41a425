package org.amsportal.journal;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.ams.AmsUser;
import org.amsportal.ams.NewUser;
import org.jspecify.annotations.Nullable;

/** What it proves that something was found in AMS after a write whose outcome is unknown. */
final class Judging {

    private Judging() {
    }

    /** Empty when none was found: that proves nothing yet. */
    static Optional<Outcome> users(NewUser wanted, List<AmsUser> found, Before before) {
        List<AmsUser> since = found.stream().filter(user -> !before.ids().contains(user.id())).toList();
        List<Long> ids = since.stream().map(AmsUser::id).toList();
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        // without a look before sending, the one found may be older than the write
        boolean proof = before.fromAms() && ids.size() == 1 && same(wanted, since.getFirst());
        return Optional.of(proof ? Outcome.created(ids.getFirst()) : Outcome.foundOtherwise(ids));
    }

    static Optional<Outcome> departments(List<Long> found, Before before) {
        List<Long> since = found.stream().filter(id -> !before.ids().contains(id)).toList();
        if (since.isEmpty()) {
            return Optional.empty();
        }
        boolean proof = before.fromAms() && since.size() == 1;
        return Optional.of(proof ? Outcome.created(since.getFirst()) : Outcome.foundOtherwise(since));
    }

    /** What AMS does not tell does not contradict. */
    static boolean same(NewUser wanted, AmsUser found) {
        return agrees(wanted.name(), found.name()) && agrees(wanted.surname(), found.surname())
                && agrees(wanted.serviceNumber(), found.serviceNumber());
    }

    private static boolean agrees(@Nullable String wanted, @Nullable String found) {
        return found == null || Keys.name(wanted).equals(Keys.name(found));
    }

    /** After the window an assignment is where it was, or somebody else changed it; before the window only arrival proves anything. */
    static Optional<Outcome> assignment(Filed filed, SortedSet<Long> now, boolean windowOver) {
        SortedSet<Long> wanted = filed.sent() == null ? new TreeSet<>() : filed.sent();
        Before before = filed.before();
        if (now.equals(wanted)) {
            return Optional.of(Outcome.of(State.DONE, null).with(now));
        }
        if (filed.kind() == Kind.ASSIGN_DEPARTMENTS && added(wanted, now, before)) {
            return Optional.of(Outcome.of(State.DONE, new Why.StillThere(without(now, wanted))).with(now));
        }
        if (!windowOver) {
            return Optional.empty();
        }
        return Optional.of(before.fromAms() && now.equals(before.ids())
                ? Outcome.of(State.ABSENT, null).with(now)
                : Outcome.of(State.CONFLICT, new Why.ChangedMeanwhile(now)).with(now));
    }

    /** An AMS whose step 3 adds: everything wanted has come, everything from before is still there. */
    private static boolean added(SortedSet<Long> wanted, SortedSet<Long> now, Before before) {
        SortedSet<Long> both = new TreeSet<>(before.ids());
        both.addAll(wanted);
        return before.fromAms() && now.equals(both) && !now.equals(before.ids());
    }

    /** What a read-back proves after AMS accepted an assignment. */
    static Outcome readBack(Filed filed, SortedSet<Long> now) {
        SortedSet<Long> wanted = filed.sent() == null ? new TreeSet<>() : filed.sent();
        SortedSet<Long> left = without(now, wanted);
        if (!now.containsAll(wanted) || (filed.kind() == Kind.ASSIGN_GROUPS && !left.isEmpty())) {
            return Outcome.foundOtherwise(List.copyOf(now)).with(now);
        }
        left.retainAll(filed.before().ids());
        return Outcome.of(State.DONE, left.isEmpty() ? null : new Why.StillThere(left)).with(now);
    }

    private static SortedSet<Long> without(SortedSet<Long> all, SortedSet<Long> these) {
        SortedSet<Long> rest = new TreeSet<>(all);
        rest.removeAll(these);
        return rest;
    }
}
