package org.amsportal.onboarding;

import java.util.ArrayList;
import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.plans.Plans;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Shows the form with what was typed, after one of its small buttons too: without scripts each of them is a page. */
@Component
class FormAgain {

    private static final int ALL_AT_FIRST = 50;

    private final Plans plans;
    private final Offer offer;
    private final PersonChecks people;
    private final OnboardingModel models;
    private final Words words;

    FormAgain(Plans plans, Offer offer, PersonChecks people, OnboardingModel models, Words words) {
        this.plans = plans;
        this.offer = offer;
        this.people = people;
        this.models = models;
        this.words = words;
    }

    String shown(Admin admin, OnboardingForm form, FormErrors errors, Model model) {
        models.form(model, admin, form, offer.choices(admin, form.company()), people.lately(admin, form), errors);
        return "onboarding/form";
    }

    /** What was found stands below the box, which is empty again: pressing the button once more then sends the form. */
    String found(Admin admin, OnboardingForm form, Model model) {
        model.addAttribute("consumed", true);
        return shown(admin, form, new FormErrors(), model);
    }

    String loaded(Admin admin, OnboardingForm form, String load, Model model) {
        String[] asked = load.split(" ", 2);
        String what = asked.length > 1 ? asked[1] : "";
        return switch (asked[0]) {
            case "again" -> shown(admin, form.with(plans.nonce(admin, OnboardingPage.FORM)), new FormErrors(), model);
            case "company" -> company(admin, form, model);
            case "all" -> all(admin, form, model);
            case "email" -> found(admin, form.withEmail(what), model);
            case "add" -> found(admin, form.withDepartment(what), model);
            case "drop" -> found(admin, form.withoutDepartment(what), model);
            case "use" -> found(admin, form.withDepartment(what).withNewDepartment("", ""), model);
            case "drop-new" -> found(admin, form.withNewDepartment("", ""), model);
            default -> found(admin, form, model);
        };
    }

    private String company(Admin admin, OnboardingForm form, Model model) {
        cleared(admin, form, model);
        return shown(admin, form.withoutChoices(), new FormErrors(), model);
    }

    /** Names what is no longer chosen because it belongs to another company. */
    void cleared(Admin admin, OnboardingForm form, Model model) {
        if (form.shownFor().equals(form.company())) {
            return;
        }
        var before = offer.lately(admin, form.shownFor());
        List<String> names = new ArrayList<>();
        Offer.departments(form).forEach(
                id -> names.add(before.departmentName(id, words.say("department.unnamed", Long.toString(id)))));
        if (form.plansDepartment()) {
            names.add(form.newDepartment());
        }
        Offer.groups(form)
                .forEach(id -> names.add(before.groupName(id, words.say("group.unnamed", Long.toString(id)))));
        if (!names.isEmpty()) {
            model.addAttribute("cleared", words.say("onboarding.company.cleared", words.list(names)));
        }
    }

    private String all(Admin admin, OnboardingForm form, Model model) {
        String view = found(admin, form, model);
        models.everyDepartment(model, form, offer.lately(admin, form.company()), ALL_AT_FIRST);
        return view;
    }
}
