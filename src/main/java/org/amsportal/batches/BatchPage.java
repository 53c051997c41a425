package org.amsportal.batches;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Grants.Objection;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Progress;
import org.amsportal.web.BatchSentences;
import org.amsportal.web.Findings;
import org.amsportal.web.NotFound;
import org.amsportal.web.Words;
import org.amsportal.web.WordsNotTaken;
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

/** A plan of many rows being carried out, and what became of each row. */
@Controller
@RequestMapping("/batches/{batch}")
class BatchPage {

    private static final Duration QUICK = Duration.ofMillis(1500);

    private final Batches batches;
    private final BatchModel models;
    private final WordsNotTaken notTakens;
    private final Words words;

    BatchPage(Batches batches, BatchModel models, WordsNotTaken notTakens, Words words) {
        this.batches = batches;
        this.models = models;
        this.notTakens = notTakens;
        this.words = words;
    }

    @GetMapping
    String show(Admin admin, @PathVariable UUID batch, @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String page, Model model) {
        models.page(model, admin, of(admin, batch), BatchModel.outcome(outcome), number(page).orElse(1));
        model.addAttribute("listed", !outcome.isEmpty() || !page.isEmpty());
        return "batches/batch";
    }

    /** While it is being carried out it is asked for again and again: what has changed is told; at the end the whole page is loaded. */
    @HxRequest
    @GetMapping
    Object progress(Admin admin, @PathVariable UUID batch, @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String told, Model model, HttpServletResponse answer) {
        Progress progress = of(admin, batch);
        String now = models.progress(model, admin, progress, BatchModel.outcome(outcome));
        if (!progress.working()) {
            answer.setHeader("HX-Refresh", "true");
        } else if (now.equals(told)) {
            return ResponseEntity.noContent().build();
        }
        return "batches/batch :: progress";
    }

    /** Goes on with everything that is not done, or with one row. */
    @PostMapping("/attempts")
    String finish(Admin admin, @PathVariable UUID batch, @RequestParam(defaultValue = "") String row, Model model,
            HttpServletResponse answer) {
        of(admin, batch);
        if (row.isEmpty()) {
            return finished(admin, batch, batches.finish(admin, batch), model, answer);
        }
        var line = line(admin, batch, row);
        return line.isEmpty()
                ? noSuchRow(admin, batch, model, answer)
                : finished(admin, batch, batches.finish(admin, batch, line.get().number()), model, answer);
    }

    /** Stops before the next write, until somebody lets it go on. */
    @PostMapping("/pause")
    String pause(Admin admin, @PathVariable UUID batch) {
        of(admin, batch);
        batches.pause(admin, batch);
        return "redirect:" + BatchSentences.path(batch);
    }

    @PostMapping("/resumption")
    String resume(Admin admin, @PathVariable UUID batch, Model model, HttpServletResponse answer) {
        of(admin, batch);
        return finished(admin, batch, batches.resume(admin, batch), model, answer);
    }

    /** Cancels what is not done. */
    @PostMapping("/cancellation")
    String cancel(Admin admin, @PathVariable UUID batch) {
        of(admin, batch);
        batches.cancel(admin, batch);
        batches.await(admin, batch, QUICK);
        return "redirect:" + BatchSentences.path(batch);
    }

    /** Leaves what is not done undone: it no longer needs anybody. */
    @PostMapping("/leaving")
    String leave(Admin admin, @PathVariable UUID batch, RedirectAttributes redirect) {
        of(admin, batch);
        batches.leave(admin, batch);
        redirect.addFlashAttribute("flash", words.say("plan.leave.done"));
        return "redirect:" + BatchSentences.path(batch);
    }

    @PostMapping("/findings")
    String tell(Admin admin, @PathVariable UUID batch, @RequestParam(defaultValue = "") String row,
            @RequestParam UUID entry,
            @RequestParam(defaultValue = "") String found, @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String sure, Model model, HttpServletResponse answer,
            RedirectAttributes redirect) {
        of(admin, batch);
        var line = line(admin, batch, row);
        if (line.isEmpty()) {
            return noSuchRow(admin, batch, model, answer);
        }
        var word = Findings.word(found, number, sure.equals(entry.toString()), line.get().plan().userId());
        if (word.isEmpty() || line.get().plan().steps().stream()
                .noneMatch(step -> step.entry() != null && step.entry().id().equals(entry))) {
            redirect.addFlashAttribute("wrong", words.say("open".equals(found) ? "plan.ask.open" : "plan.ask.choose"));
            return "redirect:" + BatchSentences.path(batch);
        }
        var told = batches.tell(admin, batch, line.get().number(), entry, word.get());
        String notTaken = notTakens.of(told.entry());
        if (notTaken != null) {
            redirect.addFlashAttribute("wrong", notTaken);
            return "redirect:" + BatchSentences.path(batch);
        }
        return finished(admin, batch, told.objections(), model, answer);
    }

    /** The row that an act is about. What cannot be read names none, least of all the first. */
    private Optional<Batches.Line> line(Admin admin, UUID batch, String row) {
        return number(row).flatMap(it -> batches.row(admin, batch, it));
    }

    private String noSuchRow(Admin admin, UUID batch, Model model, HttpServletResponse answer) {
        answer.setStatus(422);
        model.addAttribute("wrong", words.say("batch.row.none"));
        models.page(model, admin, of(admin, batch), null, 1);
        return "batches/batch";
    }

    /** Goes on, or says what stands against this admin's doing so. */
    private String finished(Admin admin, UUID batch, Map<Integer, List<Objection>> objections, Model model,
            HttpServletResponse answer) {
        if (objections.isEmpty()) {
            batches.await(admin, batch, QUICK);
            return "redirect:" + BatchSentences.path(batch);
        }
        answer.setStatus(422);
        Progress progress = of(admin, batch);
        models.page(model, admin, progress, null, 1);
        models.objections(model, admin, progress, objections);
        return "batches/batch";
    }

    private Progress of(Admin admin, UUID batch) {
        return batches.progress(admin, batch).orElseThrow(NotFound::new);
    }

    private static Optional<Integer> number(String typed) {
        return Optional.of(typed).filter(it -> it.matches("[0-9]{1,6}")).map(Integer::parseInt);
    }
}
