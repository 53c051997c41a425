package org.amsportal.users;

import java.util.List;
import java.util.SortedMap;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsPermission;
import org.amsportal.journal.Journal;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Reading;
import org.amsportal.web.EntryLines;
import org.amsportal.web.Look;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One user: whether they can work, where they are, what they may do, and what was done to them here. */
@Controller
@RequestMapping("/users/{id}")
class UserPage {

    private static final int LATELY = 10;

    private final Targets targets;
    private final Journal journal;
    private final EntryLines entries;
    private final ReadProblems problems;
    private final Words words;

    UserPage(Targets targets, Journal journal, EntryLines entries, ReadProblems problems, Words words) {
        this.targets = targets;
        this.journal = journal;
        this.entries = entries;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String show(Admin admin, @PathVariable String id, Model model) {
        Target user = targets.of(admin, id);
        model.addAttribute("user", user);
        model.addAttribute("userKnown", user.picture().user());
        model.addAttribute("ready", ready(user.picture().groups()));
        model.addAttribute("departmentsKnown", user.picture().departments());
        model.addAttribute("departments", paths(user));
        model.addAttribute("departmentsProblem", problem(user.picture().departments()));
        model.addAttribute("groupsKnown", user.picture().groups());
        model.addAttribute("groups", List.copyOf(Target.has(user.picture().groups()).values()));
        model.addAttribute("groupsProblem", problem(user.picture().groups()));
        model.addAttribute("mayDepartments", admin.rights().may(AmsPermission.WRITE_USER_DEPARTMENT) != May.NO);
        model.addAttribute("mayGroups", admin.rights().may(AmsPermission.WRITE_PERMISSION_USER) != May.NO);
        model.addAttribute("own", admin.is(user.id(), user.email()));
        model.addAttribute("entries", entries.of(admin, journal.about(admin, user.id(), LATELY)));
        return "users/user";
    }

    /** Never green by default: only what AMS itself lists makes somebody ready. */
    record Ready(Look look, String words, String text) {}

    private Ready ready(Reading<SortedMap<Long, String>> groups) {
        if (!groups.fromAms()) {
            return new Ready(Look.WAITING, words.say("ready.not-checked"), words.say("ready.not-checked.text"));
        }
        return Target.has(groups).isEmpty()
                ? new Ready(Look.CHECK, words.say("ready.no"), words.say("ready.no.text"))
                : new Ready(Look.DONE, words.say("ready.yes"), words.say("ready.yes.text"));
    }

    private static List<String> paths(Target user) {
        Hierarchy hierarchy = user.picture().hierarchy().known().orElse(null);
        return Target.has(user.picture().departments()).entrySet().stream()
                .map(d -> hierarchy != null && hierarchy.node(d.getKey()).isPresent()
                        ? hierarchy.pathName(d.getKey())
                        : d.getValue())
                .toList();
    }

    private @org.jspecify.annotations.Nullable Object problem(Reading<?> reading) {
        return reading instanceof Reading.Failed<?>(var problem) ? problems.notice(problem) : null;
    }
}
