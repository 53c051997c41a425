package org.amsportal.users;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsGroup;
import org.amsportal.assignments.Comparison;
import org.amsportal.assignments.PermissionChange;
import org.amsportal.organisation.SameCompany;
import org.amsportal.plans.Plans;
import org.amsportal.web.ComparisonViews;
import org.amsportal.web.FormErrors;
import org.amsportal.web.GroupChoices;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a model what the page of a user's permission groups draws. */
@Component
class GroupsModel {

    private final Plans plans;
    private final GroupChoices choices;
    private final ComparisonViews comparisons;
    private final Losses losses;
    private final GroupsObstacles obstacles;
    private final Words words;

    GroupsModel(Plans plans, GroupChoices choices, ComparisonViews comparisons, Losses losses,
            GroupsObstacles obstacles, Words words) {
        this.plans = plans;
        this.choices = choices;
        this.comparisons = comparisons;
        this.losses = losses;
        this.obstacles = obstacles;
        this.words = words;
    }

    static String form(Target user) {
        return "groups-" + user.id();
    }

    /** A form that was not sent yet. */
    String nonce(Admin admin, Target user) {
        return plans.nonce(admin, form(user));
    }

    /** The form with these ticked. */
    void form(Model model, Admin admin, Target user, Set<Long> ticked, Collection<String> sure, String nonce,
            FormErrors errors) {
        var has = Target.has(user.picture().groups());
        var all = listed(user);
        model.addAttribute("hasNow", hasNow(admin, has, all, ticked));
        model.addAttribute("others",
                choices.sorted(admin, SameCompany.ofUser(admin, user.picture().user())
                        .among(all.stream().filter(g -> !has.containsKey(g.id())).toList()), ticked));
        model.addAttribute("seen", has.keySet());
        model.addAttribute("nonce", nonce);
        model.addAttribute("formErrors", errors);
        model.addAttribute("known", user.picture().groups());
        model.addAttribute("stronger", obstacles.stronger(admin, user));
        panel(model, admin, user, ticked, sure);
    }

    /** What would change, and what has to be ticked for it. */
    void panel(Model model, Admin admin, Target user, Set<Long> ticked, Collection<String> sure) {
        var has = Target.has(user.picture().groups()).keySet();
        var comparison = Comparison.of(has, ticked);
        var names = names(user);
        var lost = losses.of(admin, user, comparison.removed());
        var view = comparisons.of(comparison, id -> names.getOrDefault(id, Long.toString(id)),
                id -> Losses.note(lost, id));
        boolean blind = !user.picture().groups().fromAms();
        model.addAttribute("user", user);
        model.addAttribute("panel", true);
        model.addAttribute("blind", blind);
        model.addAttribute("comparison", view);
        model.addAttribute("permissions",
                blind || view.same() ? null : PermissionChange.of(has, ticked, listed(user)).orElse(null));
        model.addAttribute("losses", lost);
        model.addAttribute("sure", Set.copyOf(sure));
        model.addAttribute("button", button(user, ticked, view, blind));
    }

    /** The names of all groups in question. */
    Map<Long, String> names(Target user) {
        var names = new HashMap<Long, String>(Target.has(user.picture().groups()));
        listed(user).forEach(g -> names.putIfAbsent(g.id(), g.name()));
        return names;
    }

    static List<AmsGroup> listed(Target user) {
        return user.picture().allGroups().known().orElse(List.of());
    }

    private String button(Target user, Set<Long> ticked, ComparisonViews.View view, boolean blind) {
        if (blind) {
            return words.say("groups.replace", ticked.size());
        }
        return view.same() ? words.say("users.groups.button", user.name()) : view.button();
    }

    private List<GroupChoices.Choice> hasNow(Admin admin, SortedMap<Long, String> has, List<AmsGroup> all,
            Set<Long> ticked) {
        var now = new ArrayList<GroupChoices.Choice>();
        has.forEach((id, name) -> now.add(all.stream().filter(g -> g.id() == id).findFirst()
                .map(g -> choices.choice(g, ticked.contains(id),
                        choices.beyondPower(admin, g) ? words.say("groups.not-back") : null))
                .orElseGet(() -> new GroupChoices.Choice(id, name, "", true, words.say("groups.not-listed"), List.of(),
                        List.of(), true))));
        return now;
    }
}
