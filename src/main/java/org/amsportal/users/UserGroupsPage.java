package org.amsportal.users;

import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Comparison;
import org.amsportal.drafts.Drafts;
import org.amsportal.journal.Change;
import org.amsportal.organisation.Reading;
import org.amsportal.plans.Row;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Notice;
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

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;

/** A user's permission groups: what they have, what can be added, and what sending it would change. */
@Controller
@RequestMapping("/users/{id}/groups")
class UserGroupsPage {

    private final Targets targets;
    private final GroupsModel models;
    private final GroupsObstacles obstacles;
    private final Losses losses;
    private final ChangeSending sending;
    private final Drafts drafts;
    private final EarlierChange earlier;
    private final Words words;

    UserGroupsPage(Targets targets, GroupsModel models, GroupsObstacles obstacles, Losses losses,
            ChangeSending sending, Drafts drafts, EarlierChange earlier, Words words) {
        this.targets = targets;
        this.models = models;
        this.obstacles = obstacles;
        this.losses = losses;
        this.sending = sending;
        this.drafts = drafts;
        this.earlier = earlier;
        this.words = words;
    }

    @GetMapping
    String form(Admin admin, @PathVariable String id, @RequestParam(name = "form", defaultValue = "") String nonce,
            @RequestParam(defaultValue = "") String from, Model model) {
        Target user = targets.of(admin, id);
        model.addAttribute("obstacle", obstacles.of(admin, user));
        SortedSet<Long> has = new TreeSet<>(Target.has(user.picture().groups()).keySet());
        var draft = drafts.typed(admin, GroupsModel.form(user), nonce, GroupsForm.class);
        var edited = earlier.groups(admin, from, user, has);
        edited.ifPresent(_ -> model.addAttribute("instead", from));
        models.form(model, admin, user,
                draft.map(it -> Comparison.of(it.shown(), it.wanted()).onto(has)).or(() -> edited).orElse(has),
                draft.map(GroupsForm::sure).orElse(List.of()),
                draft.isPresent() ? nonce : models.nonce(admin, user), new FormErrors());
        return "users/groups";
    }

    @HxRequest
    @PostMapping("/panel")
    String panel(Admin admin, @PathVariable String id, @ModelAttribute("form") GroupsForm form, Model model) {
        models.panel(model, admin, targets.glance(admin, id), form.wanted(), form.sure());
        model.addAttribute("swapped", true);
        return "users/groups :: panel";
    }

    @PostMapping
    String send(Admin admin, @PathVariable String id, @ModelAttribute("form") GroupsForm form, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        Target user = targets.of(admin, id);
        if (obstacles.of(admin, user) != null) {
            return form(admin, id, "", "", model);
        }
        var errors = errors(admin, user, form);
        if (!errors.isEmpty()) {
            return again(admin, user, form, errors, model, response);
        }
        if (reviewed(form)) {
            models.form(model, admin, user, form.wanted(), form.sure(), form.nonce(), errors);
            model.addAttribute("form", form);
            return "users/groups-review";
        }
        var comparison = Comparison.of(form.shown(), form.wanted());
        var told = new ChangeSending.Form(GroupsModel.form(user), form.nonce(), form.instead(),
                "/users/" + user.id() + "/groups",
                words.say("users.groups.done", user.name(), comparison.added().size(), comparison.removed().size()));
        return sending.send(admin, user, told, row(user, form), model, response, redirect,
                notices -> objected(admin, user, form, notices, model, response));
    }

    private FormErrors errors(Admin admin, Target user, GroupsForm form) {
        var errors = new FormErrors();
        boolean blind = !user.picture().groups().fromAms();
        if (!form.readable()) {
            errors.add("groups", words.say("groups.odd"));
        } else if (form.wanted().isEmpty()) {
            errors.add("groups", words.say("groups.empty"));
        } else if (!blind && form.wanted().equals(form.shown())) {
            errors.add("groups", words.say("groups.same"));
        }
        if (blind && form.sureReplace().isEmpty() && !reviewed(form)) {
            errors.add("sure-replace", words.say("groups.sure-replace.missing"));
        }
        if (errors.isEmpty() && !reviewed(form)) {
            losses.check(losses.now(admin, user, Comparison.of(form.shown(), form.wanted()).removed()), form.sure(),
                    errors);
        }
        return errors;
    }

    /** Without scripts the ticks stand on the page that comes between. */
    private static boolean reviewed(GroupsForm form) {
        return form.review().equals("1");
    }

    private Row row(Target user, GroupsForm form) {
        var names = new HashMap<String, String>();
        models.names(user).forEach((group, name) -> names.put("group:" + group, name));
        names.putAll(user.person().remembered(user.first()));
        Change change = user.picture().groups().fromAms()
                ? new Change.Exactly(form.wanted(), form.shown())
                : new Change.Replacing(form.wanted(),
                        user.picture().groups() instanceof Reading.NotKnown ? null : form.shown());
        return new Row(new Row.Who.Existing(user.id(), user.name(), user.email()), List.of(), null, List.of(), change,
                names, null);
    }

    private String objected(Admin admin, Target user, GroupsForm form, List<Notice> notices, Model model,
            HttpServletResponse response) {
        model.addAttribute("objections", notices);
        var errors = new FormErrors();
        notices.forEach(notice -> errors.add("groups", notice.title()));
        return again(admin, user, form, errors, model, response);
    }

    private String again(Admin admin, Target user, GroupsForm form, FormErrors errors, Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        models.form(model, admin, user, form.wantedOf(Target.has(user.picture().groups()).keySet()), form.sure(),
                model.containsAttribute("stale") ? models.nonce(admin, user) : form.nonce(), errors);
        model.addAttribute("instead", form.instead());
        return "users/groups";
    }
}
