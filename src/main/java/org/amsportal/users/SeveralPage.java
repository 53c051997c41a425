package org.amsportal.users;

import java.util.List;
import java.util.TreeSet;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Plans;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Losing;
import org.amsportal.web.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;

/** Several users at once: departments or a permission group for all of them, or a group taken from all of them. */
@Controller
@RequestMapping("/users/several")
class SeveralPage {

    private static final String FORM = "several";

    private final Several several;
    private final SeveralModel models;
    private final SeveralPanel panels;
    private final SeveralLines lines;
    private final SeveralChecks checks;
    private final Plans plans;
    private final Batches batches;
    private final SeveralSending sending;

    SeveralPage(Several several, SeveralModel models, SeveralPanel panels, SeveralLines lines, SeveralChecks checks,
            Plans plans,
            Batches batches, SeveralSending sending) {
        this.several = several;
        this.models = models;
        this.panels = panels;
        this.lines = lines;
        this.checks = checks;
        this.plans = plans;
        this.batches = batches;
        this.sending = sending;
    }

    @GetMapping
    String form(Admin admin, @ModelAttribute("form") SeveralForm form, Model model) {
        return shown(admin, form, model, plans.nonce(admin, FORM), false);
    }

    @HxRequest
    @PostMapping("/panel")
    String panel(Admin admin, @ModelAttribute("form") SeveralForm form, Model model) {
        panels.panel(model, admin, form, several.read(admin, form.users(), form.what()));
        model.addAttribute("swapped", true);
        return "users/several :: panel";
    }

    @HxRequest
    @GetMapping("/found")
    String found(Admin admin, @ModelAttribute("form") SeveralForm form, @RequestParam(defaultValue = "0") int shown,
            @RequestParam(defaultValue = "") String company, Model model) {
        models.found(model, several.departments(admin, Typed.numbers(company).orElseGet(TreeSet::new)), form,
                Math.clamp(shown, 0, 1_000));
        return "departments/finder :: found";
    }

    /** The form again with departments found or one taken away: the small buttons without scripts. */
    @PostMapping(params = "load")
    String load(Admin admin, @ModelAttribute("form") SeveralForm form, @RequestParam String load, Model model) {
        var loaded = load.startsWith("drop ") ? form.without(load.substring(5)) : form;
        return shown(admin, loaded, model, form.nonce(), load.equals("all"));
    }

    @PostMapping
    String send(Admin admin, @ModelAttribute("form") SeveralForm form, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        if (models.obstacle(admin, form) != null) {
            return shown(admin, form, model, form.nonce(), false);
        }
        var picture = several.read(admin, form.users(), form.what());
        var all = lines.of(admin, picture, form.what(), form.targets());
        var shown = SeveralShown.of(form);
        if (!plans.wasSent(admin, FORM, form.nonce()) || shown.people().isEmpty()) {
            var errors = checks.chosen(admin, form, picture);
            if (errors.isEmpty() && !form.shown().equals(SeveralShown.of(form.what(), form.targets(), all).text())) {
                model.addAttribute("lookFirst", true);
                return again(admin, form, picture, errors, model);
            }
            var wrong = errors.isEmpty() ? checks.sure(form, shown, last(admin, picture, shown)) : errors;
            if (!wrong.isEmpty()) {
                response.setStatus(422);
                return again(admin, form, picture, wrong, model);
            }
        }
        var rows = several.rows(shown, picture, all);
        var sent = batches.send(admin, FORM, form.nonce(), panels.planTitle(picture, shown), rows);
        return sending.told(admin, sent, rows, model, response, redirect)
                .orElseGet(() -> model.containsAttribute("stale")
                        ? shown(admin, form, model, plans.nonce(admin, FORM), false)
                        : again(admin, form, picture, new FormErrors(), model));
    }

    /** Who would be the last to have a group, as AMS says now. */
    private List<Losing.Loss> last(Admin admin, SeveralPicture picture, SeveralShown shown) {
        return panels.losses(admin, picture, shown, true).stream().filter(loss -> loss.tick().startsWith("last-"))
                .toList();
    }

    private String shown(Admin admin, SeveralForm form, Model model, String nonce, boolean everything) {
        var obstacle = models.obstacle(admin, form);
        if (obstacle == null) {
            var picture = several.read(admin, form.users(), form.what());
            obstacle = models.unread(picture, form.what());
            models.form(model, admin, form, picture, nonce, new FormErrors(), everything);
        }
        model.addAttribute("obstacle", obstacle);
        return "users/several";
    }

    private String again(Admin admin, SeveralForm form, SeveralPicture picture, FormErrors errors, Model model) {
        models.form(model, admin, form, picture, form.nonce(), errors, false);
        model.addAttribute("obstacle", models.unread(picture, form.what()));
        return "users/several";
    }
}
