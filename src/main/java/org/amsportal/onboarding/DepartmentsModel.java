package org.amsportal.onboarding;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsPermission;
import org.amsportal.organisation.Hierarchy;
import org.amsportal.web.DepartmentChoices.Choice;
import org.amsportal.web.DepartmentsFound;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.Subject;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a model what the form offers of departments: never all of them, as there may be thousands. */
@Component
class DepartmentsModel {

    private static final int FOUND = 20;
    private static final int PARENTS = 8;
    private static final int RECENT = 4;

    private final Recent recent;
    private final ProblemWords problems;
    private final Words words;

    DepartmentsModel(Recent recent, ProblemWords problems, Words words) {
        this.recent = recent;
        this.problems = problems;
        this.words = words;
    }

    void fill(Model model, Admin admin, OnboardingForm form, Offer.Choices choices) {
        var hierarchy = hierarchy(choices);
        model.addAttribute("departmentsKnown", choices.hierarchy());
        model.addAttribute("missing", Missing.of(admin, form, choices));
        model.addAttribute("departmentCount", hierarchy.size());
        model.addAttribute("mayDepartments", Offer.mayAssignDepartments(admin));
        model.addAttribute("chosen", chosen(form, choices));
        var used = recent.departments(admin).stream().filter(id -> hierarchy.node(id).isPresent()).limit(RECENT)
                .toList();
        model.addAttribute("recent", used.stream().filter(id -> !Offer.departments(form).contains(id))
                .map(id -> choice(choices, id, Set.of())).toList());
        if (admin.rights().may(AmsPermission.WRITE_DEPARTMENTS) == May.NO) {
            model.addAttribute("mayNotCreate",
                    problems.mayNot(AmsPermission.WRITE_DEPARTMENTS, Subject.person("", null, null, false), admin));
        }
        found(model, form, choices, 0);
        parents(model, form, choices);
    }

    /** Departments found by words, or the first of all: there is always a list, so that the page stays where it is when one is typed for. */
    void found(Model model, OnboardingForm form, Offer.Choices choices, int shown) {
        model.addAttribute("found", DepartmentsFound.of(hierarchy(choices), form.find(), Offer.departments(form),
                Math.max(shown, FOUND)));
    }

    /** What a missing department can be put under: the one chosen stays in the list. */
    void parents(Model model, OnboardingForm form, Offer.Choices choices) {
        var found = DepartmentsFound.of(hierarchy(choices), form.underFind(), Set.of(), PARENTS);
        var ticked = Typed.id(form.newUnder()).stream().map(id -> choice(choices, id, Set.of(id)));
        var others = found.shown().stream().filter(it -> !form.newUnder().equals(Long.toString(it.id())));
        model.addAttribute("parents", Stream.concat(ticked, others).toList());
    }

    private List<Choice> chosen(OnboardingForm form, Offer.Choices choices) {
        return Typed.ids(form.departments()).stream().flatMap(Set::stream)
                .map(id -> choice(choices, id, Set.of(id))).toList();
    }

    private Choice choice(Offer.Choices choices, long id, Set<Long> ticked) {
        return new Choice(id, choices.departmentName(id, words.say("department.unnamed", Long.toString(id))),
                ticked.contains(id));
    }

    private static Hierarchy hierarchy(Offer.Choices choices) {
        return choices.hierarchy().known().orElseGet(() -> Hierarchy.of(List.of()));
    }
}
