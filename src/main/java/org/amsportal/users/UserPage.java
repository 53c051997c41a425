package org.amsportal.users;

import java.util.ArrayList;
import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsUser;
import org.amsportal.journal.Journal;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Reading;
import org.amsportal.web.CompanyNames;
import org.amsportal.web.EntryLines;
import org.amsportal.web.Notice;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
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
    private final GroupsObstacles obstacles;
    private final CompanyNames companies;
    private final ReadProblems problems;
    private final Words words;

    UserPage(Targets targets, Journal journal, EntryLines entries, GroupsObstacles obstacles, CompanyNames companies,
            ReadProblems problems, Words words) {
        this.targets = targets;
        this.journal = journal;
        this.entries = entries;
        this.obstacles = obstacles;
        this.companies = companies;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String show(Admin admin, @PathVariable String id, Model model) {
        Target user = targets.of(admin, id);
        model.addAttribute("user", user);
        model.addAttribute("userKnown", user.picture().user());
        model.addAttribute("standing", Standing.of(admin, user, words));
        model.addAttribute("departmentsKnown", user.picture().departments());
        model.addAttribute("departments", paths(user));
        model.addAttribute("departmentsProblem", problem(user.picture().departments()));
        model.addAttribute("groupsKnown", user.picture().groups());
        model.addAttribute("groups", List.copyOf(Target.has(user.picture().groups()).values()));
        model.addAttribute("groupsProblem", problem(user.picture().groups()));
        model.addAttribute("mayDepartments", Standing.mayDepartments(admin));
        model.addAttribute("mayGroups", Standing.mayGroups(admin, user));
        model.addAttribute("stronger", obstacles.stronger(admin, user));
        model.addAttribute("facts", facts(admin, user));
        model.addAttribute("own", admin.is(user.id(), user.email()));
        model.addAttribute("entries", entries.of(admin, journal.about(admin, user.id(), LATELY)));
        return "users/user";
    }

    /** Something that AMS has written down about them. */
    record Fact(String words, String value) {}

    private List<Fact> facts(Admin admin, Target user) {
        var known = user.picture().user().known();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(words.say("users.email"), told(user.email())));
        facts.add(new Fact(words.say("users.service-number"), told(user.person().serviceNumber())));
        facts.add(new Fact(words.say("users.codes"), known.map(AmsUser::mailOtp)
                .map(codes -> words.say(codes ? "yes" : "no")).orElseGet(() -> words.say("not-told"))));
        facts.add(new Fact(words.say("users.company"),
                known.map(AmsUser::companyId).map(company -> companies.of(admin, company))
                        .orElseGet(() -> words.say("not-told"))));
        facts.add(new Fact(words.say("users.ams-number"), Long.toString(user.id())));
        return facts;
    }

    private String told(@Nullable String fact) {
        return fact == null || fact.isBlank() ? words.say("not-told") : fact;
    }

    private static List<String> paths(Target user) {
        Hierarchy hierarchy = user.picture().hierarchy().known().orElse(null);
        return Target.has(user.picture().departments()).entrySet().stream()
                .map(d -> hierarchy != null && hierarchy.node(d.getKey()).isPresent()
                        ? hierarchy.pathName(d.getKey())
                        : d.getValue())
                .toList();
    }

    private @Nullable Notice problem(Reading<?> reading) {
        return reading instanceof Reading.Failed<?>(var problem) ? problems.notice(problem) : null;
    }
}
