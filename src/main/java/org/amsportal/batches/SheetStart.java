package org.amsportal.batches;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Grants.Objection;
import org.amsportal.intake.Brought;
import org.amsportal.intake.PlannedRow;
import org.amsportal.intake.SheetPlan;
import org.amsportal.intake.SheetPlan.Totals;
import org.amsportal.intake.Spreadsheets;
import org.amsportal.intake.Spreadsheets.Plan;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Batches.Sent;
import org.amsportal.web.BatchSentences;
import org.amsportal.web.FormErrors;
import org.amsportal.web.NotFound;
import org.amsportal.web.Notice;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.Subject;
import org.amsportal.web.Times;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Starts a plan as it was shown: once, and not when it takes away much without somebody being sure. */
@Controller
class SheetStart {

    private static final Duration QUICK = Duration.ofMillis(1500);

    private final Spreadsheets spreadsheets;
    private final Batches batches;
    private final SheetPlanPage page;
    private final ProblemWords problems;
    private final Clock clock;
    private final Words words;
    private final Times times;

    private final SheetLosses losses;

    SheetStart(Spreadsheets spreadsheets, Batches batches, SheetPlanPage page, SheetLosses losses,
            ProblemWords problems,
            Clock clock, Words words, Times times) {
        this.losses = losses;
        this.spreadsheets = spreadsheets;
        this.batches = batches;
        this.page = page;
        this.problems = problems;
        this.clock = clock;
        this.words = words;
        this.times = times;
    }

    @PostMapping("/batches/plans/{id}/start")
    String start(Admin admin, @PathVariable UUID id, @RequestParam(defaultValue = "") String seen,
            @RequestParam(name = "sure", required = false) @Nullable List<String> ticked,
            @RequestParam(name = "sure-kept", defaultValue = "") String kept,
            @RequestParam(defaultValue = "") String typed, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        List<String> sure = ticked == null ? List.of() : ticked;
        Optional<UUID> before = spreadsheets.batch(admin, id);
        if (before.isPresent()) {
            return "redirect:" + BatchSentences.path(before.get());
        }
        Brought brought = spreadsheets.find(admin, id).orElseThrow(NotFound::new);
        if (!(spreadsheets.plan(admin, brought) instanceof Plan.Made(var plan)) || !plan.nonce().equals(seen)
                || plan.isTooOld(clock.instant())) {
            redirect.addFlashAttribute("wrong", words.say("planned.look-first"));
            return "redirect:" + SheetPlanPage.path(id);
        }
        FormErrors errors = sure(admin, plan, sure, kept, Typed.text(typed));
        if (!errors.isEmpty()) {
            response.setStatus(422);
            model.addAttribute("sure", Set.copyOf(sure));
            return page.drawn(admin, brought, "", "1", errors, model);
        }
        return told(admin, brought, plan, spreadsheets.start(admin, brought, plan), model, response, redirect);
    }

    /** What is taken away, for sure or perhaps, was looked at by somebody. */
    private FormErrors sure(Admin admin, SheetPlan plan, List<String> sure, String kept, String typed) {
        var errors = new FormErrors();
        Totals totals = plan.totals();
        if (totals.losers() > 0 && !sure.contains("1")) {
            errors.add("sure", words.say("planned.sure.missing"));
        }
        if (totals.replaced() > 0 && kept.isEmpty()) {
            errors.add("sure-kept", words.say("planned.sure.kept.missing"));
        }
        losses.check(admin, plan, sure, errors);
        if (totals.isMuchRemoved() && !typed.equals(Integer.toString(totals.losers()))) {
            errors.add("typed", words.say("planned.typed.missing", totals.losers()));
        }
        return errors;
    }

    private String told(Admin admin, Brought brought, SheetPlan plan, Sent sent, Model model,
            HttpServletResponse response, RedirectAttributes redirect) {
        return switch (sent) {
            case Sent.Started(var batch) -> {
                batches.await(admin, batch, QUICK);
                yield "redirect:" + BatchSentences.path(batch);
            }
            case Sent.Already(var batch, var at) -> {
                redirect.addFlashAttribute("flash", words.say("form.already", times.at(at)));
                yield "redirect:" + BatchSentences.path(batch);
            }
            case Sent.Objected(var objections) -> {
                response.setStatus(422);
                model.addAttribute("objections", notices(admin, plan, objections));
                yield page.drawn(admin, brought, "", "1", new FormErrors(), model);
            }
            case Sent.Otherwise(var batch, var at) -> {
                redirect.addFlashAttribute("flash", words.say("form.already", times.at(at)));
                yield "redirect:" + BatchSentences.path(batch);
            }
            case Sent.NotThisForm _ -> {
                spreadsheets.forgetPlan(brought);
                redirect.addFlashAttribute("wrong", words.say("planned.look-first"));
                yield "redirect:" + SheetPlanPage.path(brought.id());
            }
        };
    }

    /** Each thing that stands against it once, with whom it concerns first. */
    private List<Notice> notices(Admin admin, SheetPlan plan, Map<Integer, List<Objection>> objections) {
        var people = new LinkedHashMap<Integer, PlannedRow>();
        plan.rows().forEach(row -> people.put(row.number(), row));
        var notices = new LinkedHashMap<String, Notice>();
        objections.forEach((number, its) -> Optional.ofNullable(people.get(number)).ifPresent(row -> {
            var subject = Subject.person(row.name(), row.email(), row.userId(), admin.is(row.userId(), row.email()));
            its.forEach(it -> notices.putIfAbsent(it.getClass().getSimpleName(), problems.of(it, subject, admin)));
        }));
        return new ArrayList<>(notices.values());
    }
}
