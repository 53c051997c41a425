package org.amsportal.departments;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsPermission;
import org.amsportal.drafts.Drafts;
import org.amsportal.plans.Plans;
import org.amsportal.web.FormErrors;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.Subject;
import org.amsportal.web.Times;
import org.amsportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;

/** Creating a department under another one. It can never be renamed, moved or deleted from here, so the page shows where it will stand. */
@Controller
@RequestMapping("/departments")
class NewDepartmentPage {

    static final String FORM = "department";

    private final Plans plans;
    private final Drafts drafts;
    private final NewDepartments departments;
    private final NewDepartmentChecks checks;
    private final ProblemWords problems;
    private final Words words;
    private final Times times;

    NewDepartmentPage(Plans plans, Drafts drafts, NewDepartments departments, NewDepartmentChecks checks,
            ProblemWords problems,
            Words words, Times times) {
        this.plans = plans;
        this.drafts = drafts;
        this.departments = departments;
        this.checks = checks;
        this.problems = problems;
        this.words = words;
        this.times = times;
    }

    @GetMapping("/new")
    String form(Admin admin, @RequestParam(defaultValue = "") String under,
            @RequestParam(defaultValue = "") String name, @RequestParam(name = "form", defaultValue = "") String nonce,
            Model model) {
        if (admin.rights().may(AmsPermission.WRITE_DEPARTMENTS) == May.NO) {
            model.addAttribute("obstacle",
                    problems.mayNot(AmsPermission.WRITE_DEPARTMENTS, Subject.person("", null, null, false), admin));
        }
        var form = drafts.typed(admin, FORM, nonce, NewDepartmentForm.class)
                .orElseGet(() -> NewDepartmentForm.fresh(name, under, plans.nonce(admin, FORM)));
        return shown(departments.place(admin, form), new FormErrors(), model);
    }

    /** Without scripts: the same form with the departments found, and with what would happen. */
    @PostMapping(params = "look")
    String look(Admin admin, @ModelAttribute("form") NewDepartmentForm form, Model model) {
        return shown(departments.place(admin, form), new FormErrors(), model);
    }

    @HxRequest
    @PostMapping("/panel")
    String panel(Admin admin, @ModelAttribute("form") NewDepartmentForm form, Model model) {
        departments.panel(model, departments.glance(admin, form));
        model.addAttribute("swapped", true);
        return "departments/new :: panel";
    }

    /** The departments to put it under: found by words, or those of another company. */
    @HxRequest
    @PostMapping("/{part:under|parents}")
    String under(Admin admin, @PathVariable String part, @ModelAttribute("form") NewDepartmentForm form, Model model) {
        departments.under(model, departments.glance(admin, form));
        model.addAttribute("swapped", true);
        return "departments/new :: " + part;
    }

    @PostMapping
    String create(Admin admin, @Valid @ModelAttribute("form") NewDepartmentForm form, BindingResult found, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        var place = departments.place(admin, form);
        var errors = FormErrors.of(NewDepartmentForm.class, found);
        // a form that was sent before is recognised, and not held against what it has itself created
        if (plans.sentWith(admin, FORM, form.nonce()).isEmpty()) {
            errors = checks.of(place, errors);
        }
        if (!errors.isEmpty()) {
            return again(place, errors, model, response);
        }
        return switch (plans.send(admin, FORM, form.nonce(), departments.row(place))) {
            case Plans.Sent.Started(var plan) -> {
                plans.await(admin, plan, java.time.Duration.ofMillis(1500));
                yield "redirect:/changes/" + plan;
            }
            case Plans.Sent.Already(var plan, var at) -> {
                redirect.addFlashAttribute("flash", words.say("form.already", times.at(at)));
                yield "redirect:/changes/" + plan;
            }
            case Plans.Sent.Otherwise(var plan, var at, _) -> {
                response.setStatus(409);
                model.addAttribute("at", times.at(at));
                model.addAttribute("path", "/changes/" + plan);
                model.addAttribute("start", "/departments/new");
                model.addAttribute("place", "departments");
                yield "web/otherwise";
            }
            case Plans.Sent.Objected(var objections) -> {
                var subject = Subject.person(place.form().name(), null, null, false);
                var against = new FormErrors();
                objections.forEach(it -> against.add("under", problems.of(it, subject, place.admin()).title()));
                yield again(place, against, model, response);
            }
            case Plans.Sent.NotThisForm _ -> {
                model.addAttribute("stale", true);
                yield again(place, new FormErrors(), model, response);
            }
        };
    }

    private String again(Placement place, FormErrors errors, Model model, HttpServletResponse response) {
        response.setStatus(422);
        String nonce = plans.nonce(place.admin(), FORM);
        return shown(new Placement(place.admin(), place.form().with(nonce), place.reading()), errors, model);
    }

    private String shown(Placement place, FormErrors errors, Model model) {
        departments.fill(model, place, errors);
        return "departments/new";
    }
}
