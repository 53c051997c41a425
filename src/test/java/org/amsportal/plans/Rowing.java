package org.amsportal.plans;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

import org.amsportal.ams.NewUser;
import org.amsportal.journal.Change;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Place;
import org.amsportal.journal.State;
import org.amsportal.journal.Why;
import org.amsportal.journal.Write;
import org.amsportal.plans.Row.Creation;
import org.amsportal.plans.Row.Who;
import org.jspecify.annotations.Nullable;

/** Rows and journal entries as tests of plans want them. */
final class Rowing {

    static final Instant TEN = Instant.parse("2026-10-05T10:00:00Z");

    private Rowing() {
    }

    /** Sam, to be put in department 5 and in a new watch of a new station, with group 3. */
    static Row sam(String email) {
        return new Row(new Who.NewPerson(new NewUser("Sam", "Okafor", email, 24L, true, "004127")),
                List.of(new Creation("a", "Station 14", 1L, null, 24L), new Creation("b", "Red Watch", null, "a", 24L)),
                adding(5), List.of("b"), adding(3), Map.of("group:3", "Crew"), "T-1");
    }

    /** An existing user whose groups become exactly {@code wanted}, where the page showed {@code seen}. */
    static Row groups(long userId, List<Long> wanted, List<Long> seen) {
        return new Row(new Who.Existing(userId, "Jo Bell", null), List.of(), null, List.of(),
                new Change.Exactly(new TreeSet<>(wanted), new TreeSet<>(seen)), Map.of(), null);
    }

    /** A person who is to be put in departments that the plan's first row creates. */
    static Row sharing(Who who, Change groups, Creation... shared) {
        return new Row(who, List.of(), null, List.of(), groups, Map.of(), null, List.of(shared));
    }

    static Row outline(Creation... creations) {
        return new Row(new Who.Outline(), List.of(creations), null, List.of(), null, Map.of(), null);
    }

    static Row department(String name, @Nullable Long parentId) {
        return new Row(new Who.Nobody(), List.of(new Creation("a", name, parentId, null, 24L)), null, List.of(), null,
                Map.of(), null);
    }

    static Change.Adding adding(long... ids) {
        var added = new TreeSet<Long>();
        for (long id : ids) {
            added.add(id);
        }
        return new Change.Adding(added);
    }

    static Entry entry(String step, State state, @Nullable Why why, @Nullable Long result) {
        return entry(step, 1, state, why, result, state == State.NOT_SENT ? 0 : 1);
    }

    static Entry entry(String step, int revision, State state, @Nullable Why why, @Nullable Long result, int attempts) {
        return new Entry(UUID.randomUUID(), "K7M-4QD", new Write.AssignGroups(1, adding(1)), "Sam Okafor",
                new Place(UUID.randomUUID(), 1, step, revision), "7", "Alex Morgan", 24L, 24L, state, why, result,
                attempts, null, null, TEN, TEN, null, List.of());
    }

    static Map<String, Entry> newest(Entry... entries) {
        var newest = new HashMap<String, Entry>();
        for (Entry entry : entries) {
            newest.put(entry.place().step(), entry);
        }
        return newest;
    }
}
