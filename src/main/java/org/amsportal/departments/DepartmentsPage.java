package org.amsportal.departments;

import java.util.List;
import java.util.Map;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsPermission;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Organisation;
import org.amsportal.organisation.Reading;
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

/** The department hierarchy, branch by branch. */
@Controller
@RequestMapping("/departments")
class DepartmentsPage {

    private final Organisation organisation;
    private final Oddities oddities;
    private final PeopleCounts counts;
    private final ReadProblems problems;
    private final Words words;

    DepartmentsPage(Organisation organisation, Oddities oddities, PeopleCounts counts,
            ReadProblems problems, Words words) {
        this.organisation = organisation;
        this.counts = counts;
        this.oddities = oddities;
        this.problems = problems;
        this.words = words;
    }

    @GetMapping
    String hierarchy(Admin admin, @RequestParam(defaultValue = "") String open,
            @RequestParam(defaultValue = "") String toggle, @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String page, Model model) {
        var reading = organisation.hierarchy(admin);
        if (reading instanceof Reading.Failed<Hierarchy>(var problem)) {
            model.addAttribute("problem", problems.notice(problem));
        }
        var hierarchy = reading.known().orElseGet(() -> Hierarchy.of(List.of()));
        model.addAttribute("reading", reading);
        model.addAttribute("lead", words.say("departments.lead", hierarchy.size(), hierarchy.levels()));
        model.addAttribute("levels", hierarchy.levels());
        model.addAttribute("oddities", oddities.of(hierarchy));
        model.addAttribute("marks", oddities.marks(hierarchy));
        model.addAttribute("count", reading.fromAms() ? counts.of(admin) : PeopleCount.NONE);
        model.addAttribute("mayCreate", admin.rights().may(AmsPermission.WRITE_DEPARTMENTS) != May.NO);
        draw(model, TreeView.of(hierarchy, open, toggle, department), Typed.id(page).orElse(0L));
        return "departments/list";
    }

    /** What is below a branch that is opened for the first time. */
    @HxRequest
    @GetMapping("/{id:[0-9]+}/below")
    String below(Admin admin, @PathVariable String id, Model model) {
        var reading = organisation.rememberedHierarchy(admin);
        if (reading instanceof Reading.Failed<Hierarchy>(var problem)) {
            model.addAttribute("trouble", problems.notice(problem).title());
            return "departments/list :: trouble";
        }
        var hierarchy = reading.known().orElseThrow(NotFound::new);
        var node = Typed.id(id).flatMap(hierarchy::node).orElseThrow(NotFound::new);
        model.addAttribute("branch", TreeView.opened(hierarchy, node));
        model.addAttribute("marks", oddities.marks(hierarchy));
        model.addAttribute("count", reading.fromAms() ? counts.asFarAs(admin) : PeopleCount.NONE);
        return "departments/list :: below";
    }

    /** @param page 0 for the one with the department that has to be seen */
    private void draw(Model model, TreeView tree, long page) {
        int last = tree.pages();
        int shown = page == 0 ? tree.pageOfHere() : (int) Math.min(page, last);
        model.addAttribute("branches", tree.roots(shown));
        model.addAttribute("open", tree.address());
        model.addAttribute("fits", tree.fits());
        model.addAttribute("page", shown);
        model.addAttribute("back", CountPage.tree(tree.address(), Integer.toString(shown)));
        model.addAttribute("pager",
                new Pager(shown, last, words.say("pager.page-of", shown, last), "/departments", Map.of()));
    }
}
