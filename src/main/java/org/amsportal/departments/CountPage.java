package org.amsportal.departments;

import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.organisation.Organisation;
import org.amsportal.web.NotFound;
import org.amsportal.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;

/** Counting of people by where they are: begun here, and how far it is. */
@Controller
@RequestMapping("/departments/count")
class CountPage {

    private final PeopleCounts counts;
    private final Organisation organisation;

    CountPage(PeopleCounts counts, Organisation organisation) {
        this.counts = counts;
        this.organisation = organisation;
    }

    /** Goes back to where it was asked for: the page of a department, or the tree as it was open. */
    @PostMapping
    String begin(Admin admin, @RequestParam(defaultValue = "") String department,
            @RequestParam(defaultValue = "") String open, @RequestParam(defaultValue = "") String page) {
        counts.begin(admin);
        return back(department, open, page);
    }

    @GetMapping
    String back(@RequestParam(defaultValue = "") String department, @RequestParam(defaultValue = "") String open,
            @RequestParam(defaultValue = "") String page) {
        return "redirect:" + Typed.id(department).map(id -> "/departments/" + id).orElseGet(() -> tree(open, page));
    }

    /** How far it is; in the end with the numbers of all departments that are on the page. */
    @HxRequest
    @GetMapping
    String progress(Admin admin, @RequestParam(defaultValue = "") String loaded,
            @RequestParam(defaultValue = "") String open, @RequestParam(defaultValue = "") String page, Model model) {
        var count = counts.asFarAs(admin);
        model.addAttribute("open", open);
        model.addAttribute("page", page);
        model.addAttribute("back", tree(open, page));
        model.addAttribute("count", count);
        model.addAttribute("arrived", count.numbers() == null
                ? List.of()
                : organisation.rememberedHierarchy(admin).known()
                        .map(all -> onThePage(all, loaded, page)).orElse(List.of()));
        return "departments/count :: progress";
    }

    /** The same on the page of a department: the numbers of those below it come, and who is in it can be asked for. */
    @HxRequest
    @GetMapping(params = "department")
    String progressOf(Admin admin, @RequestParam String department, @RequestParam(defaultValue = "0") String rows,
            Model model) {
        var count = counts.asFarAs(admin);
        var node = organisation.rememberedHierarchy(admin).known()
                .flatMap(all -> Typed.id(department).flatMap(all::node)).orElseThrow(NotFound::new);
        model.addAttribute("count", count);
        model.addAttribute("department", node.department());
        model.addAttribute("rows", Typed.id(rows).orElse(0L));
        model.addAttribute("arrived", count.numbers() == null
                ? List.of()
                : node.children().stream().limit(TreeView.BESIDE).map(it -> it.department().id()).toList());
        return "departments/count :: progress-of";
    }

    private static List<Long> onThePage(Hierarchy hierarchy, String loaded, String page) {
        var tree = TreeView.grown(hierarchy, loaded);
        int shown = Typed.id(page).map(it -> (int) Math.min(it, tree.pages())).orElse(1);
        return tree.roots(shown).stream().flatMap(Branch::all).map(Branch::id).toList();
    }

    /** The address of the tree as it is open. */
    static String tree(String open, String page) {
        var address = UriComponentsBuilder.fromPath("/departments");
        if (open.matches("all|none|[0-9,]{1,4000}")) {
            address.queryParam("open", open);
        }
        Typed.id(page).filter(it -> it > 1).ifPresent(it -> address.queryParam("page", it));
        return address.build().toUriString();
    }
}
