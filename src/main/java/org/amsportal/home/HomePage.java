package org.amsportal.home;

import java.util.List;
import java.util.stream.Collectors;

import org.amsportal.access.Admin;
import org.amsportal.journal.Journal;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Plans;
import org.amsportal.web.DraftViews;
import org.amsportal.web.EntryLines;
import org.amsportal.web.Look;
import org.amsportal.web.PlanViews;
import org.amsportal.web.Times;
import org.amsportal.web.Typed;
import org.amsportal.web.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page, from the journal alone: what needs the admin, what was done lately, and what a reference stands for. */
@Controller
class HomePage {

    private static final int MOST = 10;

    /** One plan in a sentence. */
    record Line(String at, String iso, Look look, String words, String by, String path) {}

    private final Plans plans;
    private final Journal journal;
    private final PlanViews views;
    private final EntryLines entries;
    private final Times times;
    private final Words words;
    private final DraftViews drafts;

    HomePage(Plans plans, Journal journal, PlanViews views, EntryLines entries, Times times, Words words,
            DraftViews drafts) {
        this.plans = plans;
        this.journal = journal;
        this.views = views;
        this.entries = entries;
        this.times = times;
        this.words = words;
        this.drafts = drafts;
    }

    @GetMapping("/")
    String home(Admin admin, Model model) {
        var unfinished = plans.unfinished(admin, MOST);
        var shown = unfinished.stream().map(Plan::id).collect(Collectors.toSet());
        var open = journal.open(admin).stream().filter(e -> !shown.contains(e.place().batch())).toList();
        model.addAttribute("unfinished", unfinished.stream().map(plan -> line(admin, plan)).toList());
        model.addAttribute("open", entries.of(admin, open));
        model.addAttribute("lately", plans.lately(admin, MOST).stream().map(plan -> line(admin, plan)).toList());
        model.addAttribute("saved", drafts.saved(admin));
        return "home/index";
    }

    @GetMapping(path = "/", params = "reference")
    String reference(Admin admin, @RequestParam String reference, Model model) {
        String typed = Typed.text(reference);
        var entry = journal.entryByReference(admin, typed);
        if (entry.isPresent()) {
            return "redirect:" + entries.of(admin, List.of(entry.get())).getFirst().path();
        }
        model.addAttribute("reference", typed);
        model.addAttribute("referenceWrong", words.say("home.reference.none"));
        return home(admin, model);
    }

    private Line line(Admin admin, Plan plan) {
        var headline = views.headline(plan);
        String by = plan.actorId().equals(admin.actorId()) ? words.say("entry.you") : plan.actorName();
        return new Line(times.at(plan.createdAt()), times.iso(plan.createdAt()), headline.look(), headline.words(),
                by, headline.path());
    }
}
