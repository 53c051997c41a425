package org.amsportal.users;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Grants.Objection;
import org.amsportal.journal.Why;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Row;
import org.amsportal.plans.Step;
import org.amsportal.web.Notice;
import org.amsportal.web.PlanViews;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.Subject;
import org.amsportal.web.Times;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Sends a change of a user's departments or permission groups, and says what came of it. */
@Component
class ChangeSending {

    private static final Duration QUICK = Duration.ofMillis(1500);

    private final Plans plans;
    private final ProblemWords problems;
    private final Words words;
    private final Times times;

    ChangeSending(Plans plans, ProblemWords problems, Words words, Times times) {
        this.plans = plans;
        this.problems = problems;
        this.words = words;
        this.times = times;
    }

    /**
     * Answers with the view to show next.
     *
     * @param form the form's name, which is its path too
     * @param again shows the form once more with what stands against it
     */
    String send(Admin admin, Target user, Form form, Row row, Model model, HttpServletResponse response,
            RedirectAttributes redirect, Function<List<Notice>, String> again) {
        return switch (plans.send(admin, form.name(), form.nonce(), row)) {
            case Plans.Sent.Started(var plan) -> {
                Typed.plan(form.instead()).ifPresent(old -> plans.leave(admin, old));
                yield landed(admin, user, plan, form.done(), redirect);
            }
            case Plans.Sent.Already(var plan, var at) -> {
                redirect.addFlashAttribute("flash", words.say("form.already", times.at(at)));
                yield "redirect:/changes/" + plan;
            }
            case Plans.Sent.Otherwise(var plan, var at, _) -> {
                response.setStatus(409);
                model.addAttribute("at", times.at(at));
                model.addAttribute("path", "/changes/" + plan);
                model.addAttribute("start", form.path());
                model.addAttribute("place", "users");
                yield "web/otherwise";
            }
            case Plans.Sent.Objected(var objections) -> again.apply(notices(admin, user, objections));
            case Plans.Sent.NotThisForm _ -> {
                model.addAttribute("stale", true);
                yield again.apply(List.of());
            }
        };
    }

    /** @param done the words for the user's page when all is done */
    record Form(String name, String nonce, String instead, String path, String done) {}

    private String landed(Admin admin, Target user, UUID id, String done, RedirectAttributes redirect) {
        var plan = plans.await(admin, id, QUICK);
        if (plan.filter(p -> p.done() && !p.working() && plain(p)).isPresent()) {
            redirect.addFlashAttribute("flash", plan.filter(ChangeSending::sent).isPresent()
                    ? done
                    : words.say("plan.already", user.name()));
            return "redirect:/users/" + user.id();
        }
        return plan.map(PlanViews::path).map(path -> "redirect:" + path).orElse("redirect:/changes/" + id);
    }

    /** AMS may have had it so already: then somebody else did it. */
    private static boolean sent(Plan plan) {
        return plan.steps().stream().map(Step::entry).anyMatch(entry -> entry != null && entry.attempts() > 0);
    }

    private static boolean plain(Plan plan) {
        return plan.steps().stream().map(Step::entry)
                .noneMatch(entry -> entry != null && entry.why() instanceof Why.StillThere);
    }

    private List<Notice> notices(Admin admin, Target user, List<Objection> objections) {
        var subject = Subject.person(user.name(), user.email(), user.id(), admin.is(user.id(), user.email()));
        return objections.stream().map(objection -> problems.of(objection, subject, admin)).toList();
    }
}
