package org.amsportal.organisation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsCompany;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsPage;
import org.amsportal.ams.AmsRead;
import org.amsportal.ams.AmsReads;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Remembered.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is true now in AMS, as pages need it: read from AMS where it can be read, else from the ledger. Never throws for what AMS answers, only
 * {@link org.amsportal.ams.SignInEnded}.
 */
@Component
public class Organisation {

    /** All that a user's page needs, read at the same time. The maps go from ID to name; what nobody names is called by its number. */
    public record UserPicture(Reading<AmsUser> user, Reading<SortedMap<Long, String>> departments,
            Reading<SortedMap<Long, String>> groups, Reading<List<AmsGroup>> allGroups, Reading<Hierarchy> hierarchy) {}

    /** What the onboarding form needs, read at the same time. */
    public record Choices(Reading<Hierarchy> hierarchy, Reading<List<AmsGroup>> groups) {}

    /** What words lead to: the people as AMS finds them, and the hierarchy to look in. */
    public record Search(Reading<AmsPage<AmsUser>> people, Reading<Hierarchy> hierarchy) {}

    /** What AMS found for some searches. */
    public record Searches(Map<String, Reading<AmsPage<AmsUser>>> found) {

        public Reading<AmsPage<AmsUser>> of(String text) {
            var reading = found.get(text);
            return reading == null ? new Reading.NotKnown<>() : reading;
        }
    }

    private static final int MOST_AT_ONCE = 500;
    private static final int FIRST = 50;
    private static final int MOST_LOOKED_AT = 100;

    private final AmsReads reads;
    private final Sources sources;
    private final Names names;
    private final WhoHasWhat whoHasWhat;
    private final Remembered remembered;
    private final RememberedHierarchies hierarchies;
    private final Holders holders;

    Organisation(AmsReads reads, Sources sources, Names names, WhoHasWhat whoHasWhat, Remembered remembered,
            RememberedHierarchies hierarchies, Holders holders) {
        this.reads = reads;
        this.sources = sources;
        this.names = names;
        this.whoHasWhat = whoHasWhat;
        this.remembered = remembered;
        this.hierarchies = hierarchies;
        this.holders = holders;
    }

    /** When AMS last answered anything at all; empty if it has not since the portal started. */
    public Optional<Instant> lastAnswered() {
        return reads.lastAnswered();
    }

    public Reading<AmsPage<AmsUser>> users(Admin admin, @Nullable String search, int page, int perPage) {
        return sources.users(admin, search, page, perPage);
    }

    /** Users that match, all of them by surname where they are few enough to be read at once; else one page in AMS's order. */
    public Reading<UserList> userList(Admin admin, @Nullable String search, int page, int perPage) {
        var first = users(admin, search, page, perPage);
        boolean few = first.known().filter(p -> atMost(p, perPage)).isPresent();
        Reading<List<AmsUser>> all = few ? everyUser(admin, search, first) : new Reading.NotKnown<>();
        return all instanceof Reading.Known<List<AmsUser>>
                ? all.map(users -> new UserList(users.stream().sorted(BySurname.order()).toList(), true, 1, 1,
                        (long) users.size()))
                : first.map(p -> new UserList(p.items(), false, p.page(), p.lastPage(), p.total()));
    }

    /** A name or service number that is nearly what was searched for, and how many have it. */
    public record Close(String word, int count) {}

    /** What somebody who found nobody may have meant, nearest first; needs a search that finds beginnings of words. */
    public List<Close> close(Admin admin, String search) {
        return new CloseWords(search).among(beginning -> users(admin, beginning, 1, CloseWords.LOOKED_AT).known()
                .map(AmsPage::items).orElse(List.of()));
    }

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
        return paired(userIds, remembered.of(admin, Kind.DEPARTMENTS, userIds),
                remembered.of(admin, Kind.GROUPS, userIds));
    }

    /** Every department, for the names in lists: remembered for a minute. */
    public Reading<Hierarchy> rememberedHierarchy(Admin admin) {
        return hierarchies.of(admin, () -> hierarchy(admin));
    }

    /**
     * Those of a person's permission groups that nobody else is known to have: some people are looked at, all where they are few.
     *
     * @param now whether AMS itself has to tell who else has them, as before they are taken away
     */
    public List<OnlyHolder> onlyHolder(Admin admin, long userId, Collection<Long> groups, boolean now) {
        if (groups.isEmpty()) {
            return List.of();
        }
        return userList(admin, null, 1, MOST_LOOKED_AT).known().map(list -> holders.only(admin, groups,
                list.users().stream().filter(u -> u.id() != userId).toList(), list.whole(), now))
                .orElse(List.of());
    }

    /**
     * The first people that match, and the hierarchy, read at the same time.
     *
     * @param typing whether somebody is typing still: then the hierarchy as it was a moment ago will do
     */
    public Search search(Admin admin, String text, int most, boolean typing) {
        try (var together = new Together()) {
            var people = together.read(() -> users(admin, text, 1, most));
            var hierarchy = together.read(() -> typing ? rememberedHierarchy(admin) : hierarchy(admin));
            return new Search(people.get(), hierarchy.get());
        }
    }

    /**
     * Who is known to have a permission group: of the people AMS lists where it says what they have, else of those it was given to here.
     *
     * @param look whether to look at the next hundred who were not checked
     */
    public Reading<HolderList> holders(Admin admin, long group, boolean look) {
        return reads.offers(AmsRead.USERS) && reads.offers(AmsRead.USER_GROUPS)
                ? userList(admin, null, 1, MOST_LOOKED_AT).map(list -> holders.of(admin, group, list, look))
                : sources.givenTo(admin, group).map(users -> new HolderList(users, 0, false));
    }

    /** How many of the people AMS lists are known to have each permission group, and of how many nobody has looked. */
    public Reading<HolderCounts> holderCounts(Admin admin) {
        return userList(admin, null, 1, MOST_LOOKED_AT).map(list -> {
            var known = rememberedAccess(admin, list.users().stream().map(AmsUser::id).toList()).values().stream()
                    .map(Access::groups).filter(Reading::fromAms).toList();
            Long total = list.total();
            return new HolderCounts(known.stream().flatMap(groups -> groups.known().stream()).flatMap(List::stream)
                    .collect(Collectors.groupingBy(AmsItem::id, Collectors.counting())), known.size(),
                    (total == null ? list.users().size() : total) - known.size());
        });
    }

    /** Users with exactly this email, whatever its case; {@link Reading.NotKnown} where AMS cannot be searched. */
    public Reading<List<AmsUser>> usersWithEmail(Admin admin, String email) {
        String wanted = email.strip();
        return sources.fromAms(() -> reads.allUsers(admin.authority(), wanted))
                .map(found -> found.stream().filter(u -> wanted.equalsIgnoreCase(u.email())).toList());
    }

    /** The first users that AMS finds for each of these searches, asked at the same time; {@link Reading.NotKnown} where it cannot be searched. */
    public Searches searches(Admin admin, Collection<String> searches) {
        try (var together = new Together()) {
            var asked = new LinkedHashMap<String, Supplier<Reading<AmsPage<AmsUser>>>>();
            searches.forEach(text -> asked.put(text, together.read(() -> sources
                    .fromAms(() -> reads.users(admin.authority(), text.isEmpty() ? null : text, 1, FIRST)))));
            var found = new LinkedHashMap<String, Reading<AmsPage<AmsUser>>>();
            asked.forEach((text, reading) -> found.put(text, reading.get()));
            return new Searches(found);
        }
    }

    /** A user; {@link Reading.Failed} with UserNotFound when AMS has none that this admin can see. */
    public Reading<AmsUser> user(Admin admin, long userId) {
        return sources.user(admin, userId);
    }

    public UserPicture picture(Admin admin, long userId) {
        return picture(admin, userId, () -> hierarchy(admin));
    }

    /** The same with the hierarchy as it was a moment ago: enough for what a page says while somebody ticks. */
    public UserPicture glance(Admin admin, long userId) {
        return picture(admin, userId, () -> rememberedHierarchy(admin));
    }

    private UserPicture picture(Admin admin, long userId, Supplier<Reading<Hierarchy>> readHierarchy) {
        try (var together = new Together()) {
            var user = together.read(() -> user(admin, userId));
            var departments = together.read(() -> whoHasWhat.one(admin, Kind.DEPARTMENTS, userId));
            var groups = together.read(() -> whoHasWhat.one(admin, Kind.GROUPS, userId));
            var hierarchy = together.read(readHierarchy);
            // without a company of their own, the admin needs the groups of the user's: which one, only the user tells
            var allGroups = together.read(() -> groups(admin,
                    admin.companyId() != null ? null : user.get().known().map(AmsUser::companyId).orElse(null)));
            return new UserPicture(user.get(), departments.get().map(names.ofDepartments(hierarchy.get())),
                    groups.get().map(names.ofGroups(allGroups.get())), allGroups.get(), hierarchy.get());
        }
    }

    /** Departments and permission groups to choose from, for a company (null: the admin's own): never those of another company. */
    public Choices choices(Admin admin, @Nullable Long companyId) {
        try (var together = new Together()) {
            var hierarchy = together
                    .read(() -> sources.departments(admin, companyOf(admin, companyId)).map(Hierarchy::of));
            var groups = together.read(() -> groups(admin, companyId));
            return new Choices(hierarchy.get(), groups.get());
        }
    }

    /** Every department the admin may see. */
    public Reading<Hierarchy> hierarchy(Admin admin) {
        return hierarchies.keep(admin, sources.departments(admin, null).map(Hierarchy::of));
    }

    /** General permission groups and those of a company (null: the admin's own; all, for an admin without one). */
    public Reading<List<AmsGroup>> groups(Admin admin, @Nullable Long companyId) {
        return sources.groups(admin, companyId, companyOf(admin, companyId));
    }

    public Reading<List<AmsCompany>> companies(Admin admin) {
        return sources.fromAms(() -> reads.companies(admin.authority()));
    }

    private static boolean atMost(AmsPage<AmsUser> page, int perPage) {
        Long total = page.total();
        return page.lastPage() == 1 || (total != null ? total : (long) page.lastPage() * perPage) <= MOST_AT_ONCE;
    }

    private Reading<List<AmsUser>> everyUser(Admin admin, @Nullable String search, Reading<AmsPage<AmsUser>> first) {
        if (first.known().filter(p -> p.page() == 1 && p.lastPage() == 1).isPresent()) {
            return first.map(AmsPage::items);
        }
        return first.fromAms()
                ? sources.fromAms(() -> reads.allUsers(admin.authority(), search))
                : users(admin, search, 1, MOST_AT_ONCE).map(AmsPage::items);
    }

    private static Map<Long, Access> paired(Collection<Long> userIds, Map<Long, Reading<List<AmsItem>>> departments,
            Map<Long, Reading<List<AmsItem>>> groups) {
        var access = new HashMap<Long, Access>();
        userIds.forEach(id -> access.put(id, new Access(departments.getOrDefault(id, new Reading.NotKnown<>()),
                groups.getOrDefault(id, new Reading.NotKnown<>()))));
        return access;
    }

    /** AMS uses a caller's own company whatever is asked for (vendor documented). */
    private static @Nullable Long companyOf(Admin admin, @Nullable Long chosen) {
        return admin.companyId() != null ? admin.companyId() : chosen;
    }
}
