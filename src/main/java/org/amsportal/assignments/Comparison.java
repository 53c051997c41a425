package org.amsportal.assignments;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;

/** What becomes of a user's departments or permission groups: added, kept and removed IDs. */
public record Comparison(SortedSet<Long> added, SortedSet<Long> kept, SortedSet<Long> removed) {

    public static Comparison of(Collection<Long> has, Collection<Long> wants) {
        var added = new TreeSet<>(wants);
        added.removeAll(has);
        var kept = new TreeSet<>(wants);
        kept.retainAll(has);
        var removed = new TreeSet<>(has);
        removed.removeAll(wants);
        return new Comparison(added, kept, removed);
    }

    /** The same change made to what somebody has now. */
    public SortedSet<Long> onto(Collection<Long> has) {
        var changed = new TreeSet<>(has);
        changed.addAll(added);
        changed.removeAll(removed);
        return changed;
    }

    public boolean isEmpty() {
        return added.isEmpty() && removed.isEmpty();
    }
}
