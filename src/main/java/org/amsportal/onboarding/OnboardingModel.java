package org.amsportal.onboarding;

import java.util.ArrayList;
import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsPermission;
import org.amsportal.organisation.Reading;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Row;
import org.amsportal.web.DepartmentChoices;
import org.amsportal.web.FormErrors;
import org.amsportal.web.GroupChoices;
import org.amsportal.web.Notice;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.StepViews;
import org.amsportal.web.Subject;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a model what the onboarding form and its panel "What will happen" draw. */
@Component
class OnboardingModel {

    private final Plans plans;
    private final OnboardingRows rows;
    private final StepViews steps;
    private final GroupChoices groups;
    private final ProblemWords problems;
    private final ReadProblems reads;
    private final Words words;

    OnboardingModel(Plans plans, OnboardingRows rows, StepViews steps, GroupChoices groups, ProblemWords problems,
            ReadProblems reads, Words words) {
        this.plans = plans;
        this.rows = rows;
        this.steps = steps;
        this.groups = groups;
        this.problems = problems;
        this.reads = reads;
        this.words = words;
    }

    void form(Model model, Admin admin, OnboardingForm form, Offer.Choices choices, FormErrors errors) {
        panel(model, admin, form, choices);
        model.addAttribute("formErrors", errors);
        model.addAttribute("companies", choices.companies());
        model.addAttribute("mayNot", mayNot(admin));
        choices(model, admin, form, choices);
    }

    /** Departments and permission groups, which depend on the company. */
    void choices(Model model, Admin admin, OnboardingForm form, Offer.Choices choices) {
        model.addAttribute("form", form);
        model.addAttribute("waiting", choices.waiting());
        model.addAttribute("departmentsKnown", choices.hierarchy());
        model.addAttribute("departments", choices.hierarchy().known()
                .map(h -> DepartmentChoices.of(h, Offer.departments(form))).orElse(List.of()));
        model.addAttribute("mayDepartments", Offer.mayAssignDepartments(admin));
        model.addAttribute("mayGroups", Offer.mayAssignGroups(admin));
        model.addAttribute("groups",
                choices.groups().known().map(all -> groups.sorted(admin, all, Offer.groups(form))).orElse(null));
        model.addAttribute("departmentsProblem", problem(choices.hierarchy()));
        model.addAttribute("groupsProblem", problem(choices.groups()));
    }

    /** What AMS would be told if the form were sent as it is. */
    void panel(Model model, Admin admin, OnboardingForm form, Offer.Choices choices) {
        Row row = rows.of(admin, form, choices);
        model.addAttribute("form", form);
        model.addAttribute("panel", true);
        model.addAttribute("how", choices.company().name());
        model.addAttribute("company", rows.companyName(admin, choices));
        model.addAttribute("lines", steps.ahead(row, plans.preview(row)));
        model.addAttribute("asksNoGroups", Offer.groups(form).isEmpty() && Offer.mayAssignGroups(admin)
                && choices.groups() instanceof Reading.Known && !form.fullName().isEmpty());
        model.addAttribute("who", form.fullName());
        model.addAttribute("button", form.fullName().isEmpty()
                ? words.say("onboarding.button")
                : words.say("onboarding.button.named", form.fullName()));
    }

    private List<Notice> mayNot(Admin admin) {
        var subject = Subject.person("", null, null, false);
        var notices = new ArrayList<Notice>();
        for (var permission : List.of(AmsPermission.WRITE_USERS, AmsPermission.WRITE_USER_DEPARTMENT,
                AmsPermission.READ_GROUPS, AmsPermission.WRITE_PERMISSION_USER)) {
            if (admin.rights().may(permission) == May.NO) {
                notices.add(problems.mayNot(permission, subject, admin));
            }
        }
        return notices;
    }

    private @org.jspecify.annotations.Nullable Notice problem(Reading<?> reading) {
        return reading instanceof Reading.Failed<?>(var problem) ? reads.notice(problem) : null;
    }
}
