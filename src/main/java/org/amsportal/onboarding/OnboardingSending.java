package org.amsportal.onboarding;

import java.time.Duration;
import java.util.ArrayList;
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
import org.amsportal.web.Link;
import org.amsportal.web.Person;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.Subject;
import org.amsportal.web.Times;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends a form that is in order, and says what came of it: its result, or the form again with what stands against it. */
@Component
class OnboardingSending {

    private static final Duration QUICK = Duration.ofMillis(1500);

    private final Plans plans;
    private final OnboardingRows rows;
    private final OnboardingModel models;
    private final ProblemWords problems;
    private final Words words;
    private final Times times;

    OnboardingSending(Plans plans, OnboardingRows rows, OnboardingModel models, ProblemWords problems, Words words,
            Times times) {
        this.plans = plans;
        this.rows = rows;
        this.models = models;
        this.problems = problems;
        this.words = words;
        this.times = times;
    }

    String send(Admin admin, OnboardingForm form, Offer.Choices choices, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        Row row = rows.of(admin, form, choices);
        return switch (plans.send(admin, OnboardingPage.FORM, form.nonce(), row)) {
            case Plans.Sent.Started(var plan) -> started(admin, plan, form, choices, model, response);
            case Plans.Sent.Already(var plan, var at) -> {
                redirect.addFlashAttribute("flash", words.say("form.already", times.at(at)));
                yield "redirect:/onboarding/" + plan;
            }
            case Plans.Sent.Otherwise otherwise -> otherwise(admin, form, choices, otherwise, model, response);
            case Plans.Sent.Objected(var objections) -> objected(admin, form, choices, objections, model, response);
            case Plans.Sent.NotThisForm _ -> {
                model.addAttribute("stale", true);
                yield again(admin, form, choices, new FormErrors(), model, response);
            }
        };
    }

    private String started(Admin admin, UUID id, OnboardingForm form, Offer.Choices choices, Model model,
            HttpServletResponse response) {
        var plan = plans.await(admin, id, QUICK);
        var errors = plan.map(this::refusedForm).orElseGet(FormErrors::new);
        if (plan.isEmpty() || plan.get().working() || errors.isEmpty()) {
            return "redirect:/onboarding/" + id;
        }
        model.addAttribute("found", found(plan.get()));
        plans.leave(admin, id);
        return again(admin, form, choices, errors, model, response);
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

    private List<Link> found(Plan plan) {
        var links = new ArrayList<Link>();
        plan.steps().stream().map(Step::entry).forEach(entry -> {
            if (entry != null && entry.why() instanceof Why.UserExists(var users)) {
                users.forEach(user -> links.add(
                        new Link(words.say("action.open", Person.name(user)), "/users/" + user.id())));
            }
        });
        return links;
    }

    private String objected(Admin admin, OnboardingForm form, Offer.Choices choices, List<Grants.Objection> objections,
            Model model, HttpServletResponse response) {
        var subject = Subject.person(form.fullName(), form.email(), null, false);
        var notices = objections.stream().map(objection -> problems.of(objection, subject, admin)).toList();
        model.addAttribute("objections", notices);
        var errors = new FormErrors();
        notices.forEach(notice -> errors.add("groups", notice.title()));
        return again(admin, form, choices, errors, model, response);
    }

    private String otherwise(Admin admin, OnboardingForm form, Offer.Choices choices, Plans.Sent.Otherwise otherwise,
            Model model, HttpServletResponse response) {
        response.setStatus(409);
        models.form(model, admin, form, choices, new FormErrors());
        model.addAttribute("panel", false);
        model.addAttribute("at", times.at(otherwise.at()));
        model.addAttribute("before", email(otherwise.before()));
        model.addAttribute("path", "/onboarding/" + otherwise.plan());
        return "onboarding/otherwise";
    }

    private String again(Admin admin, OnboardingForm form, Offer.Choices choices, FormErrors errors, Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        models.form(model, admin, form.with(plans.nonce(admin, OnboardingPage.FORM)), choices, errors);
        return "onboarding/form";
    }

    private static String email(Row row) {
        return row.who() instanceof Row.Who.NewPerson(var user) ? user.email() : "";
    }
}
