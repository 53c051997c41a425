package org.amsportal.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsRead;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Facts.Kind;
import org.amsportal.organisation.UserList.Counts;
import org.springframework.stereotype.Component;

/**
 * Everybody in AMS at hand: in order, by words, by where they are and what they may do. What is shown may be some minutes old; what is written is
 * checked against AMS itself.
 */
@Component
public class Directory {

    /** How long a page waits for a long list before it shows a page of AMS's own. */
    private static final Duration PATIENCE = Duration.ofMillis(1500);
    /** The same for who is typing. */
    private static final Duration SOON = Duration.ofMillis(250);

    /**
     * Where looking up of everybody where they are stands.
     *
     * @param ended when the last one ended, whether or not it came to its end; empty if none did since the portal started
     * @param stopped why it ended before everybody was asked for
     */
    public record Lookup(boolean running, Optional<Instant> ended, Optional<AmsProblem> stopped) {}

    private static final Reading<List<AmsItem>> NOTHING = new Reading.NotKnown<>();

    private final PeopleList list;
    private final HierarchyList hierarchies;
    private final Sources sources;
    private final WhoHasWhat whoHasWhat;
    private final Remembered remembered;
    private final Census census;
    private final Counting counting;

    Directory(PeopleList list, HierarchyList hierarchies, Sources sources, WhoHasWhat whoHasWhat,
            Remembered remembered, Census census, Counting counting) {
        this.list = list;
        this.hierarchies = hierarchies;
        this.sources = sources;
        this.whoHasWhat = whoHasWhat;
        this.remembered = remembered;
        this.census = census;
        this.counting = counting;
    }

    /** A page of the users that are asked for; pages count from 1, and one too far is the last. */
    public Reading<UserList> users(Admin admin, UserQuery query, int page, int perPage) {
        var people = everybody(admin, PATIENCE);
        return people instanceof Reading.Known<People>
                ? people.map(all -> page(admin, query, all, page, perPage))
                : amsPage(admin, query, page, perPage);
    }

    /** Everybody AMS lists, or whom the ledger knows where it lists nobody; empty while a long list is being read. */
    public Optional<Reading<List<AmsUser>>> whole(Admin admin) {
        return list.within(admin, PATIENCE)
                .map(people -> people.map(all -> all.in(People.Order.NAME, false).toList()))
                .map(people -> people.orElse(() -> sources.everybodyKnown(admin)));
    }

    /** All that match, whatever the page; nothing where they cannot be read whole. */
    public Reading<List<AmsUser>> allUsers(Admin admin, UserQuery query) {
        return everybody(admin, PATIENCE).map(all -> matching(admin, query, all).users());
    }

    /** The first users found by these words, and how many there are: as they were a moment ago, if somebody is typing. */
    public Reading<UserList> find(Admin admin, String text, int most, boolean typing) {
        var query = new UserQuery(text, People.Order.NAME, false, false, null, false, null, null);
        var people = typing ? everybody(admin, SOON) : everybody(admin, PATIENCE);
        return people instanceof Reading.Known<People>
                ? people.map(all -> found(all.first(text, most), most))
                : amsPage(admin, query, 1, most);
    }

    /** Looks up the next of those of whom it is not known whether they match. */
    public void lookUp(Admin admin, UserQuery query, int most) {
        everybody(admin, PATIENCE).known().ifPresent(people -> {
            var found = matching(admin, query, people);
            var next = (query.asksForAccess() ? found.undecided() : found.users()).stream().map(AmsUser::id);
            access(admin, next.limit(most).toList());
        });
    }

    /** What somebody who found nobody may have meant, nearest first. */
    public List<Close> close(Admin admin, String search) {
        return new CloseWords(search).among(beginning -> find(admin, beginning, CloseWords.LOOKED_AT, false).known()
                .map(UserList::users).orElse(List.of()));
    }

    /** A name or service number that is nearly what was searched for, and how many have it. */
    public record Close(String word, int count) {}

    /** Where these people are and what they may do, as lists show it: remembered for some minutes, read where it is not. */
    public Map<Long, Access> access(Admin admin, Collection<Long> userIds) {
        try (var together = new Together()) {
            var departments = together.read(() -> whoHasWhat.read(admin, Kind.DEPARTMENTS, userIds));
            var groups = together.read(() -> whoHasWhat.read(admin, Kind.GROUPS, userIds));
            return paired(userIds, departments.get(), groups.get());
        }
    }

    /** The same without a call to AMS: as far as it is remembered. */
    public Map<Long, Access> rememberedAccess(Admin admin, Collection<Long> userIds) {
        return remembered.access(admin, userIds);
    }

    /** The same as last given here, of whatever AMS does not tell; without a call to AMS. */
    public Map<Long, Access> lastGiven(Admin admin, Collection<Long> userIds) {
        var departments = sources.lastGiven(admin, Kind.DEPARTMENTS);
        var groups = sources.lastGiven(admin, Kind.GROUPS);
        var read = remembered.access(admin, userIds);
        var access = new HashMap<Long, Access>();
        userIds.forEach(id -> {
            Access known = read.getOrDefault(id, Access.NOT_KNOWN);
            access.put(id, new Access(known.departments().orElse(() -> departments.getOrDefault(id, NOTHING)),
                    known.groups().orElse(() -> groups.getOrDefault(id, NOTHING))));
        });
        return access;
    }

    /** Whether this AMS says who there is, which departments there are, and who is in them. */
    public boolean tellsWhoIsWhere() {
        return Stream.of(AmsRead.USERS, AmsRead.DEPARTMENTS, AmsRead.USER_DEPARTMENTS).allMatch(sources::offers);
    }

    /** How many people every department has, as far as they were looked up; not known while a long list of people is being read. */
    public Reading<Headcounts> headcounts(Admin admin) {
        return switch (hierarchies.lately(admin)) {
            case Reading.Known<Hierarchy>(var hierarchy, var source, _) when source == Reading.Source.AMS ->
                list.lately(admin, PATIENCE).orElseGet(Reading.NotKnown::new)
                        .map(people -> counting.headcounts(admin, people, hierarchy));
            case Reading.Failed<Hierarchy>(var problem) -> new Reading.Failed<>(problem);
            default -> new Reading.NotKnown<>();
        };
    }

    /** Looks up of everybody where they are and what they may do, behind the pages; for all who see the same at once. */
    public void lookUp(Admin admin) {
        census.begin(admin);
    }

    public Lookup lookup(Admin admin) {
        boolean running = census.isRunning(admin);
        var ended = census.ended(admin);
        return new Lookup(running, ended.map(Census.Ended::at),
                ended.flatMap(it -> Optional.ofNullable(it.stopped())));
    }

    /** Everybody, of AMS or of the ledger; not known while a long list is being read. */
    Reading<People> everybody(Admin admin, Duration patience) {
        var people = list.within(admin, patience).orElseGet(Reading.NotKnown::new);
        return people instanceof Reading.NotKnown<People> ? sources.knownPeople(admin).map(People::of) : people;
    }

    private UserList page(Admin admin, UserQuery query, People people, int page, int perPage) {
        if (query.isEverybody()) {
            int last = Math.max(1, Math.ceilDiv(people.size(), perPage));
            int shown = Math.clamp(page, 1, last);
            return new UserList(people.slice(query.order(), query.reversed(), (shown - 1) * perPage, perPage), true,
                    shown, last, (long) people.size(), 0, counting.counts(admin, people));
        }
        var found = matching(admin, query, people);
        return shown(found.users(), page, perPage, found.undecided().size(), found.counts());
    }

    private Counting.Found matching(Admin admin, UserQuery query, People people) {
        var hierarchy = query.department() == null || !query.below()
                ? Hierarchy.of(List.of())
                : hierarchies.lately(admin).known().orElseGet(() -> Hierarchy.of(List.of()));
        return counting.found(admin, query, people, hierarchy);
    }

    private static UserList shown(List<AmsUser> all, int page, int perPage, long undecided, Counts counts) {
        int last = Math.max(1, Math.ceilDiv(all.size(), perPage));
        int shown = Math.clamp(page, 1, last);
        var some = all.subList(Math.min((shown - 1) * perPage, all.size()), Math.min(shown * perPage, all.size()));
        return new UserList(List.copyOf(some), true, shown, last, (long) all.size(), undecided, counts);
    }

    private static UserList found(People.Found found, int most) {
        return new UserList(found.first(), true, 1, Math.max(1, Math.ceilDiv(found.count(), most)),
                (long) found.count(), 0, Counts.NOTHING);
    }

    private Reading<UserList> amsPage(Admin admin, UserQuery query, int page, int perPage) {
        String search = query.search().isEmpty() ? null : query.search();
        return sources.users(admin, search, page, perPage)
                .map(p -> new UserList(p.items(), false, p.page(), p.lastPage(), p.total(), 0,
                        counting.counts(admin, p.items())));
    }

    private static Map<Long, Access> paired(Collection<Long> userIds, Map<Long, Reading<List<AmsItem>>> departments,
            Map<Long, Reading<List<AmsItem>>> groups) {
        var access = new HashMap<Long, Access>();
        userIds.forEach(id -> access.put(id, new Access(departments.getOrDefault(id, new Reading.NotKnown<>()),
                groups.getOrDefault(id, new Reading.NotKnown<>()))));
        return access;
    }
}
