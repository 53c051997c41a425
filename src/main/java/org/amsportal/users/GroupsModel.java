package org.amsportal.users;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsAssumptions;
import org.amsportal.ams.AmsGroup;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.AmsProblem.Said;
import org.amsportal.assignments.Comparison;
import org.amsportal.organisation.Reading;
import org.amsportal.plans.Plans;
import org.amsportal.web.ComparisonViews;
import org.amsportal.web.FormErrors;
import org.amsportal.web.GroupChoices;
import org.amsportal.web.Notice;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.ReadProblems;
import org.amsportal.web.Subject;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a model what the page of a user's permission groups draws. */
@Component
class GroupsModel {

    private final Plans plans;
    private final GroupChoices choices;
    private final ComparisonViews comparisons;
    private final ProblemWords problems;
    private final ReadProblems reads;
    private final Words words;
    private final AmsAssumptions assumed;

    GroupsModel(Plans plans, GroupChoices choices, ComparisonViews comparisons, ProblemWords problems,
            ReadProblems reads, Words words, AmsAssumptions assumed) {
        this.plans = plans;
        this.choices = choices;
        this.comparisons = comparisons;
        this.problems = problems;
        this.reads = reads;
        this.words = words;
        this.assumed = assumed;
    }

    static String form(Target user) {
        return "groups-" + user.id();
    }

    /** The form with these ticked; {@code has} is what it shows the user to have. */
    void form(Model model, Admin admin, Target user, Set<Long> ticked, FormErrors errors) {
        var has = Target.has(user.picture().groups());
        var all = user.picture().allGroups().known().orElse(List.of());
        model.addAttribute("hasNow", hasNow(admin, has, all, ticked));
        model.addAttribute("others",
                choices.sorted(admin, all.stream().filter(g -> !has.containsKey(g.id())).toList(), ticked));
        model.addAttribute("seen", has.keySet());
        model.addAttribute("nonce", plans.nonce(admin, form(user)));
        model.addAttribute("formErrors", errors);
        model.addAttribute("known", user.picture().groups());
        model.addAttribute("stronger", stronger(admin, user, all));
        panel(model, admin, user, ticked);
    }

    /** What would change. */
    void panel(Model model, Admin admin, Target user, Set<Long> ticked) {
        var has = Target.has(user.picture().groups());
        var comparison = Comparison.of(has.keySet(), ticked);
        var view = comparisons.of(comparison, id -> names(user).getOrDefault(id, Long.toString(id)),
                id -> beyond(admin, user, id) ? words.say("groups.not-back") : null);
        var lost = comparison.removed().stream().filter(id -> beyond(admin, user, id))
                .map(id -> names(user).getOrDefault(id, "")).toList();
        boolean blind = !user.picture().groups().fromAms();
        model.addAttribute("user", user);
        model.addAttribute("panel", true);
        model.addAttribute("blind", blind);
        model.addAttribute("comparison", view);
        model.addAttribute("lost", lost.isEmpty() ? null : words.list(lost));
        model.addAttribute("button", blind ? words.say("groups.replace", ticked.size()) : view.button());
    }

    /** What stands against showing a form at all; null when nothing does. */
    @Nullable
    Notice obstacle(Admin admin, Target user) {
        var subject = Subject.person(user.name(), user.email(), user.id(), true);
        if (admin.is(user.id(), user.email())) {
            return problems.say("own", Said.NOTHING, subject, null);
        }
        for (var permission : List.of(AmsPermission.WRITE_PERMISSION_USER, AmsPermission.READ_GROUPS)) {
            if (admin.rights().may(permission) == May.NO) {
                return problems.mayNot(permission, subject, admin);
            }
        }
        if (user.picture().groups() instanceof Reading.Failed<?>(var problem)) {
            return reads.notice(problem, subject);
        }
        return user.picture().allGroups() instanceof Reading.Failed<?>(var problem)
                ? reads.notice(problem, subject)
                : null;
    }

    boolean beyond(Admin admin, Target user, long id) {
        return user.picture().allGroups().known().stream().flatMap(List::stream).filter(g -> g.id() == id)
                .anyMatch(g -> choices.beyondPower(admin, g));
    }

    /** The names of all groups in question. */
    Map<Long, String> names(Target user) {
        var names = new HashMap<Long, String>(Target.has(user.picture().groups()));
        user.picture().allGroups().known().ifPresent(all -> all.forEach(g -> names.putIfAbsent(g.id(), g.name())));
        return names;
    }

    private List<GroupChoices.Choice> hasNow(Admin admin, SortedMap<Long, String> has, List<AmsGroup> all,
            Set<Long> ticked) {
        var now = new ArrayList<GroupChoices.Choice>();
        has.forEach((id, name) -> {
            var listed = all.stream().filter(g -> g.id() == id).findFirst();
            String note = listed.isEmpty()
                    ? words.say("groups.not-listed")
                    : choices.beyondPower(admin, listed.get()) ? words.say("groups.not-back") : null;
            now.add(listed.map(g -> choices.choice(g, ticked.contains(id), note)).orElseGet(
                    () -> new GroupChoices.Choice(id, name, "", true, note, List.of(), true)));
        });
        return now;
    }

    private @Nullable Notice stronger(Admin admin, Target user, List<AmsGroup> all) {
        SortedSet<Long> has = new java.util.TreeSet<>(Target.has(user.picture().groups()).keySet());
        var beyond = all.stream().filter(g -> has.contains(g.id()) && choices.beyondPower(admin, g)).map(AmsGroup::name)
                .toList();
        return beyond.isEmpty() || assumed.grantCheck() == AmsAssumptions.GrantCheck.ADDITIONS
                ? null
                : problems.say("stronger", Said.NOTHING,
                        Subject.person(user.name(), user.email(), user.id(), false).wanting(beyond), null);
    }
}
