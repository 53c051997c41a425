package org.amsportal.batches;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import org.amsportal.assignments.Comparison;
import org.amsportal.journal.Change;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Write;
import org.amsportal.plans.Batches.Wanted;
import org.amsportal.plans.Row;
import org.amsportal.web.Person;
import org.jspecify.annotations.Nullable;

/**
 * What setting one person back to the state before a plan means.
 *
 * @param first their first name, where it is known
 * @param departments null where the plan did not change them, as for {@code groups}
 * @param names what departments and permission groups are called, by keys as {@link Row} has them
 */
record SetBack(long userId, Person person, String first, @Nullable Long companyId, @Nullable Span departments,
        @Nullable Span groups, Map<String, String> names) {

    /** From the first of a plan's changes of something to the last of them. */
    record Span(Instant began, SortedSet<Long> before, Instant ended, SortedSet<Long> after) {

        private Span and(Span other) {
            Span first = began.isAfter(other.began()) ? other : this;
            Span last = ended.isBefore(other.ended()) ? other : this;
            return new Span(first.began(), first.before(), last.ended(), last.after());
        }

        private Change back() {
            return new Change.Exactly(before, after);
        }
    }

    /** What one write has changed; null where nobody could tell what was there before, or nothing was changed. */
    static @Nullable Span span(Entry entry) {
        SortedSet<Long> before = entry.before();
        if (before == null || entry.attempts() == 0) {
            return null;
        }
        SortedSet<Long> after = entry.after() == null ? sent(entry.write(), before) : entry.after();
        return before.equals(after) ? null : new Span(entry.createdAt(), before, entry.changedAt(), after);
    }

    private static SortedSet<Long> sent(Write write, SortedSet<Long> before) {
        return switch (write) {
            case Write.AssignDepartments(_, var change) -> sent(change, before);
            case Write.AssignGroups(_, var change) -> sent(change, before);
            case Write.CreateUser _,Write.CreateDepartment _ -> before;
        };
    }

    private static SortedSet<Long> sent(Change change, SortedSet<Long> before) {
        return switch (change) {
            case Change.Exactly(var wanted, _) -> wanted;
            case Change.Replacing(var wanted, _) -> wanted;
            case Change.Adding(var added) -> {
                var both = new TreeSet<>(before);
                both.addAll(added);
                yield both;
            }
        };
    }

    /** The same person in another row of the plan. */
    SetBack and(SetBack other) {
        var all = new HashMap<>(names);
        all.putAll(other.names());
        return new SetBack(userId, person, first, companyId, both(departments, other.departments()),
                both(groups, other.groups()), Map.copyOf(all));
    }

    private static @Nullable Span both(@Nullable Span one, @Nullable Span other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.and(other);
    }

    boolean changes() {
        return changes(departments) || changes(groups);
    }

    private static boolean changes(@Nullable Span span) {
        return span != null && !span.before().equals(span.after());
    }

    /** Departments that this AMS keeps, because it only adds. */
    SortedSet<Long> staying(Way way) {
        return departments != null && way.departments() == Way.Lists.ADDED
                ? Comparison.of(departments.after(), departments.before()).removed()
                : new TreeSet<>();
    }

    /** The permission groups that they lose. */
    SortedSet<Long> lost() {
        return groups == null ? new TreeSet<>() : Comparison.of(groups.after(), groups.before()).removed();
    }

    /** Whether nothing can be sent for them. */
    boolean isInVain(Way way) {
        return !changes(groups) && departments(way) == null;
    }

    /** Whether AMS would keep what was shown and nothing else, because it does not tell what they have. */
    boolean replaces(Way way) {
        return departments(way) instanceof Change.Replacing || groups(way) instanceof Change.Replacing;
    }

    /** What AMS will be told; null where nothing is. */
    @Nullable
    Change departments(Way way) {
        if (departments == null || !changes(departments)) {
            return null;
        }
        return switch (way.departments()) {
            case TOLD -> departments.back();
            case NOT_TOLD -> new Change.Replacing(departments.before(), departments.after());
            case ADDED -> {
                SortedSet<Long> added = Comparison.of(departments.after(), departments.before()).added();
                yield added.isEmpty() ? null : new Change.Adding(added);
            }
        };
    }

    /** The same for permission groups. */
    @Nullable
    Change groups(Way way) {
        if (groups == null || !changes(groups)) {
            return null;
        }
        return way.groups() == Way.Lists.NOT_TOLD
                ? new Change.Replacing(groups.before(), groups.after())
                : groups.back();
    }

    /** How lists can be set back in this AMS. */
    record Way(Lists departments, Lists groups) {

        /** What AMS does with a list that is sent. */
        enum Lists {
            /** AMS tells what people have: what changed since is left as it is. */
            TOLD,
            /** AMS does not tell: it keeps what is sent and nothing else, whatever they have by then. */
            NOT_TOLD,
            /** AMS only adds. */
            ADDED
        }
    }

    /** Nothing is sent where somebody has something else by then than this plan gave, as far as anybody can tell. */
    Wanted wanted(Way way) {
        var called = new HashMap<>(names);
        called.putAll(person.remembered(first));
        return new Wanted(new Row(new Row.Who.Existing(userId, person.name(), person.email()), List.of(),
                departments(way), List.of(), groups(way), called, null), companyId);
    }
}
