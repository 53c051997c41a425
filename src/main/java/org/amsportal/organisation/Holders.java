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
import java.util.stream.Collectors;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsRead;
import org.amsportal.ams.AmsReads;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Facts.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who has a permission group. Most groups are found with the first few people, and rare ones are not looked for without end. */
@Component
public class Holders {

    private static final int MOST = 100;
    private static final int AT_A_TIME = 16;
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final Duration LIST = Duration.ofMillis(1500);

    /** Those who could be looked at; {@code total} is how many there are in all, null where AMS does not say. */
    private record Some(List<AmsUser> users, boolean whole, @Nullable Long total) {}

    private final Directory directory;
    private final Sources sources;
    private final AmsReads reads;
    private final WhoHasWhat whoHasWhat;
    private final Remembered remembered;

    Holders(Directory directory, Sources sources, AmsReads reads, WhoHasWhat whoHasWhat, Remembered remembered) {
        this.directory = directory;
        this.sources = sources;
        this.reads = reads;
        this.whoHasWhat = whoHasWhat;
        this.remembered = remembered;
    }

    /**
     * Who is known to have a permission group: of the people AMS lists where it says what they have, else of those it was given to here.
     *
     * @param look whether to look at the next hundred who were not checked
     */
    public Reading<HolderList> of(Admin admin, long group, boolean look) {
        return reads.offers(AmsRead.USERS) && reads.offers(AmsRead.USER_GROUPS)
                ? some(admin).map(list -> of(admin, group, list, look))
                : sources.givenTo(admin, group).map(users -> new HolderList(users, 0, false));
    }

    /** How many of the people AMS lists are known to have each permission group, and of how many nobody has looked. */
    public Reading<HolderCounts> counts(Admin admin) {
        return some(admin).map(list -> remembered.look(admin, facts -> {
            var known = list.users().stream().flatMap(user -> facts.fact(Kind.GROUPS, user.id()).stream()).toList();
            Long total = list.total();
            return new HolderCounts(known.stream().flatMap(fact -> fact.items().stream())
                    .collect(Collectors.groupingBy(AmsItem::id, Collectors.counting())), known.size(),
                    (total == null ? list.users().size() : total) - known.size());
        }));
    }

    /**
     * Those of a person's permission groups that nobody else is known to have: some people are looked at, all where they are few.
     *
     * @param now whether AMS itself has to tell who else has them, as before they are taken away
     */
    public List<OnlyHolder> only(Admin admin, long userId, Collection<Long> groups, boolean now) {
        return only(admin, Set.of(userId), groups, now);
    }

    /** The same for several people who would all lose these groups at once. */
    public List<OnlyHolder> only(Admin admin, Set<Long> userIds, Collection<Long> groups, boolean now) {
        return groups.isEmpty()
                ? List.of()
                : some(admin).known().map(list -> only(admin, groups,
                        list.users().stream().filter(u -> !userIds.contains(u.id())).toList(), list.whole(), now))
                        .orElse(List.of());
    }

    private Reading<Some> some(Admin admin) {
        var everybody = directory.everybody(admin, LIST);
        return everybody instanceof Reading.Known<People>
                ? everybody.map(people -> new Some(people.in(People.Order.NAME, false).toList(), true,
                        (long) people.size()))
                : sources.users(admin, null, 1, MOST).map(page -> new Some(page.items(), false, page.total()));
    }

    /**
     * Those of the groups that nobody else in the list is found to have.
     *
     * @param now whether what is remembered only says whom to ask first: before groups are taken away, AMS itself tells who else has them
     */
    private List<OnlyHolder> only(Admin admin, Collection<Long> groups, List<AmsUser> others, boolean everybody,
            boolean now) {
        var ids = others.stream().map(AmsUser::id).toList();
        var open = new HashSet<>(groups);
        var known = remembered.of(admin, Kind.GROUPS, ids, Remembered.KEPT);
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
    private HolderList of(Admin admin, long group, Some list, boolean look) {
        var ids = list.users().stream().map(AmsUser::id).toList();
        var known = new HashMap<>(remembered.of(admin, Kind.GROUPS, ids, Remembered.KEPT));
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
