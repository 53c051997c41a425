package org.amsportal.web;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Grants.Objection;
import org.amsportal.journal.Change;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Plans;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;

/** A plan being carried out, and its result: the page that every form leads to. */
@Controller
@RequestMapping({"/onboarding/{plan}", "/changes/{plan}"})
class PlanPage {

    private static final Duration QUICK = Duration.ofMillis(1500);

    private final Plans plans;
    private final Batches batches;
    private final PlanViews views;
    private final Conflicts conflicts;
    private final DeedLines deeds;
    private final WordsNotTaken notTakens;
    private final Words words;

    PlanPage(Plans plans, Batches batches, PlanViews views, Conflicts conflicts, DeedLines deeds,
            WordsNotTaken notTakens, Words words) {
        this.deeds = deeds;
        this.plans = plans;
        this.batches = batches;
        this.views = views;
        this.conflicts = conflicts;
        this.notTakens = notTakens;
        this.words = words;
    }

    @GetMapping
    String show(Admin admin, @PathVariable UUID plan, Model model) {
        if (batches.progress(admin, plan).isPresent()) {
            return "redirect:" + BatchSentences.path(plan); // where an entry of the journal is one of many
        }
        Plan found = planOf(admin, plan);
        var view = views.of(admin, found);
        model.addAttribute("plan", view);
        model.addAttribute("told", told(view));
        model.addAttribute("firstAsk",
                view.steps().stream().map(StepResult::ask).filter(Objects::nonNull).findFirst().orElse(null));
        model.addAttribute("deeds", deeds.of(admin, plans.deeds(plan)));
        model.addAttribute("may", plans.mayAct(admin, plan));
        model.addAttribute("conflict", conflicts.of(admin, found).orElse(null));
        return "web/plan";
    }

    /** While the plan is being carried out it is asked for again and again: what has changed is told; at the end the whole page is loaded. */
    @HxRequest
    @GetMapping
    Object progress(Admin admin, @PathVariable UUID plan, @RequestParam(defaultValue = "") String told, Model model,
            HttpServletResponse answer) {
        Plan found = planOf(admin, plan);
        var view = views.of(admin, found);
        if (!found.working()) {
            answer.setHeader("HX-Refresh", "true");
        } else if (told(view).equals(told)) {
            return ResponseEntity.noContent().build();
        }
        model.addAttribute("plan", view);
        model.addAttribute("told", told(view));
        return "web/plan :: progress";
    }

    /** What the page has told: the same as long as there is nothing new. */
    private static String told(PlanView view) {
        return Integer.toHexString(Objects.hash(view.steps(), view.doneCount(), view.slow()));
    }

    /** Goes on with what is missing; {@code without} some of the permission groups that would be added, if a person wants it so. */
    @PostMapping("/attempts")
    String finish(Admin admin, @PathVariable UUID plan, @RequestParam(defaultValue = "") List<String> without,
            Model model, HttpServletResponse answer) {
        Plan found = planOf(admin, plan);
        if (without.isEmpty()) {
            return finished(admin, found, model, answer, plans.finish(admin, plan));
        }
        var dropped = Typed.ids(without);
        if (dropped.isEmpty()) {
            answer.setStatus(422);
            model.addAttribute("wrong", words.say("plan.without.unreadable"));
            return show(admin, plan, model);
        }
        Change fewer = PlanNext.without(found.row(), List.copyOf(dropped.get()));
        return fewer == null
                ? "redirect:" + PlanViews.path(found)
                : finished(admin, found, model, answer, plans.finish(admin, plan, fewer));
    }

    /** Leaves what is not done undone: it no longer needs anybody. */
    @PostMapping("/leaving")
    String leave(Admin admin, @PathVariable UUID plan, RedirectAttributes redirect) {
        Plan left = planOf(admin, plan);
        plans.leave(admin, plan);
        redirect.addFlashAttribute("flash", words.say("plan.leave.done"));
        Long userId = left.userId();
        return userId == null ? "redirect:/" : "redirect:/users/" + userId;
    }

    @PostMapping("/findings")
    String tell(Admin admin, @PathVariable UUID plan, @RequestParam UUID entry,
            @RequestParam(defaultValue = "") String found, @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String sure, Model model, HttpServletResponse answer,
            RedirectAttributes redirect) {
        Plan told = planOf(admin, plan);
        Long known = told.userId();
        var word = Findings.word(found, number, sure.equals(entry.toString()), known);
        if (word.isEmpty() || told.steps().stream().noneMatch(s -> s.entry() != null && s.entry().id().equals(entry))) {
            redirect.addFlashAttribute("wrong", words.say("open".equals(found) ? "plan.ask.open" : "plan.ask.choose"));
            return "redirect:" + PlanViews.path(told);
        }
        var heard = plans.tell(admin, plan, entry, word.get());
        String notTaken = notTakens.of(heard.entry());
        if (notTaken != null) {
            redirect.addFlashAttribute("wrong", notTaken);
            return "redirect:" + PlanViews.path(told);
        }
        return finished(admin, told, model, answer, heard.objections());
    }

    /** Goes on, or says what stands against this admin's doing so. */
    private String finished(Admin admin, Plan plan, Model model, HttpServletResponse answer,
            List<Objection> objections) {
        if (objections.isEmpty()) {
            return shown(admin, plan.id());
        }
        answer.setStatus(422);
        model.addAttribute("objections", views.objections(admin, plan, objections));
        return show(admin, plan.id(), model);
    }

    private String shown(Admin admin, UUID plan) {
        plans.await(admin, plan, QUICK);
        return "redirect:" + PlanViews.path(planOf(admin, plan));
    }

    private Plan planOf(Admin admin, UUID plan) {
        return plans.plan(admin, plan).orElseThrow(NotFound::new);
    }
}
