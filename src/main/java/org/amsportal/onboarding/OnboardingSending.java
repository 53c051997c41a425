package org.amsportal.onboarding;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsProblem;
import org.amsportal.assignments.Grants;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Why;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Row;
import org.amsportal.plans.Step;
import org.amsportal.web.FormErrors;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.Subject;
import org.amsportal.web.Times;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends a form that is in order, and says what came of it: its result, or the form again with what stands against it. */
@Component
class OnboardingSending {

    private static final Duration QUICK = Duration.ofMillis(1500);

    private final Plans plans;
    private final OnboardingRows rows;
    private final Offer offer;
    private final PersonChecks people;
    private final OnboardingChecks checks;
    private final Ticks ticks;
    private final OnboardingModel models;
    private final FormAgain again;
    private final ProblemWords problems;
    private final Words words;
    private final Times times;

    OnboardingSending(Plans plans, OnboardingRows rows, Offer offer, PersonChecks people, OnboardingChecks checks,
            Ticks ticks, OnboardingModel models, FormAgain again, ProblemWords problems, Words words, Times times) {
        this.plans = plans;
        this.rows = rows;
        this.offer = offer;
        this.people = people;
        this.checks = checks;
        this.ticks = ticks;
        this.models = models;
        this.again = again;
        this.problems = problems;
        this.words = words;
        this.times = times;
    }

    String send(Admin admin, OnboardingForm form, BindingResult found, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        var choices = offer.choices(admin, form.company());
        boolean sentBefore = sent(admin, form);
        var warnings = sentBefore ? Warnings.NONE : people.now(admin, form);
        if (sentBefore && !found.hasErrors()) {
            return plan(admin, form, choices, model, response, redirect);
        }
        var errors = checks.of(admin, form, found, choices, warnings);
        if (errors.isEmpty() && form.reviewing()) {
            models.form(model, admin, form, choices, warnings, errors);
            return "onboarding/review";
        }
        if (!sentBefore) {
            Ticks.require(ticks.of(admin, form, choices, warnings, Missing.of(admin, form, choices)), errors);
        }
        // a double click: what stands against it is what the first one has just created
        if (!errors.isEmpty() && !found.hasErrors() && sent(admin, form)) {
            return plan(admin, form, choices, model, response, redirect);
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return again.shown(admin, form, errors, model);
        }
        return plan(admin, form, choices, model, response, redirect);
    }

    private boolean sent(Admin admin, OnboardingForm form) {
        return plans.sentWith(admin, OnboardingPage.FORM, form.nonce()).isPresent();
    }

    private String plan(Admin admin, OnboardingForm form, Offer.Choices choices, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        Row row = rows.of(admin, form, choices);
        return switch (plans.send(admin, OnboardingPage.FORM, form.nonce(), row)) {
            case Plans.Sent.Started(var plan) -> started(admin, plan, form, model, response);
            case Plans.Sent.Already(var plan, var at) -> {
                redirect.addFlashAttribute("flash", words.say("form.already", times.at(at)));
                yield "redirect:/onboarding/" + plan;
            }
            case Plans.Sent.Otherwise otherwise -> otherwise(admin, form, choices, otherwise, model, response);
            case Plans.Sent.Objected(var objections) -> objected(admin, form, objections, model, response);
            case Plans.Sent.NotThisForm _ -> {
                model.addAttribute("stale", true);
                yield corrected(admin, form, new FormErrors(), model, response);
            }
        };
    }

    private String started(Admin admin, UUID id, OnboardingForm form, Model model, HttpServletResponse response) {
        var plan = plans.await(admin, id, QUICK);
        var errors = plan.map(this::refusedForm).orElseGet(FormErrors::new);
        if (plan.isEmpty() || plan.get().working() || errors.isEmpty()) {
            return "redirect:/onboarding/" + id;
        }
        plans.leave(admin, id);
        people.now(admin, form);
        model.addAttribute("taken", words.say("onboarding.email.taken").equals(errors.of("person-email")));
        return corrected(admin, form, errors, model, response);
    }

    /** What AMS refused about the person, at the fields where it can be corrected; empty when it is not about the form. */
    private FormErrors refusedForm(Plan plan) {
        var errors = new FormErrors();
        plan.steps().stream().filter(s -> s.kind() == Step.Kind.CREATE_USER).map(Step::entry).findFirst()
                .map(Entry::why).ifPresent(why -> {
                    if (why instanceof Why.UserExists) {
                        errors.add("person-email", words.say("onboarding.email.taken"));
                    } else if (why instanceof Why.ByAms(AmsProblem.FieldsRefused refused)) {
                        byFields(refused, errors);
                    }
                });
        return errors;
    }

    private void byFields(AmsProblem.FieldsRefused refused, FormErrors errors) {
        if (refused.emailTaken()) {
            errors.add("person-email", words.say("onboarding.email.taken"));
        }
        refused.fields().forEach((field, said) -> {
            String id = switch (field) {
                case "name" -> "person-first-name";
                case "surname" -> "person-surname";
                case "email" -> "person-email";
                case "service_number" -> "person-service-number";
                case "company_id" -> "company";
                default -> "person-first-name";
            };
            errors.add(id, words.say("onboarding.ams-says", String.join(" ", said)));
        });
    }

    private String objected(Admin admin, OnboardingForm form, List<Grants.Objection> objections, Model model,
            HttpServletResponse response) {
        var subject = Subject.person(form.fullName(), form.email(), null, false);
        var notices = objections.stream().map(objection -> problems.of(objection, subject, admin)).toList();
        model.addAttribute("objections", notices);
        var errors = new FormErrors();
        notices.forEach(notice -> errors.add("groups", notice.title()));
        return corrected(admin, form, errors, model, response);
    }

    private String otherwise(Admin admin, OnboardingForm form, Offer.Choices choices, Plans.Sent.Otherwise otherwise,
            Model model, HttpServletResponse response) {
        response.setStatus(409);
        models.form(model, admin, form, choices, Warnings.NONE, new FormErrors());
        model.addAttribute("panel", false);
        model.addAttribute("at", times.at(otherwise.at()));
        model.addAttribute("before", email(otherwise.before()));
        model.addAttribute("path", "/onboarding/" + otherwise.plan());
        return "onboarding/otherwise";
    }

    /** A plan was made of what was sent, so the form needs a nonce of its own. */
    private String corrected(Admin admin, OnboardingForm form, FormErrors errors, Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        return again.shown(admin, form.with(plans.nonce(admin, OnboardingPage.FORM)), errors, model);
    }

    private static String email(Row row) {
        return row.who() instanceof Row.Who.NewPerson(var user) ? user.email() : "";
    }
}
