package org.amsportal.users;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsDepartment;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Access;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Organisation;
import org.amsportal.web.Person;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws users as lines of a list: who they are, where they are, and whether they can work. */
@Component
class UserLines {

    /** Where somebody is: one department by its name and the one above it, and how many besides; nothing while that is not known. */
    record Where(@Nullable String first, int more, boolean known) {}

    /** What is looked up after the line itself is shown. {@code finish} is whether this admin could give them what they lack. */
    record Looked(long id, Where where, Readiness readiness, boolean finish) {}

    record Line(long id, Person person, Looked looked) {}

    private final Organisation organisation;
    private final Words words;

    UserLines(Organisation organisation, Words words) {
        this.organisation = organisation;
        this.words = words;
    }

    List<Line> of(Admin admin, Collection<AmsUser> users, Map<Long, Access> access) {
        boolean any = users.stream()
                .anyMatch(user -> access.getOrDefault(user.id(), Access.NOT_KNOWN).departments().known().isPresent());
        var hierarchy = any ? organisation.rememberedHierarchy(admin).known().orElse(null) : null;
        return users.stream().map(user -> new Line(user.id(), Person.of(user, words),
                looked(admin, user.id(), access.getOrDefault(user.id(), Access.NOT_KNOWN), hierarchy))).toList();
    }

    /** The same for people of whom the page already shows who they are. */
    List<Looked> looked(Admin admin, Map<Long, Access> access) {
        var hierarchy = organisation.rememberedHierarchy(admin).known().orElse(null);
        return access.entrySet().stream()
                .map(it -> looked(admin, it.getKey(), it.getValue(), hierarchy)).toList();
    }

    private Looked looked(Admin admin, long id, Access access, @Nullable Hierarchy hierarchy) {
        var readiness = Readiness.of(access.groups());
        boolean finish = readiness == Readiness.NONE && !admin.is(id, null)
                && admin.rights().may(AmsPermission.WRITE_PERMISSION_USER) != May.NO;
        return new Looked(id, where(access, hierarchy), readiness, finish);
    }

    private Where where(Access access, @Nullable Hierarchy hierarchy) {
        var departments = access.departments().known();
        if (departments.isEmpty() || departments.get().isEmpty()) {
            return new Where(null, 0, departments.isPresent());
        }
        return new Where(name(departments.get().getFirst(), hierarchy), departments.get().size() - 1, true);
    }

    /** Watches have the same names everywhere: the department above tells them apart. */
    private String name(AmsItem item, @Nullable Hierarchy hierarchy) {
        List<String> path = hierarchy == null
                ? List.of()
                : hierarchy.path(item.id()).stream().map(AmsDepartment::name).toList();
        if (!path.isEmpty()) {
            return String.join(" / ", path.subList(Math.max(0, path.size() - 2), path.size()));
        }
        String name = item.name();
        return name != null ? name : words.say("department.unnamed", Long.toString(item.id()));
    }
}
