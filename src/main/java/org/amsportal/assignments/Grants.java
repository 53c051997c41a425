package org.amsportal.assignments;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsPermission;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one check of what the acting admin may grant. Every path that gives permission groups passes it, and AMS checks again. */
@Component
public class Grants {

    /** What stands against a grant before anything is sent. */
    public sealed interface Objection {

        /** Nobody changes their own permissions (permission.010). */
        record OwnPermissions() implements Objection {}

        /** These groups hold permissions that the admin does not have (permission.011). */
        record BeyondPower(List<AmsGroup> groups) implements Objection {}

        /** These groups are not in the admin's list (permission.group.002). */
        record NotListed(Set<Long> groups) implements Objection {}

        /** The admin is known to lack {@code write_permission_user}. */
        record MayNotAssign() implements Objection {}

        /** These departments or groups, by name, belong to another company than whoever they are for. */
        record OtherCompany(List<String> names) implements Objection {}

        /** AMS does not tell whose these departments or groups are, or of which company the person is. */
        record CompanyNotTold(List<String> names) implements Objection {}
    }

    private static final Set<String> API_PERMISSIONS = Arrays.stream(AmsPermission.values()).map(AmsPermission::code)
            .collect(Collectors.toUnmodifiableSet());

    /** Whether this admin can give this group, as far as AMS tells what the group permits and what the admin may do. */
    public Power power(Admin admin, AmsGroup group) {
        Set<String> own = admin.rights().permissions();
        Set<String> bundled = group.permissions();
        if (own == null || bundled == null) {
            return new Power.NotKnown();
        }
        var missing = new TreeSet<>(bundled);
        missing.removeAll(own);
        if (missing.isEmpty()) {
            return new Power.CanGive();
        }
        // an AMS may tell callers their permissions of this API alone: those say nothing about what a group bundles
        return API_PERMISSIONS.containsAll(own) ? new Power.NotKnown() : new Power.CannotGive(missing);
    }

    /**
     * What stands against giving {@code added} to a person, or against changing what they have; empty when nothing is known to.
     *
     * @param listed the groups the admin's list shows; null where it could not be read
     */
    public List<Objection> objections(Admin admin, @Nullable Long userId, @Nullable String email,
            Collection<Long> added, @Nullable List<AmsGroup> listed) {
        var objections = new ArrayList<Objection>();
        if (admin.is(userId, email)) {
            objections.add(new Objection.OwnPermissions());
        }
        if (admin.rights().may(AmsPermission.WRITE_PERMISSION_USER) == May.NO) {
            objections.add(new Objection.MayNotAssign());
        }
        if (listed != null) {
            objections.addAll(againstGroups(admin, Set.copyOf(added), listed));
        }
        return objections;
    }

    private List<Objection> againstGroups(Admin admin, Set<Long> added, List<AmsGroup> listed) {
        var objections = new ArrayList<Objection>();
        var notListed = new TreeSet<>(added);
        listed.forEach(group -> notListed.remove(group.id()));
        if (!notListed.isEmpty()) {
            objections.add(new Objection.NotListed(notListed));
        }
        List<AmsGroup> beyond = listed.stream().filter(group -> added.contains(group.id()))
                .filter(group -> power(admin, group) instanceof Power.CannotGive).toList();
        if (!beyond.isEmpty()) {
            objections.add(new Objection.BeyondPower(beyond));
        }
        return objections;
    }
}
