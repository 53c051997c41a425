package org.amsportal.outline;

import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.access.May;
import org.amsportal.ams.AmsPermission;
import org.amsportal.drafts.Drafts;
import org.amsportal.organisation.Organisation;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Plans;
import org.amsportal.web.FormErrors;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.Subject;
import org.amsportal.web.Times;
import org.amsportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Many departments at once, from a pasted outline. None of them can be taken back, so nothing is created that the page has not shown. */
@Controller
@RequestMapping("/departments/outline")
class OutlinePage {

    static final String FORM = "outline";

    private static final Duration QUICK = Duration.ofMillis(1500);

    private final Plans plans;
    private final Drafts drafts;
    private final Organisation organisation;
    private final OutlineChecks checks;
    private final OutlineModel models;
    private final ProblemWords problems;
    private final Words words;
    private final Times times;

    OutlinePage(Plans plans, Drafts drafts, Organisation organisation, OutlineChecks checks, OutlineModel models,
            ProblemWords problems, Words words, Times times) {
        this.plans = plans;
        this.drafts = drafts;
        this.organisation = organisation;
        this.checks = checks;
        this.models = models;
        this.problems = problems;
        this.words = words;
        this.times = times;
    }

    @GetMapping
    String form(Admin admin, @RequestParam(defaultValue = "") String under,
            @RequestParam(name = "form", defaultValue = "") String nonce,
            @RequestParam(defaultValue = "") String look, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        Optional<Plan> before = plans.sentWith(admin, FORM, nonce);
        if (before.isPresent()) {
            return already(before.get().id().toString(), times.at(before.get().createdAt()), redirect);
        }
        if (mayNot(admin, model)) {
            return "outline/form";
        }
        var typed = drafts.typed(admin, FORM, nonce, OutlineForm.class);
        Ground ground = ground(admin,
                typed.orElseGet(() -> OutlineForm.fresh(under, plans.nonce(admin, FORM))));
        if (typed.isPresent() && !look.isEmpty()) {
            return looked(ground, model, response);
        }
        models.form(model, ground, new FormErrors());
        return "outline/form";
    }

    /** Shows what the outline is beside AMS; nothing is sent. Where it is kept the page has an address to come back to. */
    @PostMapping
    String look(Admin admin, @ModelAttribute("form") OutlineForm form, Model model, HttpServletResponse response) {
        if (mayNot(admin, model)) {
            return "outline/form";
        }
        boolean kept = drafts.typed(admin, FORM, form.nonce(), OutlineForm.class).filter(form::isLike).isPresent();
        boolean clear = kept && checks.of(Ground.of(admin, form, organisation.rememberedHierarchy(admin))).isEmpty();
        return clear
                ? "redirect:/departments/outline?look=1&form=" + form.nonce()
                : looked(ground(admin, form), model, response);
    }

    /** The departments to put it under, found by words. */
    @PostMapping(params = "find")
    String find(Admin admin, @ModelAttribute("form") OutlineForm form, Model model) {
        models.form(model, ground(admin, form), new FormErrors());
        return "outline/form";
    }

    @PostMapping(params = "create")
    String create(Admin admin, @ModelAttribute("form") OutlineForm form, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        // a form that was sent before is recognised, and not held against what it has itself created
        Optional<Plan> before = plans.sentWith(admin, FORM, form.nonce());
        if (before.isPresent()) {
            return sentBefore(before.get(), form, model, response, redirect);
        }
        if (mayNot(admin, model)) {
            return "outline/form";
        }
        Ground ground = ground(admin, form);
        if (!checks.of(ground).isEmpty()) {
            return looked(ground, model, response);
        }
        OutlineMatch match = ground.match();
        var row = OutlineRows.of(ground, match);
        if (ground.failed() || !match.doubts().isEmpty() || row.creations().isEmpty()) {
            return looked(ground, model, response);
        }
        if (!OutlineRows.digest(row).equals(form.seen())) {
            model.addAttribute("changed", true);
            return looked(ground, model, response);
        }
        return switch (plans.send(admin, FORM, form.nonce(), row)) {
            case Plans.Sent.Started(var plan) -> {
                plans.await(admin, plan, QUICK);
                yield "redirect:/changes/" + plan;
            }
            case Plans.Sent.Already(var plan, var at) -> already(plan.toString(), times.at(at), redirect);
            case Plans.Sent.Otherwise(var plan, var at, _) ->
                otherwise(plan.toString(), times.at(at), model, response);
            case Plans.Sent.Objected(var objections) -> {
                var subject = Subject.person(row.label(), null, null, false);
                model.addAttribute("objections",
                        objections.stream().map(it -> problems.of(it, subject, admin)).toList());
                response.setStatus(422);
                yield looked(ground, model, response);
            }
            case Plans.Sent.NotThisForm _ -> {
                model.addAttribute("stale", true);
                yield looked(Ground.of(admin, form.with(plans.nonce(admin, FORM)), ground.reading()), model, response);
            }
        };
    }

    private String sentBefore(Plan plan, OutlineForm form, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        String at = times.at(plan.createdAt());
        return form.wish().equals(plan.row().names().get(OutlineRows.WISH))
                ? already(plan.id().toString(), at, redirect)
                : otherwise(plan.id().toString(), at, model, response);
    }

    private String already(String plan, String at, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", words.say("form.already", at));
        return "redirect:/changes/" + plan;
    }

    private static String otherwise(String plan, String at, Model model, HttpServletResponse response) {
        response.setStatus(409);
        model.addAttribute("at", at);
        model.addAttribute("path", "/changes/" + plan);
        model.addAttribute("start", "/departments/outline");
        model.addAttribute("place", "departments");
        return "web/otherwise";
    }

    private String looked(Ground ground, Model model, HttpServletResponse response) {
        var errors = checks.of(ground);
        models.form(model, ground, errors);
        if (!errors.isEmpty()) {
            response.setStatus(422);
        } else if (!ground.failed()) {
            var match = ground.match();
            models.preview(model, ground, match, OutlineRows.of(ground, match));
        }
        return "outline/form";
    }

    private Ground ground(Admin admin, OutlineForm form) {
        return Ground.of(admin, form, organisation.hierarchy(admin));
    }

    private boolean mayNot(Admin admin, Model model) {
        model.addAttribute("looked", false);
        boolean not = admin.rights().may(AmsPermission.WRITE_DEPARTMENTS) == May.NO;
        if (not) {
            model.addAttribute("obstacle",
                    problems.mayNot(AmsPermission.WRITE_DEPARTMENTS, Subject.person("", null, null, false), admin));
        }
        return not;
    }
}
