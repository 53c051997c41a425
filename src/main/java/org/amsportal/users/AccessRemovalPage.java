package org.amsportal.users;

import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.journal.Change;
import org.amsportal.organisation.Reading;
import org.amsportal.plans.Row;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes all permission groups from somebody who leaves: a page of its own, because no form is emptied into this by mistake. */
@Controller
@RequestMapping("/users/{id}/access-removal")
class AccessRemovalPage {

    private final Targets targets;
    private final AccessRemovalModel models;
    private final GroupsObstacles obstacles;
    private final Losses losses;
    private final ChangeSending sending;
    private final Words words;

    AccessRemovalPage(Targets targets, AccessRemovalModel models, GroupsObstacles obstacles, Losses losses,
            ChangeSending sending, Words words) {
        this.targets = targets;
        this.models = models;
        this.obstacles = obstacles;
        this.losses = losses;
        this.sending = sending;
        this.words = words;
    }

    @GetMapping
    String form(Admin admin, @PathVariable String id, @RequestParam(defaultValue = "") String from, Model model) {
        Target user = targets.of(admin, id);
        model.addAttribute("instead", from);
        model.addAttribute("obstacle", obstacles.of(admin, user));
        models.form(model, admin, user, List.of(), new FormErrors());
        return "users/access-removal";
    }

    @PostMapping
    String send(Admin admin, @PathVariable String id, @ModelAttribute("form") AccessRemovalForm form, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        Target user = targets.of(admin, id);
        if (obstacles.of(admin, user) != null) {
            return form(admin, id, form.instead(), model);
        }
        var errors = errors(admin, user, form);
        if (!errors.isEmpty()) {
            return again(admin, user, form, errors, model, response);
        }
        boolean blind = AccessRemovalModel.blind(user);
        var told = new ChangeSending.Form(AccessRemovalModel.form(user), form.nonce(), form.instead(),
                "/users/" + user.id() + "/access-removal",
                words.say(blind ? "users.removal.done.blind" : "users.removal.done", user.name()));
        return sending.send(admin, user, told, row(user, form, blind), model, response, redirect, notices -> {
            model.addAttribute("objections", notices);
            return again(admin, user, form, new FormErrors(), model, response);
        });
    }

    /** What is gone by now is nothing to be sure about: the journal sees to it that nothing else is taken than was shown. */
    private FormErrors errors(Admin admin, Target user, AccessRemovalForm form) {
        var errors = new FormErrors();
        if (!form.sure().contains(AccessRemovalModel.ALL)) {
            errors.add("sure-" + AccessRemovalModel.ALL, words.say("users.sure.missing",
                    words.say("users.removal.sure", user.name())));
        }
        losses.check(losses.now(admin, user, form.shown()), form.sure(), errors);
        return errors;
    }

    private static Row row(Target user, AccessRemovalForm form, boolean blind) {
        var names = new HashMap<String, String>();
        Target.has(user.picture().groups()).forEach((group, name) -> names.put("group:" + group, name));
        names.putAll(user.person().remembered(user.first()));
        SortedSet<Long> nothing = new TreeSet<>();
        Change change = blind
                ? new Change.Replacing(nothing,
                        user.picture().groups() instanceof Reading.NotKnown ? null : form.shown())
                : new Change.Exactly(nothing, form.shown());
        return new Row(new Row.Who.Existing(user.id(), user.name(), user.email()), List.of(), null, List.of(), change,
                names, null);
    }

    private String again(Admin admin, Target user, AccessRemovalForm form, FormErrors errors, Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        models.form(model, admin, user, form.sure(), errors);
        model.addAttribute("instead", form.instead());
        return "users/access-removal";
    }
}
