package org.amsportal.onboarding;

import org.amsportal.access.Admin;
import org.amsportal.organisation.Reading;
import org.amsportal.web.FormErrors;
import org.amsportal.web.GroupChoices;
import org.amsportal.web.Notice;
import org.amsportal.web.ReadProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a model what the onboarding form draws. */
@Component
class OnboardingModel {

    private final PanelModel panels;
    private final DepartmentsModel departments;
    private final GroupChoices groups;
    private final Limits limits;
    private final ReadProblems reads;

    OnboardingModel(PanelModel panels, DepartmentsModel departments, GroupChoices groups, Limits limits,
            ReadProblems reads) {
        this.panels = panels;
        this.departments = departments;
        this.groups = groups;
        this.limits = limits;
        this.reads = reads;
    }

    void form(Model model, Admin admin, OnboardingForm form, Offer.Choices choices, Warnings warnings,
            FormErrors errors) {
        panels.fill(model, admin, form, choices, warnings);
        model.addAttribute("formErrors", errors);
        model.addAttribute("companies", choices.companies());
        model.addAttribute("limits", limits.of(admin).orElse(null));
        choices(model, admin, form, choices);
    }

    /** Departments and permission groups, which depend on the company. */
    void choices(Model model, Admin admin, OnboardingForm form, Offer.Choices choices) {
        model.addAttribute("form", form);
        model.addAttribute("waiting", choices.waiting());
        departments.fill(model, admin, form, choices);
        model.addAttribute("mayGroups", Offer.mayAssignGroups(admin));
        model.addAttribute("groups",
                choices.groups().known().map(all -> groups.sorted(admin, all, Offer.groups(form))).orElse(null));
        model.addAttribute("departmentsProblem", problem(choices.hierarchy()));
        model.addAttribute("groupsProblem", problem(choices.groups()));
    }

    /** The first of all departments, instead of those found by words. */
    void everyDepartment(Model model, OnboardingForm form, Offer.Choices choices, int shown) {
        departments.found(model, form.withFind(""), choices, shown);
    }

    private @Nullable Notice problem(Reading<?> reading) {
        return reading instanceof Reading.Failed<?>(var problem) ? reads.notice(problem) : null;
    }
}
