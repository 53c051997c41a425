package org.amsportal.batches;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.intake.Brought;
import org.amsportal.intake.Spreadsheets;
import org.amsportal.intake.Spreadsheets.Plan;
import org.amsportal.web.Address;
import org.amsportal.web.BatchSentences;
import org.amsportal.web.FormErrors;
import org.amsportal.web.NotFound;
import org.amsportal.web.ReadProblems;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.github.wimdeblauwe.htmx.spring.boot.mvc.HxRequest;

/** What would become of a spreadsheet, row by row, before anything is written. */
@Controller
@RequestMapping("/batches/plans/{id}")
class SheetPlanPage {

    private final Spreadsheets spreadsheets;
    private final SheetPlanModel models;
    private final SheetWords sheetWords;
    private final ReadProblems problems;

    SheetPlanPage(Spreadsheets spreadsheets, SheetPlanModel models, SheetWords sheetWords, ReadProblems problems) {
        this.sheetWords = sheetWords;
        this.spreadsheets = spreadsheets;
        this.models = models;
        this.problems = problems;
    }

    static String path(UUID id) {
        return "/batches/plans/" + id;
    }

    /** Back to where somebody was. */
    static String back(UUID id, String show, String page) {
        return "redirect:" + new Address(path(id), Map.of("show", PlanFilter.of(show).address())).with("page",
                page.matches("[0-9]{1,6}") ? page : "");
    }

    /** The spreadsheet as the page showed it: what was corrected since then is not overwritten. */
    static Brought asSeen(Brought brought, String version) {
        return version.matches("[0-9]{1,9}") ? brought.seenAs(Integer.parseInt(version)) : brought.seenAs(-1);
    }

    @GetMapping
    String show(Admin admin, @PathVariable UUID id, @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") String page, Model model) {
        Optional<UUID> batch = spreadsheets.batch(admin, id);
        if (batch.isPresent()) {
            return "redirect:" + BatchSentences.path(batch.get());
        }
        Brought brought = spreadsheets.find(admin, id).orElseThrow(NotFound::new);
        if (!brought.wishes().mapped() || !brought.wishes().mapping().isUsable()) {
            return "redirect:" + path(id) + "/columns";
        }
        return drawn(admin, brought, show, page, new FormErrors(), model);
    }

    /** While everybody is being read from AMS it is asked for again and again. */
    @HxRequest
    @GetMapping(params = "waiting")
    ResponseEntity<Void> waiting(Admin admin, @PathVariable UUID id, HttpServletResponse answer) {
        Optional<Brought> brought = spreadsheets.find(admin, id);
        if (brought.isEmpty() && spreadsheets.batch(admin, id).isEmpty()) {
            throw new NotFound();
        }
        if (brought.filter(it -> spreadsheets.plan(admin, it) instanceof Plan.Reading).isEmpty()) {
            answer.setHeader("HX-Refresh", "true");
        }
        return ResponseEntity.noContent().build();
    }

    String drawn(Admin admin, Brought brought, String show, String page, FormErrors errors, Model model) {
        model.addAttribute("sheet", brought);
        model.addAttribute("path", path(brought.id()));
        model.addAttribute("formErrors", errors);
        model.addAttribute("warned", sheetWords.warnings(brought.sheet()));
        model.addAttribute("told", sheetWords.remarks(brought.sheet()));
        switch (spreadsheets.plan(admin, brought)) {
            case Plan.Made(var plan) -> models.fill(model, admin, brought, plan, PlanFilter.of(show),
                    page.matches("[0-9]{1,6}") ? Integer.parseInt(page) : 1, errors);
            case Plan.Reading _ -> model.addAttribute("reading", true);
            case Plan.Unread(var problem) -> model.addAttribute("obstacle", problems.notice(problem));
        }
        return "batches/plan";
    }
}
