package org.amsportal.users;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Comparison;
import org.amsportal.drafts.Drafts;
import org.amsportal.journal.Change;
import org.amsportal.organisation.Reading;
import org.amsportal.organisation.SameCompany;
import org.amsportal.plans.Row;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Notice;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
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

/** A user's departments: where they are, where they could be, and what sending it would change. */
@Controller
@RequestMapping("/users/{id}/departments")
class UserDepartmentsPage {

    private final Targets targets;
    private final DepartmentsModel models;
    private final OtherDepartments others;
    private final ChangeSending sending;
    private final Drafts drafts;
    private final Words words;

    UserDepartmentsPage(Targets targets, DepartmentsModel models, OtherDepartments others, ChangeSending sending,
            Drafts drafts,
            Words words) {
        this.targets = targets;
        this.models = models;
        this.others = others;
        this.sending = sending;
        this.drafts = drafts;
        this.words = words;
    }

    @GetMapping
    String form(Admin admin, @PathVariable String id, @RequestParam(name = "form", defaultValue = "") String nonce,
            Model model) {
        Target user = targets.of(admin, id);
        model.addAttribute("obstacle", models.obstacle(admin, user));
        SortedSet<Long> has = new TreeSet<>(Target.has(user.picture().departments()).keySet());
        var draft = drafts.typed(admin, DepartmentsModel.form(user), nonce, DepartmentsForm.class);
        var ticked = draft.map(it -> Comparison.of(it.shown(), it.wanted()).onto(has)).orElse(has);
        models.form(model, user, ticked, draft.map(DepartmentsForm::numbers).orElse(""),
                draft.isPresent() ? nonce : models.nonce(admin, user), new FormErrors());
        others.fill(model, admin, user, ticked, "", false);
        return "users/departments";
    }

    @HxRequest
    @PostMapping("/panel")
    String panel(Admin admin, @PathVariable String id, @ModelAttribute("form") DepartmentsForm form, Model model) {
        models.panel(model, targets.glance(admin, id), form.wanted());
        model.addAttribute("swapped", true);
        return "users/departments :: panel";
    }

    @HxRequest
    @GetMapping("/found")
    String found(Admin admin, @PathVariable String id, @ModelAttribute("form") DepartmentsForm form,
            @RequestParam(defaultValue = "0") int shown, @RequestParam(defaultValue = "") String company, Model model) {
        others.found(model, admin, form, Typed.id(company).orElse(null), Math.clamp(shown, 0, 1_000));
        return "departments/finder :: found";
    }

    /** The form again with what was ticked, and departments found or one taken away: the small buttons without scripts. */
    @PostMapping(params = "load")
    String load(Admin admin, @PathVariable String id, @ModelAttribute("form") DepartmentsForm form,
            @RequestParam String load, Model model) {
        Target user = targets.of(admin, id);
        var ticked = form.wantedOf(Target.has(user.picture().departments()).keySet(),
                load.startsWith("drop ") ? load.substring(5) : "");
        models.form(model, user, ticked, form.numbers(), form.nonce(), new FormErrors());
        others.fill(model, admin, user, ticked, form.find(), load.equals("all"));
        return "users/departments";
    }

    @PostMapping
    String send(Admin admin, @PathVariable String id, @ModelAttribute("form") DepartmentsForm form, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        Target user = targets.of(admin, id);
        if (models.obstacle(admin, user) != null) {
            return form(admin, id, "", model);
        }
        if (form.looksForDepartments()) {
            return load(admin, id, form, "find", model);
        }
        var errors = errors(admin, user, form);
        if (!errors.isEmpty()) {
            return again(admin, user, form, errors, model, response);
        }
        if (form.review().equals("1")) {
            models.form(model, user, form.wanted(), "", form.nonce(), errors);
            model.addAttribute("form", form);
            return "users/departments-review";
        }
        var comparison = Comparison.of(form.shown(), form.wanted());
        var told = new ChangeSending.Form(DepartmentsModel.form(user), form.nonce(), "",
                "/users/" + user.id() + "/departments",
                words.say("users.departments.done", user.name(), comparison.added().size(),
                        comparison.removed().size()));
        return sending.send(admin, user, told, row(user, form), model, response, redirect,
                notices -> objected(admin, user, form, notices, model, response));
    }

    private FormErrors errors(Admin admin, Target user, DepartmentsForm form) {
        var errors = new FormErrors();
        boolean blind = !user.picture().departments().fromAms();
        var hierarchy = user.picture().hierarchy();
        var added = Comparison.of(form.shown(), form.wanted()).added();
        boolean listed = !hierarchy.fromAms()
                || hierarchy.known().filter(h -> added.stream().allMatch(d -> h.node(d).isPresent())).isPresent();
        boolean same = blind ? form.wanted().isEmpty() : form.wanted().equals(form.shown());
        if (form.ticked().isEmpty() || !listed) {
            errors.add("departments", words.say("users.departments.gone"));
        } else if (Typed.numbers(form.numbers()).isEmpty()) {
            errors.add("department-numbers", words.say("users.departments.numbers.wrong"));
        } else if (same) {
            errors.add("departments", words.say("users.departments.same"));
        }
        elsewhere(admin, user, added, errors);
        if (blind && form.sureReplace().isEmpty()) {
            errors.add("sure-replace", words.say("groups.sure-replace.missing"));
        }
        return errors;
    }

    /** Nobody lands in another company, however the form was made. */
    private void elsewhere(Admin admin, Target user, Collection<Long> added, FormErrors errors) {
        var theirs = SameCompany.ofUser(admin, user.picture().user());
        added.forEach(id -> {
            String name = DepartmentsModel.known(user, id)
                    .orElseGet(() -> words.say("department.unnamed", Long.toString(id)));
            switch (theirs.department(user.picture().hierarchy(), id)) {
                case YES -> {
                    // it is theirs to be in
                }
                case NO -> errors.add("departments", words.say("users.departments.elsewhere", name, user.name()));
                case NOT_TOLD -> errors.add("departments", words.say("users.departments.not-told", name, user.name()));
            }
        });
    }

    /** What a list that is sent blindly is compared with; null where nobody knows. */
    private static @Nullable SortedSet<Long> seen(Target user, DepartmentsForm form) {
        return user.picture().departments() instanceof Reading.NotKnown ? null : form.shown();
    }

    private static Row row(Target user, DepartmentsForm form) {
        var names = new HashMap<String, String>();
        Stream.concat(form.wanted().stream(), form.shown().stream()).forEach(id -> DepartmentsModel.known(user, id)
                .ifPresent(name -> names.put("department:" + id, name)));
        names.putAll(user.person().remembered(user.first()));
        Change change = user.picture().departments().fromAms()
                ? new Change.Exactly(form.wanted(), form.shown())
                : new Change.Replacing(form.wanted(), seen(user, form));
        return new Row(new Row.Who.Existing(user.id(), user.name(), user.email()), List.of(), change, List.of(), null,
                names, null);
    }

    private String objected(Admin admin, Target user, DepartmentsForm form, List<Notice> notices, Model model,
            HttpServletResponse response) {
        var errors = new FormErrors();
        notices.forEach(notice -> errors.add("departments", notice.title()));
        return again(admin, user, form, errors, model, response);
    }

    private String again(Admin admin, Target user, DepartmentsForm form, FormErrors errors, Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        var ticked = form.wantedOf(Target.has(user.picture().departments()).keySet(), "");
        models.form(model, user, ticked, form.numbers(),
                model.containsAttribute("stale") ? models.nonce(admin, user) : form.nonce(), errors);
        others.fill(model, admin, user, ticked, "", false);
        return "users/departments";
    }
}
