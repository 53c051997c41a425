package org.amsportal.web;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedSet;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Comparison;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Journal;
import org.amsportal.journal.State;
import org.amsportal.journal.Write;
import org.amsportal.plans.Plan;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds in the journal who gave a person the permission groups that AMS has now. */
@Component
class ChangedBy {

    private static final int LATELY = 20;

    private final Journal journal;
    private final RowNames names;
    private final Words words;
    private final Times times;

    ChangedBy(Journal journal, RowNames names, Words words, Times times) {
        this.journal = journal;
        this.names = names;
        this.words = words;
        this.times = times;
    }

    /** "Jo Bell removed Crew and added Control in this portal at 10:39." Whatever this portal did not do was done in AMS. */
    String words(Admin admin, Plan plan, SortedSet<Long> now) {
        Long userId = plan.userId();
        return Optional.ofNullable(userId).flatMap(user -> newest(admin, user))
                .filter(entry -> now.equals(left(entry))).map(entry -> words(admin, plan, entry))
                .orElseGet(() -> words.say("conflict.by.ams"));
    }

    private Optional<Entry> newest(Admin admin, long userId) {
        return journal.about(admin, userId, LATELY).stream()
                .filter(entry -> entry.write() instanceof Write.AssignGroups && entry.state() == State.DONE
                        && entry.attempts() > 0)
                .max((one, other) -> one.changedAt().compareTo(other.changedAt()));
    }

    /** What AMS had after it: as read back, else as sent. */
    private static @Nullable SortedSet<Long> left(Entry entry) {
        var after = entry.after();
        return after != null || !(entry.write() instanceof Write.AssignGroups(_, var change))
                ? after
                : RowNames.wanted(change);
    }

    private String words(Admin admin, Plan plan, Entry entry) {
        String who = entry.actorId().equals(admin.actorId()) ? words.say("entry.you") : entry.actorName();
        String at = times.at(entry.changedAt());
        var before = entry.before();
        var left = left(entry);
        var change = before == null || left == null ? null : Comparison.of(before, left);
        if (change == null || change.isEmpty()) {
            return words.say("conflict.by.changed", who, at);
        }
        String added = named(plan, change.added());
        String removed = named(plan, change.removed());
        return added.isEmpty()
                ? words.say("conflict.by.removed", who, removed, at)
                : removed.isEmpty()
                        ? words.say("conflict.by.added", who, added, at)
                        : words.say("conflict.by.both", who, removed, added, at);
    }

    private String named(Plan plan, Collection<Long> groups) {
        return words.list(names.groups(plan.row(), groups));
    }
}
