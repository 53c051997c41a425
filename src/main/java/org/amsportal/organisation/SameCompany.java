package org.amsportal.organisation;

import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsUser;
import org.jspecify.annotations.Nullable;

/**
 * The one rule by which nobody lands in another company: which departments and permission groups are for somebody of a company. Every way of
 * placing or creating asks it: forms, several users, spreadsheets, outlines, taking back, and once more each plan before it is made. Where only
 * one side's company is told, nothing is given. Where AMS tells nobody's, AMS decides.
 */
public final class SameCompany {

    /** What the rule says of one department or permission group. */
    public enum Answer {
        YES,
        /** It belongs to another company. */
        NO,
        /** AMS tells whose others are, and not whose this is, or not of which company the person is. */
        NOT_TOLD
    }

    private final Admin admin;
    private final @Nullable Long company;
    private final boolean people;

    private SameCompany(Admin admin, @Nullable Long company, boolean people) {
        this.admin = admin;
        this.company = company;
        this.people = people;
    }

    /** For a user, as they were read. */
    public static SameCompany ofUser(Admin admin, Reading<AmsUser> user) {
        return of(admin, user.known().map(AmsUser::companyId).orElse(null), user.fromAms());
    }

    /** For somebody, or something, that is to be created in a company. */
    public static SameCompany ofNew(Admin admin, @Nullable Long companyId) {
        return of(admin, companyId, false);
    }

    /**
     * For a person in AMS.
     *
     * @param companyId theirs as far as it is told
     * @param people whether AMS tells about people at all
     */
    public static SameCompany of(Admin admin, @Nullable Long companyId, boolean people) {
        // AMS shows who has a company that company's people, and uses it whatever is sent (vendor documented)
        return new SameCompany(admin, companyId == null ? admin.companyId() : companyId, people);
    }

    /** The company all is compared with; null where nobody tells. */
    public @Nullable Long company() {
        return company;
    }

    public Answer group(AmsGroup group) {
        Long owner = group.companyId();
        if (owner == null || owner.equals(company)) {
            return Answer.YES; // a group without a company is general (vendor documented)
        }
        if (company != null) {
            return Answer.NO;
        }
        return people ? Answer.NOT_TOLD : Answer.YES;
    }

    /** One that the hierarchy does not have is AMS's to refuse. */
    public Answer department(Reading<Hierarchy> hierarchy, long departmentId) {
        Hierarchy all = hierarchy.known().orElse(null);
        if (hierarchy instanceof Reading.Failed && admin.companyKnown() && admin.companyId() == null) {
            return Answer.NOT_TOLD;
        }
        if (all == null || all.node(departmentId).isEmpty()) {
            return Answer.YES;
        }
        Long owner = all.companyOf(departmentId);
        if (owner != null && company != null) {
            return owner.equals(company) ? Answer.YES : Answer.NO;
        }
        return isOpen(hierarchy, all, owner) ? Answer.YES : Answer.NOT_TOLD;
    }

    /** Where a side is not told. */
    private boolean isOpen(Reading<Hierarchy> hierarchy, Hierarchy all, @Nullable Long owner) {
        if (all.companies().isEmpty() || !hierarchy.fromAms()) {
            return true;
        }
        if (owner == null) {
            return admin.companyId() != null && admin.companyId().equals(company);
        }
        // whoever sees the departments of one company alone is of it, for all that anybody tells
        return !people && !admin.companyKnown() && all.companies().size() == 1;
    }

    /** The departments among which to choose. */
    public Reading<Hierarchy> among(Reading<Hierarchy> hierarchy) {
        return hierarchy.map(all -> all.only(node -> department(hierarchy, node.department().id()) == Answer.YES));
    }

    /** The permission groups among which to choose. */
    public List<AmsGroup> among(List<AmsGroup> groups) {
        return groups.stream().filter(group -> group(group) == Answer.YES).toList();
    }
}
