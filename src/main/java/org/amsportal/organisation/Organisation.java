package org.amsportal.organisation;

import java.util.List;
import java.util.SortedMap;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsCompany;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsPage;
import org.amsportal.ams.AmsReads;
import org.amsportal.ams.AmsUser;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is true now in AMS, as pages need it: read from AMS where it can be read, else from the ledger. Never throws for what AMS answers, only
 * {@link org.amsportal.ams.SignInEnded}.
 */
@Component
public class Organisation {

    /** All that a user's page needs, read at the same time. The maps go from ID to name; a name that nobody tells is "Department 17". */
    public record UserPicture(Reading<AmsUser> user, Reading<SortedMap<Long, String>> departments,
            Reading<SortedMap<Long, String>> groups, Reading<List<AmsGroup>> allGroups, Reading<Hierarchy> hierarchy) {}

    /** What the onboarding form needs, read at the same time. */
    public record Choices(Reading<Hierarchy> hierarchy, Reading<List<AmsGroup>> groups) {}

    private final AmsReads reads;
    private final Sources sources;

    Organisation(AmsReads reads, Sources sources) {
        this.reads = reads;
        this.sources = sources;
    }

    public Reading<AmsPage<AmsUser>> users(Admin admin, @Nullable String search, int page, int perPage) {
        return sources.users(admin, search, page, perPage);
    }

    /** Users with exactly this email, whatever its case; {@link Reading.NotKnown} where AMS cannot be searched. */
    public Reading<List<AmsUser>> usersWithEmail(Admin admin, String email) {
        String wanted = email.strip();
        return sources.fromAms(() -> reads.allUsers(admin.authority(), wanted))
                .map(found -> found.stream().filter(u -> wanted.equalsIgnoreCase(u.email())).toList());
    }

    /** A user; {@link Reading.Failed} with UserNotFound when AMS has none that this admin can see. */
    public Reading<AmsUser> user(Admin admin, long userId) {
        return sources.user(admin, userId);
    }

    public UserPicture picture(Admin admin, long userId) {
        try (var together = new Together()) {
            var user = together.read(() -> user(admin, userId));
            var departments = together.read(() -> sources.departmentsOf(admin, userId));
            var groups = together.read(() -> sources.groupsOf(admin, userId));
            var hierarchy = together.read(() -> hierarchy(admin));
            // without a company of their own, the admin needs the groups of the user's: which one, only the user tells
            var allGroups = together.read(() -> groups(admin,
                    admin.companyId() != null ? null : user.get().known().map(AmsUser::companyId).orElse(null)));
            return new UserPicture(user.get(), departments.get().map(Names.ofDepartments(hierarchy.get())),
                    groups.get().map(Names.ofGroups(allGroups.get())), allGroups.get(), hierarchy.get());
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
        return sources.departments(admin, null).map(Hierarchy::of);
    }

    /** General permission groups and those of a company (null: the admin's own; all, for an admin without one). */
    public Reading<List<AmsGroup>> groups(Admin admin, @Nullable Long companyId) {
        return sources.groups(admin, companyId, companyOf(admin, companyId));
    }

    public Reading<List<AmsCompany>> companies(Admin admin) {
        return sources.fromAms(() -> reads.companies(admin.authority()));
    }

    /** AMS uses a caller's own company whatever is asked for (vendor documented). */
    private static @Nullable Long companyOf(Admin admin, @Nullable Long chosen) {
        return admin.companyId() != null ? admin.companyId() : chosen;
    }
}
