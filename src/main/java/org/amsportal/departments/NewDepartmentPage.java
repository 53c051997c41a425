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
    private final ProblemWords problems;
    private final Words words;
    private final Times times;

    NewDepartmentPage(Plans plans, Drafts drafts, NewDepartments departments, ProblemWords problems, Words words,
            Times times) {
        this.plans = plans;
        this.drafts = drafts;
        this.departments = departments;
        this.problems = problems;
        this.words = words;
        this.times = times;
    }

    @GetMapping("/new")
    String form(Admin admin, @RequestParam(defaultValue = "") String under,
            @RequestParam(name = "form", defaultValue = "") String nonce, Model model) {
        if (admin.rights().may(AmsPermission.WRITE_DEPARTMENTS) == May.NO) {
            model.addAttribute("obstacle",
                    problems.mayNot(AmsPermission.WRITE_DEPARTMENTS, Subject.person("", null, null, false), admin));
        }
        var form = drafts.typed(admin, FORM, nonce, NewDepartmentForm.class)
                .orElseGet(() -> new NewDepartmentForm("", under, "", plans.nonce(admin, FORM)));
        departments.fill(model, admin, form, new FormErrors());
        return "departments/new";
    }

    @HxRequest
    @PostMapping("/panel")
    String panel(Admin admin, @ModelAttribute("form") NewDepartmentForm form, Model model) {
        departments.panel(model, admin, form);
        model.addAttribute("swapped", true);
        return "departments/new :: panel";
    }

    @PostMapping
    String create(Admin admin, @Valid @ModelAttribute("form") NewDepartmentForm form, BindingResult found, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        var errors = departments.errors(admin, form, FormErrors.of(NewDepartmentForm.class, found));
        if (!errors.isEmpty()) {
            return again(admin, form, errors, model, response);
        }
        return switch (plans.send(admin, FORM, form.nonce(), departments.row(admin, form))) {
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
                yield "departments/otherwise";
            }
            case Plans.Sent.Objected _,Plans.Sent.NotThisForm _ -> {
                model.addAttribute("stale", true);
                yield again(admin, form, new FormErrors(), model, response);
            }
        };
    }

    private String again(Admin admin, NewDepartmentForm form, FormErrors errors, Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        var fresh = new NewDepartmentForm(form.name(), form.under(), form.company(), plans.nonce(admin, FORM));
        departments.fill(model, admin, fresh, errors);
        return "departments/new";
    }

}
