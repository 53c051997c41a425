package org.amsportal.organisation;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsCompany;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsPage;
import org.amsportal.ams.AmsRead;
import org.amsportal.ams.AmsReads;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.EmailKey;
import org.amsportal.organisation.Facts.Kind;
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

    /** What AMS found for some searches. */
    public record Searches(Map<String, Reading<AmsPage<AmsUser>>> found) {

        public Reading<AmsPage<AmsUser>> of(String text) {
            var reading = found.get(text);
            return reading == null ? new Reading.NotKnown<>() : reading;
        }
    }

    private static final int FIRST = 50;

    private final AmsReads reads;
    private final Sources sources;
    private final Names names;
    private final WhoHasWhat whoHasWhat;
    private final HierarchyList hierarchies;

    Organisation(AmsReads reads, Sources sources, Names names, WhoHasWhat whoHasWhat, HierarchyList hierarchies) {
        this.reads = reads;
        this.sources = sources;
        this.names = names;
        this.whoHasWhat = whoHasWhat;
        this.hierarchies = hierarchies;
    }

    /** When AMS last answered anything at all; empty if it has not since the portal started. */
    public Optional<Instant> lastAnswered() {
        return reads.lastAnswered();
    }

    /** Whether AMS has said of some read that it is not there, and it is not known yet whether that is so. */
    public boolean isUnsureOfReads() {
        return reads.anyInDoubt();
    }

    /** Every department as it was a moment ago: for names in lists, and while somebody types. */
    public Reading<Hierarchy> rememberedHierarchy(Admin admin) {
        return hierarchies.lately(admin);
    }

    /** Users with exactly this email, whatever its case; {@link Reading.NotKnown} where AMS cannot be searched. */
    public Reading<List<AmsUser>> usersWithEmail(Admin admin, String email) {
        String wanted = email.strip();
        String key = EmailKey.of(email);
        return sources.fromAms(() -> reads.allUsers(admin.authority(), wanted))
                .map(found -> found.stream().filter(u -> u.email() != null && EmailKey.of(u.email()).equals(key))
                        .toList());
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
                    .read(() -> companyOf(admin, companyId) == null
                            ? hierarchy(admin)
                            : SameCompany.ofNew(admin, companyId).among(hierarchy(admin)));
            var groups = together.read(() -> groups(admin, companyId));
            return new Choices(hierarchy.get(), groups.get());
        }
    }

    /** Every department the admin may see. */
    public Reading<Hierarchy> hierarchy(Admin admin) {
        return hierarchies.of(admin);
    }

    /** General permission groups and those of a company (null: the admin's own; all, for an admin without one). */
    public Reading<List<AmsGroup>> groups(Admin admin, @Nullable Long companyId) {
        return sources.groups(admin, companyId, companyOf(admin, companyId));
    }

    public Reading<List<AmsCompany>> companies(Admin admin) {
        return sources.fromAms(() -> reads.companies(admin.authority()));
    }

    /** Whether AMS tells who people are, and so of which company. */
    public boolean tellsPeople() {
        return reads.offers(AmsRead.USER) || reads.offers(AmsRead.USERS);
    }

    /** Whether AMS tells where people are; where it does not, a list that is sent may take away what nobody has seen. */
    public boolean tellsDepartmentsOfPeople() {
        return reads.offers(AmsRead.USER_DEPARTMENTS);
    }

    /** The same for what they may do. */
    public boolean tellsGroupsOfPeople() {
        return reads.offers(AmsRead.USER_GROUPS);
    }

    /** AMS uses a caller's own company whatever is asked for (vendor documented). */
    private static @Nullable Long companyOf(Admin admin, @Nullable Long chosen) {
        return admin.companyId() != null ? admin.companyId() : chosen;
    }
}
