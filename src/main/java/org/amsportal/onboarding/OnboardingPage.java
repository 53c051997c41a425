package org.amsportal.onboarding;

import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsPermission;
import org.amsportal.drafts.Drafts;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Row;
import org.amsportal.web.FormErrors;
import org.amsportal.web.PlanViews;
import org.amsportal.web.Times;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
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

/**
 * The onboarding form. Its address carries the form's nonce, so that Back and Reload lead to the same form: sending it once more is recognised,
 * whatever has been changed in it.
 */
@Controller
@RequestMapping("/onboarding")
class OnboardingPage {

    static final String FORM = "onboarding";

    private final Plans plans;
    private final Drafts drafts;
    private final Offer offer;
    private final OnboardingModel models;
    private final OnboardingChecks checks;
    private final OnboardingSending sending;
    private final Words words;
    private final Times times;

    OnboardingPage(Plans plans, Drafts drafts, Offer offer, OnboardingModel models, OnboardingChecks checks,
            OnboardingSending sending, Words words, Times times) {
        this.plans = plans;
        this.drafts = drafts;
        this.offer = offer;
        this.models = models;
        this.checks = checks;
        this.sending = sending;
        this.words = words;
        this.times = times;
    }

    @GetMapping
    String form(Admin admin, @RequestParam(defaultValue = "") String form,
            @RequestParam(required = false) @Nullable UUID from,
            @RequestParam(defaultValue = "") String company, Model model, RedirectAttributes redirect) {
        if (admin.rights().may(AmsPermission.WRITE_USERS) == May.NO) {
            models.form(model, admin, OnboardingForm.empty("", ""), offer.choices(admin, ""), new FormErrors());
            model.addAttribute("panel", false);
            return "onboarding/not-allowed";
        }
        if (!plans.knows(admin, FORM, form)) {
            redirect.addAttribute("form", plans.nonce(admin, FORM));
            if (from != null) {
                redirect.addAttribute("from", from);
            }
            return "redirect:/onboarding";
        }
        var sent = plans.sentWith(admin, FORM, form);
        sent.ifPresent(plan -> model.addAttribute("sent", words.say("onboarding.sent", times.at(plan.createdAt()))));
        sent.ifPresent(plan -> model.addAttribute("sentTo", PlanViews.path(plan)));
        var typed = sent.or(() -> Optional.ofNullable(from).flatMap(plan -> plans.plan(admin, plan)))
                .flatMap(plan -> typed(plan, form)).orElseGet(() -> OnboardingForm.empty(company, form));
        if (sent.isEmpty()) {
            typed = drafts.typed(admin, FORM, form, OnboardingForm.class).orElse(typed);
        }
        models.form(model, admin, typed, offer.choices(admin, typed.company()), new FormErrors());
        return "onboarding/form";
    }

    @PostMapping
    String send(Admin admin, @Valid @ModelAttribute("form") OnboardingForm form, BindingResult found, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        var choices = offer.choices(admin, form.company());
        var errors = checks.of(admin, form, found, choices);
        if (errors.isEmpty() && form.reviewing()) {
            models.form(model, admin, form, choices, errors);
            return "onboarding/review";
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            models.form(model, admin, form, choices, errors);
            return "onboarding/form";
        }
        return sending.send(admin, form, choices, model, response, redirect);
    }

    /** The form again with what was typed: for the departments and groups of another company, or as a new form. */
    @PostMapping(params = "load")
    String load(Admin admin, @ModelAttribute("form") OnboardingForm form, Model model) {
        var fresh = form.with(plans.nonce(admin, FORM));
        models.form(model, admin, fresh, offer.choices(admin, form.company()), new FormErrors());
        return "onboarding/form";
    }

    @HxRequest
    @PostMapping("/panel")
    String panel(Admin admin, @ModelAttribute("form") OnboardingForm form, Model model) {
        models.panel(model, admin, form, offer.choices(admin, form.company()));
        model.addAttribute("swapped", true);
        return "onboarding/form :: panel";
    }

    @HxRequest
    @GetMapping("/choices")
    String choices(Admin admin, @RequestParam(defaultValue = "") String company, Model model) {
        models.choices(model, admin, OnboardingForm.empty(company, ""), offer.choices(admin, company));
        return "onboarding/form :: choices";
    }

    private static Optional<OnboardingForm> typed(Plan plan, String nonce) {
        return plan.row().who() instanceof Row.Who.NewPerson(var user)
                ? Optional.of(OnboardingForm.of(plan.row(), user, nonce))
                : Optional.empty();
    }
}
