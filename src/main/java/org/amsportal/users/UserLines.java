package org.amsportal.users;

import java.util.Collection;
import java.util.EnumMap;
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

    /**
     * What is looked up after the line itself is shown.
     *
     * @param where one department by its name and the one above it, or that they are in none; null while that is not known
     * @param more how many departments besides, in words
     * @param look the style of whether they can work
     * @param ready whether they can work, in words
     * @param finish whether this admin could give them what they lack
     */
    record Looked(long id, @Nullable String where, boolean nowhere, @Nullable String more, String look, String ready,
            boolean finish) {}

    record Line(long id, String name, @Nullable String serviceNumber, @Nullable String email, Looked looked) {}

    /** What is the same for every line of a page. */
    private record Page(@Nullable Hierarchy hierarchy, Map<Readiness, String> ready, boolean mayFinish) {}

    private final Organisation organisation;
    private final Words words;

    UserLines(Organisation organisation, Words words) {
        this.organisation = organisation;
        this.words = words;
    }

    List<Line> of(Admin admin, Collection<AmsUser> users, Map<Long, Access> access) {
        boolean any = users.stream().anyMatch(user -> of(access, user.id()).departments().known().isPresent());
        var page = page(admin, any);
        return users.stream().map(user -> new Line(user.id(), name(user), user.serviceNumber(), user.email(),
                looked(admin, user.id(), of(access, user.id()), page))).toList();
    }

    /** The same for people of whom the page already shows who they are. */
    List<Looked> looked(Admin admin, Map<Long, Access> access) {
        var page = page(admin, true);
        return access.entrySet().stream().map(it -> looked(admin, it.getKey(), it.getValue(), page)).toList();
    }

    private Page page(Admin admin, boolean named) {
        var ready = new EnumMap<Readiness, String>(Readiness.class);
        for (var readiness : Readiness.values()) {
            ready.put(readiness, words.say("ready." + readiness.getKey() + ".short"));
        }
        return new Page(named ? organisation.rememberedHierarchy(admin).known().orElse(null) : null, ready,
                admin.rights().may(AmsPermission.WRITE_PERMISSION_USER) != May.NO);
    }

    private Looked looked(Admin admin, long id, Access access, Page page) {
        var readiness = Readiness.of(access.groups());
        var departments = access.departments().known().orElse(List.of());
        return new Looked(id, departments.isEmpty() ? null : name(departments.getFirst(), page.hierarchy()),
                departments.isEmpty() && access.departments().known().isPresent(),
                departments.size() > 1 ? words.say("users.departments.more", departments.size() - 1) : null,
                readiness.getLook().getStyle(), page.ready().getOrDefault(readiness, ""),
                readiness == Readiness.NONE && page.mayFinish() && !admin.is(id, null));
    }

    private String name(AmsUser user) {
        String name = Person.name(user);
        return name.isEmpty() ? words.say("person.unnamed", Long.toString(user.id())) : name;
    }

    private static Access of(Map<Long, Access> access, long id) {
        return access.getOrDefault(id, Access.NOT_KNOWN);
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
