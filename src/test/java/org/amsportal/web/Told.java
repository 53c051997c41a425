package org.amsportal.web;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.access.Rights;
import org.amsportal.ams.AccessToken;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.Authority;
import org.amsportal.ams.NewUser;
import org.amsportal.ams.SignInEnded;
import org.amsportal.journal.Change;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Place;
import org.amsportal.journal.State;
import org.amsportal.journal.Why;
import org.amsportal.journal.Write;
import org.jspecify.annotations.Nullable;

/** Journal entries about Sam, as the pages get them. */
final class Told {

    static final Instant SENT = Instant.parse("2026-03-03T10:42:00Z");
    static final Instant JUDGED = Instant.parse("2026-03-03T11:15:00Z");
    static final Write USER = new Write.CreateUser(
            new NewUser("Sam", "Okafor", "sam@example.org", 24L, true, null));
    static final Write GROUPS = new Write.AssignGroups(4711, new Change.Adding(set(3)));
    static final Write DEPARTMENTS = new Write.AssignDepartments(4711, new Change.Adding(set(5)));

    private Told() {
    }

    static Admin alex() {
        return new Admin(UUID.randomUUID(), "1002", 1002L, "Alex Morgan", null, 24L, true,
                new Rights(null, java.util.Map.of()), new SignedOut());
    }

    static Entry unsent(Write write, Why why) {
        return entry(write, State.NOT_SENT, why, 0, null);
    }

    /** Sent once, and then looked for or told about. */
    static Entry sent(Write write, State state, @Nullable Why why, @Nullable SortedSet<Long> after, String... settled) {
        return entry(write, state, why, 1, after, settled);
    }

    private static Entry entry(Write write, State state, @Nullable Why why, int attempts,
            @Nullable SortedSet<Long> after, String... settled) {
        var happenings = new java.util.ArrayList<Entry.Happening>();
        if (attempts > 0) {
            happenings.add(line(SENT, "SENDING", ""));
        }
        for (String detail : settled) {
            happenings.add(line(JUDGED, "SETTLED", detail));
        }
        return new Entry(UUID.randomUUID(), "K7M-4QD", write, "Sam Okafor", new Place(UUID.randomUUID(), 1, "step", 1),
                "1002", "Alex Morgan", 24L, 24L, state, why, write instanceof Write.CreateUser ? 4711L : null, attempts,
                null, after, SENT, JUDGED, null, List.copyOf(happenings));
    }

    private static Entry.Happening line(Instant at, String kind, String detail) {
        return new Entry.Happening(at, kind, 1, "1002", null, null, detail);
    }

    static SortedSet<Long> set(long... ids) {
        var set = new TreeSet<Long>();
        for (long id : ids) {
            set.add(id);
        }
        return set;
    }

    /** Nothing here calls AMS. */
    private record SignedOut() implements Authority {

        @Override
        public AccessToken token() {
            throw new SignInEnded("test");
        }

        @Override
        public AccessToken tokenInsteadOf(AccessToken dead) {
            throw new SignInEnded("test");
        }

        @Override
        public void learnt(AmsPermission permission, boolean has) {
            throw new SignInEnded("test");
        }
    }
}
