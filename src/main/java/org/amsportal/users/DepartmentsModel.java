package org.amsportal.users;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsAssumptions;
import org.amsportal.ams.AmsPermission;
import org.amsportal.assignments.Comparison;
import org.amsportal.organisation.Reading;
import org.amsportal.plans.Plans;
import org.amsportal.web.ComparisonViews;
import org.amsportal.web.DepartmentChoices;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Notice;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Subject;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a model what the page of a user's departments draws. */
@Component
class DepartmentsModel {

    private final Plans plans;
    private final ComparisonViews comparisons;
    private final ProblemWords problems;
    private final ReadProblems reads;
    private final Words words;
    private final AmsAssumptions assumed;

    DepartmentsModel(Plans plans, ComparisonViews comparisons, ProblemWords problems,
            ReadProblems reads,
            Words words, AmsAssumptions assumed) {
        this.plans = plans;
        this.comparisons = comparisons;
        this.problems = problems;
        this.reads = reads;
        this.words = words;
        this.assumed = assumed;
    }

    static String form(Target user) {
        return "departments-" + user.id();
    }

    /** A form that was not sent yet. */
    String nonce(Admin admin, Target user) {
        return plans.nonce(admin, form(user));
    }

    /** The form with these ticked: those the user is in, and others as they are looked for. */
    void form(Model model, Target user, Set<Long> ticked, String numbers, String nonce, FormErrors errors) {
        var has = Target.has(user.picture().departments()).keySet();
        model.addAttribute("hasNow", choices(user, has, ticked));
        model.addAttribute("chosen", choices(user, Comparison.of(has, ticked).added(), ticked));
        model.addAttribute("byNumber", !user.picture().hierarchy().fromAms());
        model.addAttribute("numbers", numbers);
        model.addAttribute("seen", has);
        model.addAttribute("nonce", nonce);
        model.addAttribute("formErrors", errors);
        model.addAttribute("known", user.picture().departments());
        var wanted = new TreeSet<>(ticked);
        Typed.numbers(numbers).ifPresent(wanted::addAll);
        panel(model, user, wanted);
    }

    /** What would change. */
    void panel(Model model, Target user, Set<Long> ticked) {
        var comparison = Comparison.of(Target.has(user.picture().departments()).keySet(), ticked);
        var view = comparisons.of(comparison,
                id -> name(user, id), _ -> null);
        boolean blind = !user.picture().departments().fromAms();
        model.addAttribute("user", user);
        model.addAttribute("panel", true);
        model.addAttribute("blind", blind);
        model.addAttribute("stays", assumed.departments() == AmsAssumptions.Departments.ADD
                && !comparison.removed().isEmpty());
        model.addAttribute("comparison", view);
        model.addAttribute("button", blind ? words.say("users.departments.replace", ticked.size()) : view.button());
    }

    /** What stands against showing a form at all; null when nothing does. */
    @Nullable
    Notice obstacle(Admin admin, Target user) {
        var subject = Subject.person(user.name(), user.email(), user.id(), false);
        if (admin.rights().may(AmsPermission.WRITE_USER_DEPARTMENT) == May.NO) {
            return problems.mayNot(AmsPermission.WRITE_USER_DEPARTMENT, subject, admin);
        }
        if (user.picture().departments() instanceof Reading.Failed<?>(var problem)) {
            return reads.notice(problem, subject);
        }
        return user.picture().hierarchy() instanceof Reading.Failed<?>(var problem)
                ? reads.notice(problem, subject)
                : null;
    }

    private List<DepartmentChoices.Choice> choices(Target user, Collection<Long> departments, Set<Long> ticked) {
        return departments.stream()
                .map(id -> new DepartmentChoices.Choice(id, name(user, id), ticked.contains(id))).toList();
    }

    private String name(Target user, long department) {
        return known(user, department).orElseGet(() -> words.say("department.unnamed", Long.toString(department)));
    }

    /** A department's path, else what AMS calls it among the user's; empty where only its number is known. */
    static Optional<String> known(Target user, long department) {
        return user.picture().hierarchy().known().filter(h -> h.node(department).isPresent())
                .map(h -> h.pathName(department))
                .or(() -> Optional.ofNullable(Target.has(user.picture().departments()).get(department)));
    }
}
