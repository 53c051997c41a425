package org.amsportal.groups;

import java.util.List;
import java.util.Locale;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsPermission;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Subject;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The permission groups, general and of the company, with what AMS says about them. */
@Controller
class GroupsPage {

    /** One group with its flags in words; {@code permits} is null where AMS does not say. */
    record Line(String name, String scope, String editable, String deletable, @Nullable List<String> permits) {}

    private final Organisation organisation;
    private final ProblemWords problems;
    private final ReadProblems reads;
    private final Words words;

    GroupsPage(Organisation organisation, ProblemWords problems, ReadProblems reads, Words words) {
        this.organisation = organisation;
        this.problems = problems;
        this.reads = reads;
        this.words = words;
    }

    @GetMapping("/groups")
    String list(Admin admin, Model model) {
        if (admin.rights().may(AmsPermission.READ_GROUPS) == May.NO) {
            model.addAttribute("problem",
                    problems.mayNot(AmsPermission.READ_GROUPS, Subject.person("", null, null, false), admin));
            return "groups/list";
        }
        var reading = organisation.groups(admin, null);
        model.addAttribute("reading", reading);
        if (reading instanceof Reading.Failed<List<AmsGroup>>(var problem)) {
            model.addAttribute("problem", reads.notice(problem));
        }
        model.addAttribute("groups", reading.known().orElse(List.of()).stream()
                .sorted(java.util.Comparator.comparing(g -> g.name().toLowerCase(Locale.ROOT))).map(this::line)
                .toList());
        return "groups/list";
    }

    private Line line(AmsGroup group) {
        var permissions = group.permissions();
        Long company = group.companyId();
        return new Line(group.name(),
                company == null ? words.say("groups.general") : words.say("groups.of-company"),
                flag(group.editable()), flag(group.deletable()),
                permissions == null ? null : permissions.stream().sorted().toList());
    }

    private String flag(@Nullable Boolean flag) {
        return words.say(flag == null ? "not-told" : flag ? "yes" : "no");
    }
}
