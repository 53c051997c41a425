package org.amsportal.onboarding;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;

/** The parts of the onboarding form that change while it is filled in. */
@Controller
@HxRequest
@RequestMapping("/onboarding")
class OnboardingParts {

    private final Offer offer;
    private final PersonChecks people;
    private final PanelModel panels;
    private final OnboardingModel models;
    private final DepartmentsModel departments;
    private final FormAgain again;

    OnboardingParts(Offer offer, PersonChecks people, PanelModel panels, OnboardingModel models,
            DepartmentsModel departments, FormAgain again) {
        this.offer = offer;
        this.people = people;
        this.panels = panels;
        this.models = models;
        this.departments = departments;
        this.again = again;
    }

    /** What will happen, with what was noticed about the person, at the fields. */
    @PostMapping("/panel")
    String panel(Admin admin, @ModelAttribute("form") OnboardingForm form, Model model) {
        panels.fill(model, admin, form, offer.lately(admin, form.company()), people.lately(admin, form));
        model.addAttribute("swapped", true);
        return "onboarding/panel :: swapped";
    }

    /** The departments and permission groups of another company. */
    @PostMapping("/choices")
    String choices(Admin admin, @ModelAttribute("form") OnboardingForm form, Model model,
            HttpServletResponse answer) {
        again.cleared(admin, form, model);
        var fresh = form.withoutChoices();
        models.choices(model, admin, fresh, offer.choices(admin, form.company()));
        answer.setHeader("HX-Trigger-After-Swap", "chosen");
        return "onboarding/choices :: choices";
    }

    @GetMapping("/departments")
    String departments(Admin admin, @ModelAttribute("form") OnboardingForm form,
            @RequestParam(defaultValue = "0") int shown, Model model) {
        departments.found(model, form, offer.lately(admin, form.company()), Math.clamp(shown, 0, 1_000));
        return "departments/finder :: found";
    }

    @GetMapping("/parents")
    String parents(Admin admin, @ModelAttribute("form") OnboardingForm form, Model model) {
        departments.parents(model, form, offer.lately(admin, form.company()));
        return "onboarding/departments :: parents";
    }
}
