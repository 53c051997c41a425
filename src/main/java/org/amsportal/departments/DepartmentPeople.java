package org.amsportal.departments;

import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsItem;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Access;
import org.amsportal.organisation.Directory;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.UserList;
import org.amsportal.web.Pager;
import org.amsportal.web.Person;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The people of a department, as far as AMS has told where everybody is. */
@Component
class DepartmentPeople {

    static final int PER_PAGE = 25;
    static final int CHECKED_AT_ONCE = 100;

    /**
     * Somebody who is in it.
     *
     * @param groups the names of their permission groups; null while they are not known
     * @param finish whether this admin could give them what they lack
     */
    record Line(long id, Person person, @Nullable List<String> groups, boolean finish) {}

    private final Directory directory;
    private final Organisation organisation;
    private final ReadProblems problems;
    private final Words words;

    DepartmentPeople(Directory directory, Organisation organisation, ReadProblems problems, Words words) {
        this.directory = directory;
        this.organisation = organisation;
        this.problems = problems;
        this.words = words;
    }

    /** Whether AMS can tell them at all. */
    boolean areTold() {
        return directory.tellsWhoIsWhere();
    }

    void fill(Model model, Admin admin, long department, PeopleQuery asked) {
        if (asked.checksMore()) {
            directory.lookUp(admin, asked.in(department), CHECKED_AT_ONCE);
        }
        var reading = directory.users(admin, asked.in(department), asked.number(), PER_PAGE);
        model.addAttribute("asked", asked);
        model.addAttribute("peopleReading", reading);
        switch (reading) {
            case Reading.Known<UserList>(var list, _, _) when list.whole() ->
                list(model, admin, department, asked, list);
            case Reading.Failed<UserList>(var problem) -> model.addAttribute("peopleProblem", problems.notice(problem));
            default -> {
                model.addAttribute("again", asked.path(department, "again", ""));
                model.addAttribute("byItself",
                        asked.next() == 0 ? null : asked.path(department, "again", Integer.toString(asked.next())));
            }
        }
    }

    private void list(Model model, Admin admin, long department, PeopleQuery asked, UserList list) {
        model.addAttribute("people", lines(admin, list.users()));
        model.addAttribute("found", found(asked, list));
        model.addAttribute("unchecked", list.undecided());
        model.addAttribute("nextCount", Math.min(list.undecided(), CHECKED_AT_ONCE));
        model.addAttribute("checkMore", asked.path(department, "check", "more"));
        model.addAttribute("peoplePager", new Pager(list.page(), list.lastPage(), range(list),
                "/departments/" + department, asked.parts()));
    }

    private String found(PeopleQuery asked, UserList list) {
        if (!asked.search().isEmpty()) {
            return words.say("department.people.match", list.matching(), asked.search());
        }
        return words.say(asked.isBelow() ? "department.people.below" : "department.people.in", list.matching());
    }

    private String range(UserList list) {
        int first = (list.page() - 1) * PER_PAGE + 1;
        return words.say("pager.range", first, first + list.users().size() - 1, list.matching());
    }

    private List<Line> lines(Admin admin, List<AmsUser> users) {
        var access = directory.rememberedAccess(admin, users.stream().map(AmsUser::id).toList());
        var all = users.stream().map(user -> access.getOrDefault(user.id(), Access.NOT_KNOWN)).toList();
        boolean nameless = all.stream().flatMap(it -> it.groups().known().stream()).flatMap(List::stream)
                .anyMatch(group -> group.name() == null);
        var named = nameless ? organisation.groups(admin, null).known().orElse(List.of()) : List.<AmsGroup>of();
        return users.stream().map(user -> line(admin, user, access.getOrDefault(user.id(), Access.NOT_KNOWN), named))
                .toList();
    }

    private Line line(Admin admin, AmsUser user, Access access, List<AmsGroup> named) {
        var groups = access.groups().fromAms()
                ? access.groups().known().map(all -> all.stream().map(it -> name(it, named)).toList()).orElse(null)
                : null;
        boolean finish = groups != null && groups.isEmpty() && !admin.is(user.id(), null)
                && admin.rights().may(AmsPermission.WRITE_PERMISSION_USER) != May.NO;
        return new Line(user.id(), Person.of(user, words), groups, finish);
    }

    private String name(AmsItem group, List<AmsGroup> named) {
        String name = group.name();
        return name != null
                ? name
                : named.stream().filter(it -> it.id() == group.id()).map(AmsGroup::name).findFirst()
                        .orElseGet(() -> words.say("group.unnamed", Long.toString(group.id())));
    }
}
