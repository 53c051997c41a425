package org.amsportal.onboarding;

import org.amsportal.access.Admin;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Row;
import org.amsportal.web.StepViews;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a model what AMS would be told if the form were sent as it is, and what to check before. */
@Component
class PanelModel {

    private final Plans plans;
    private final OnboardingRows rows;
    private final StepViews steps;
    private final Ticks ticks;
    private final Words words;

    PanelModel(Plans plans, OnboardingRows rows, StepViews steps, Ticks ticks, Words words) {
        this.plans = plans;
        this.rows = rows;
        this.steps = steps;
        this.ticks = ticks;
        this.words = words;
    }

    void fill(Model model, Admin admin, OnboardingForm form, Offer.Choices choices, Warnings warnings) {
        Row row = rows.of(admin, form, choices);
        var missing = Missing.of(admin, form, choices);
        int at = form.email().lastIndexOf('@');
        model.addAttribute("form", form);
        model.addAttribute("panel", true);
        model.addAttribute("who", form.fullName());
        model.addAttribute("mailbox", at < 0 ? form.email() : form.email().substring(0, at));
        model.addAttribute("domain", at < 0 ? "" : form.email().substring(at));
        model.addAttribute("how", choices.company().name());
        model.addAttribute("company", rows.companyName(admin, choices));
        model.addAttribute("lines", steps.ahead(row, plans.preview(row)));
        model.addAttribute("warnings", warnings);
        model.addAttribute("missing", missing);
        model.addAttribute("ticks", ticks.of(admin, form, choices, warnings, missing));
        model.addAttribute("button", form.fullName().isEmpty()
                ? words.say("onboarding.button")
                : words.say("onboarding.button.named", form.fullName()));
    }
}
