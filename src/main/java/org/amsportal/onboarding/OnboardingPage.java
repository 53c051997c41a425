package org.amsportal.onboarding;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.amsportal.access.Admin;
import org.amsportal.drafts.Drafts;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Plans;
import org.amsportal.web.FormErrors;
import org.amsportal.web.PlanViews;
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
    private final Beginnings beginnings;
    private final OnboardingSending sending;
    private final FormAgain again;
    private final Limits limits;
    private final Words words;
    private final Times times;

    OnboardingPage(Plans plans, Drafts drafts, Beginnings beginnings, OnboardingSending sending, FormAgain again,
            Limits limits,
            Words words, Times times) {
        this.plans = plans;
        this.drafts = drafts;
        this.beginnings = beginnings;
        this.sending = sending;
        this.again = again;
        this.limits = limits;
        this.words = words;
        this.times = times;
    }

    @GetMapping
    String form(Admin admin, @RequestParam(defaultValue = "") String form, @ModelAttribute("start") Start start,
            Model model) {
        if (!Limits.mayCreate(admin)) {
            return notAllowed(admin, model);
        }
        if (!plans.knows(admin, FORM, form)) {
            return "redirect:" + start.address(plans.nonce(admin, FORM));
        }
        var sent = plans.sentWith(admin, FORM, form);
        sent.ifPresent(plan -> alreadySent(plan, model));
        return again.shown(admin, sent.map(plan -> beginnings.sent(plan, form))
                .or(() -> drafts.typed(admin, FORM, form, OnboardingForm.class))
                .orElseGet(() -> beginnings.of(admin, start, form)), new FormErrors(), model);
    }

    @PostMapping
    String send(Admin admin, @Valid @ModelAttribute("form") OnboardingForm form, BindingResult found, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        if (!Limits.mayCreate(admin)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return notAllowed(admin, model);
        }
        return form.looksForDepartments()
                ? again.found(admin, form, model)
                : sending.send(admin, form, found, model, response, redirect);
    }

    /** The form again with what was typed: with departments found, a chosen one taken away, or as a new form. */
    @PostMapping(params = "load")
    String load(Admin admin, @ModelAttribute("form") OnboardingForm form, @RequestParam String load, Model model) {
        return again.loaded(admin, form, load, model);
    }

    private String notAllowed(Admin admin, Model model) {
        model.addAttribute("mayNot", limits.cannotCreate(admin));
        return "onboarding/not-allowed";
    }

    private void alreadySent(Plan plan, Model model) {
        model.addAttribute("sent", words.say("onboarding.sent", times.at(plan.createdAt())));
        model.addAttribute("sentTo", PlanViews.path(plan));
    }
}
