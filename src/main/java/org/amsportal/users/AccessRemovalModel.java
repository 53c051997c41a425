package org.amsportal.users;

import java.util.Collection;
import java.util.List;
import java.util.Set;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Comparison;
import org.amsportal.plans.Plans;
import org.amsportal.web.ComparisonViews;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a model what the page draws that takes all access away. */
@Component
class AccessRemovalModel {

    /** The tick that stands for the whole. */
    static final String ALL = "all";

    private final Plans plans;
    private final ComparisonViews comparisons;
    private final Losses losses;
    private final GroupsObstacles obstacles;
    private final Words words;

    AccessRemovalModel(Plans plans, ComparisonViews comparisons, Losses losses, GroupsObstacles obstacles,
            Words words) {
        this.plans = plans;
        this.comparisons = comparisons;
        this.losses = losses;
        this.obstacles = obstacles;
        this.words = words;
    }

    static String form(Target user) {
        return "access-removal-" + user.id();
    }

    static boolean blind(Target user) {
        return !user.picture().groups().fromAms();
    }

    void form(Model model, Admin admin, Target user, Collection<String> sure, FormErrors errors) {
        var has = Target.has(user.picture().groups());
        var lost = losses.of(admin, user, has.keySet());
        model.addAttribute("user", user);
        model.addAttribute("panel", true);
        model.addAttribute("blind", blind(user));
        model.addAttribute("known", user.picture().groups());
        model.addAttribute("nothing", !blind(user) && has.isEmpty());
        model.addAttribute("seen", has.keySet());
        model.addAttribute("comparison", comparisons.of(Comparison.of(has.keySet(), List.of()),
                id -> has.getOrDefault(id, Long.toString(id)), id -> Losses.note(lost, id)));
        model.addAttribute("losses", lost);
        model.addAttribute("sure", Set.copyOf(sure));
        model.addAttribute("nonce", plans.nonce(admin, form(user)));
        model.addAttribute("formErrors", errors);
        model.addAttribute("stronger", obstacles.stronger(admin, user));
        model.addAttribute("button", words.say("users.removal.button", user.name()));
    }
}
