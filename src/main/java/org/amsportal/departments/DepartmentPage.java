package org.amsportal.departments;

import org.amsportal.access.Admin;
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

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;

/** One department: where it stands, what is below it, and who is in it. */
@Controller
@RequestMapping("/departments/{id:[0-9-]+}")
class DepartmentPage {

    /** A department directly below. */
    record Below(long id, String name) {}

    private final Organisation organisation;
    private final DepartmentFacts facts;
    private final DepartmentPeople people;
    private final PeopleCounts counts;
    private final ReadProblems problems;
    private final Words words;

    DepartmentPage(Organisation organisation, DepartmentFacts facts, DepartmentPeople people, PeopleCounts counts,
            ReadProblems problems, Words words) {
        this.organisation = organisation;
        this.facts = facts;
        this.people = people;
        this.counts = counts;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String department(Admin admin, @PathVariable String id, PeopleQuery asked,
            @RequestParam(defaultValue = "") String part, Model model) {
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
                hierarchy.path(number).stream().filter(d -> d.id() != number)
                        .map(d -> new Link(d.name(), "/departments/" + d.id())).toList());
        below(model, node, Typed.id(part).orElse(1L), asked);
        facts.fill(model, admin, node.department());
        people(model, admin, number, asked);
        return "departments/department";
    }

    /** Those found, as somebody types. */
    @HxRequest
    @GetMapping
    String found(Admin admin, @PathVariable String id, PeopleQuery asked, Model model) {
        long number = Typed.id(id).orElseThrow(NotFound::new);
        var node = organisation.rememberedHierarchy(admin).known().flatMap(all -> all.node(number))
                .orElseThrow(NotFound::new);
        model.addAttribute("department", node.department());
        people(model, admin, number, asked);
        return "departments/department :: found";
    }

    private void people(Model model, Admin admin, long department, PeopleQuery asked) {
        boolean told = people.areTold();
        if (told) {
            people.fill(model, admin, department, asked);
        }
        model.addAttribute("told", told);
        // after those who were looked up just now
        model.addAttribute("count", told ? counts.asFarAs(admin) : PeopleCount.NONE);
        if (!told || model.containsAttribute("peopleProblem")) {
            facts.members(model, admin, department);
        }
    }

    private void below(Model model, Node node, long page, PeopleQuery asked) {
        var all = node.children();
        int last = Math.max(1, Math.ceilDiv(all.size(), TreeView.BESIDE));
        int shown = (int) Math.min(page, last);
        model.addAttribute("below", all.stream().skip((shown - 1L) * TreeView.BESIDE).limit(TreeView.BESIDE)
                .map(child -> new Below(child.department().id(), child.department().name())).toList());
        model.addAttribute("belowCount", all.size());
        model.addAttribute("pager", new Pager(shown, last, words.say("pager.page-of", shown, last),
                "/departments/" + node.department().id(), asked.parts(), "part"));
    }
}
