package org.amsportal.departments;

import java.util.List;
import java.util.Map;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsDepartment;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Hierarchy.Node;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
import org.amsportal.web.Link;
import org.amsportal.web.NotFound;
import org.amsportal.web.Pager;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One department: where it stands, what is below it, and what this portal knows of it. */
@Controller
@RequestMapping("/departments/{id:[0-9-]+}")
class DepartmentPage {

    private final Organisation organisation;
    private final DepartmentFacts facts;
    private final ReadProblems problems;
    private final Words words;

    DepartmentPage(Organisation organisation, DepartmentFacts facts, ReadProblems problems, Words words) {
        this.organisation = organisation;
        this.facts = facts;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String department(Admin admin, @PathVariable String id, @RequestParam(defaultValue = "") String page, Model model) {
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
                hierarchy.path(number).stream().filter(d -> d.id() != number).map(DepartmentPage::link).toList());
        below(model, node, Typed.id(page).orElse(1L));
        facts.fill(model, admin, node.department());
        return "departments/department";
    }

    private void below(Model model, Node node, long page) {
        var all = node.children();
        int last = Math.max(1, Math.ceilDiv(all.size(), TreeView.BESIDE));
        int shown = (int) Math.min(page, last);
        List<Link> links = all.stream().skip((shown - 1L) * TreeView.BESIDE).limit(TreeView.BESIDE)
                .map(child -> link(child.department())).toList();
        model.addAttribute("below", links);
        model.addAttribute("belowCount", all.size());
        model.addAttribute("pager", new Pager(shown, last, words.say("pager.page-of", shown, last),
                "/departments/" + node.department().id(), Map.of()));
    }

    private static Link link(AmsDepartment department) {
        return new Link(department.name(), "/departments/" + department.id());
    }
}
