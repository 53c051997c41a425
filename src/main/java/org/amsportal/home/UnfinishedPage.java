package org.amsportal.home;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Plans;
import org.amsportal.web.BatchSentences;
import org.amsportal.web.Pager;
import org.amsportal.web.PlanSentences;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that is not finished, newest first: Home shows of each kind only the first few. */
@Controller
class UnfinishedPage {

    private static final int PER_PAGE = 50;

    private final Plans plans;
    private final Batches batches;
    private final PlanSentences sentences;
    private final BatchSentences manySentences;
    private final Words words;

    UnfinishedPage(Plans plans, Batches batches, PlanSentences sentences, BatchSentences manySentences, Words words) {
        this.plans = plans;
        this.batches = batches;
        this.sentences = sentences;
        this.manySentences = manySentences;
        this.words = words;
    }

    @GetMapping("/unfinished")
    String unfinished(Admin admin, @RequestParam(defaultValue = "") String page, Model model) {
        int total = plans.countUnfinished(admin);
        int last = Math.max(1, (total + PER_PAGE - 1) / PER_PAGE);
        int at = Typed.id(page).map(it -> (int) Math.min(it, last)).orElse(1);
        int from = (at - 1) * PER_PAGE;
        List<PlanSentences.Sentence> lines = plans.unfinished(admin, PER_PAGE, from).stream()
                .flatMap(id -> sentence(admin, id).stream()).toList();
        model.addAttribute("total", total);
        model.addAttribute("lines", lines);
        model.addAttribute("pager",
                new Pager(at, last, words.say("pager.range", from + 1, Math.min(total, from + PER_PAGE), total),
                        "/unfinished", Map.of()));
        return "home/unfinished";
    }

    private Optional<PlanSentences.Sentence> sentence(Admin admin, UUID id) {
        return plans.plan(admin, id).map(plan -> sentences.of(admin, plan))
                .or(() -> batches.progress(admin, id).map(progress -> manySentences.of(admin, progress)));
    }
}
