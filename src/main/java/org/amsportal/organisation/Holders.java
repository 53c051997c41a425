package org.amsportal.organisation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Remembered.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks for people who have a permission group. Most are found with the first few people, and rare ones are not looked for without end. */
@Component
class Holders {

    private static final int MOST = 100;
    private static final int AT_A_TIME = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final WhoHasWhat whoHasWhat;
    private final Remembered remembered;

    Holders(WhoHasWhat whoHasWhat, Remembered remembered) {
        this.whoHasWhat = whoHasWhat;
        this.remembered = remembered;
    }

    /**
     * Those of the groups that nobody else in the list is found to have.
     *
     * @param now whether what is remembered only says whom to ask first: before groups are taken away, AMS itself tells who else has them
     */
    List<OnlyHolder> only(Admin admin, Collection<Long> groups, List<AmsUser> others, boolean everybody, boolean now) {
        var ids = others.stream().map(AmsUser::id).toList();
        var open = new HashSet<>(groups);
        var known = remembered.of(admin, Kind.GROUPS, ids);
        int checked = now ? 0 : strike(open, known);
        var next = new ArrayList<>(now
                ? ids.stream().sorted(Comparator.comparing(id -> !hasAny(known.get(id), groups))).limit(MOST).toList()
                : ids.stream().filter(id -> !known.containsKey(id)).limit(MOST).toList());
        long end = System.nanoTime() + PATIENCE.toNanos();
        int told = 1;
        while (!open.isEmpty() && !next.isEmpty() && told > 0 && System.nanoTime() - end < 0) {
            var some = next.subList(0, Math.min(AT_A_TIME, next.size()));
            told = strike(open, whoHasWhat.readNow(admin, Kind.GROUPS, List.copyOf(some)));
            checked += told;
            some.clear();
        }
        boolean all = everybody && checked == ids.size();
        return checked == 0 ? List.of() : open.stream().sorted().map(group -> new OnlyHolder(group, all)).toList();
    }

    private static boolean hasAny(@Nullable Reading<List<AmsItem>> person, Collection<Long> groups) {
        return groups.stream().anyMatch(group -> has(person, group));
    }

    /** Who of these people has a group, as far as is remembered and, with {@code look}, of the next few who are not. */
    HolderList of(Admin admin, long group, UserList list, boolean look) {
        var ids = list.users().stream().map(AmsUser::id).toList();
        var known = new HashMap<>(remembered.of(admin, Kind.GROUPS, ids));
        if (look) {
            known.putAll(whoHasWhat.read(admin, Kind.GROUPS,
                    ids.stream().filter(id -> !known.containsKey(id)).limit(MOST).toList()));
        }
        known.values().removeIf(groups -> !groups.fromAms());
        Long total = list.total();
        return new HolderList(list.users().stream().filter(user -> has(known.get(user.id()), group)).toList(),
                (total == null ? ids.size() : total) - known.size(), known.size() < ids.size());
    }

    private static boolean has(@Nullable Reading<List<AmsItem>> groups, long group) {
        return groups != null
                && groups.known().filter(all -> all.stream().anyMatch(g -> g.id() == group)).isPresent();
    }

    /** Takes out what these people have, and counts those of whom AMS told. */
    private static int strike(Set<Long> open, Map<Long, Reading<List<AmsItem>>> people) {
        int told = 0;
        for (var groups : people.values()) {
            if (groups.fromAms()) {
                told++;
                groups.known().ifPresent(all -> all.forEach(group -> open.remove(group.id())));
            }
        }
        return told;
    }
}
