package org.amsportal.departments;

import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsDepartment;
import org.amsportal.ams.AmsPermission;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.web.Link;
import org.amsportal.web.NotFound;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The department hierarchy, and one department of it. */
@Controller
@RequestMapping("/departments")
class DepartmentsPage {

    private final Organisation organisation;
    private final ReadProblems problems;
    private final Words words;

    DepartmentsPage(Organisation organisation, ReadProblems problems, Words words) {
        this.organisation = organisation;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String hierarchy(Admin admin, @RequestParam(defaultValue = "") String open, Model model) {
        var reading = organisation.hierarchy(admin);
        if (reading instanceof Reading.Failed<Hierarchy>(var problem)) {
            model.addAttribute("problem", problems.notice(problem));
        }
        var hierarchy = reading.known().orElseGet(() -> Hierarchy.of(List.of()));
        model.addAttribute("reading", reading);
        model.addAttribute("branches", TreeView.of(hierarchy, open));
        model.addAttribute("lead", words.say("departments.lead", hierarchy.all().size(), hierarchy.levels()));
        model.addAttribute("oddities", hierarchy.oddities().stream().map(this::oddity).toList());
        model.addAttribute("mayCreate", admin.rights().may(AmsPermission.WRITE_DEPARTMENTS) != May.NO);
        return "departments/list";
    }

    @GetMapping("/{id:[0-9-]+}")
    String department(Admin admin, @PathVariable String id, Model model) {
        long number = Typed.id(id).orElseThrow(NotFound::new);
        var reading = organisation.hierarchy(admin);
        if (reading instanceof Reading.Failed<Hierarchy>(var problem)) {
            model.addAttribute("problem", problems.notice(problem));
            model.addAttribute("name", words.say("department.unnamed", id));
            return "departments/department";
        }
        var hierarchy = reading.known().orElseThrow(NotFound::new);
        var node = hierarchy.node(number).orElseThrow(NotFound::new);
        model.addAttribute("reading", reading);
        model.addAttribute("department", node.department());
        model.addAttribute("name", node.department().name());
        model.addAttribute("above",
                hierarchy.path(number).stream().filter(d -> d.id() != number).map(DepartmentsPage::link).toList());
        model.addAttribute("below", node.children().stream().map(child -> link(child.department())).toList());
        model.addAttribute("mayCreate", admin.rights().may(AmsPermission.WRITE_DEPARTMENTS) != May.NO);
        return "departments/department";
    }

    private static Link link(AmsDepartment department) {
        return new Link(department.name(), "/departments/" + department.id());
    }

    private String oddity(Hierarchy.Oddity oddity) {
        String name = oddity.department().name();
        return switch (oddity) {
            case Hierarchy.Oddity.ParentMissing _ -> words.say("departments.odd.parent", name,
                    String.valueOf(oddity.department().parentId()));
            case Hierarchy.Oddity.InACycle _ -> words.say("departments.odd.cycle", name);
            case Hierarchy.Oddity.SameName same -> words.say("departments.odd.same", name,
                    words.list(java.util.stream.Stream.concat(java.util.stream.Stream.of(oddity.department().id()),
                            same.others().stream()).map(String::valueOf).toList()));
        };
    }
}
