package org.amsportal.groups;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsPermission;
import org.amsportal.organisation.HolderCounts;
import org.amsportal.organisation.Holders;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The permission groups, the general ones and those of the company, with what AMS says about them. */
@Controller
class GroupsPage {

    private final Organisation organisation;
    private final Holders holders;
    private final GroupLines lines;
    private final ProblemWords problems;
    private final ReadProblems reads;

    GroupsPage(Organisation organisation, Holders holders, GroupLines lines, ProblemWords problems,
            ReadProblems reads) {
        this.organisation = organisation;
        this.holders = holders;
        this.lines = lines;
        this.problems = problems;
        this.reads = reads;
    }

    @GetMapping("/groups")
    String list(Admin admin, Model model) {
        if (admin.rights().may(AmsPermission.READ_GROUPS) == May.NO) {
            model.addAttribute("problem",
                    problems.mayNot(AmsPermission.READ_GROUPS, Subject.person("", null, null, false), admin));
            return "groups/list";
        }
        var reading = organisation.groups(admin, null);
        var counts = holders.counts(admin).known().filter(it -> it.checked() > 0).orElse(null);
        model.addAttribute("reading", reading);
        model.addAttribute("counts", counts);
        if (reading instanceof Reading.Failed<List<AmsGroup>>(var problem)) {
            model.addAttribute("problem", reads.notice(problem));
        }
        model.addAttribute("sections", sections(admin, reading.known().orElse(List.of()), counts));
        return "groups/list";
    }

    /** Groups under a heading; none without groups. */
    record Section(String id, String title, List<GroupLines.Line> lines) {}

    private List<Section> sections(Admin admin, List<AmsGroup> groups,
            @Nullable HolderCounts counts) {
        var general = lines(admin, groups.stream().filter(g -> g.companyId() == null).toList(), counts);
        var own = lines(admin, groups.stream().filter(g -> g.companyId() != null).toList(), counts);
        return List.of(new Section("general", lines.generalTitle(), general),
                new Section("company", lines.companyTitle(admin), own)).stream()
                .filter(section -> !section.lines().isEmpty()).toList();
    }

    private List<GroupLines.Line> lines(Admin admin, List<AmsGroup> groups,
            @Nullable HolderCounts counts) {
        return groups.stream().sorted(Comparator.comparing(g -> g.name().toLowerCase(Locale.ROOT)))
                .map(group -> lines.of(admin, group, counts)).toList();
    }
}
