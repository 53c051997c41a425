package org.amsportal.home;

import java.util.List;
import java.util.stream.Collectors;

import org.amsportal.access.Admin;
import org.amsportal.journal.Journal;
import org.amsportal.journal.Ledger;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Row.Who;
import org.amsportal.web.DraftViews;
import org.amsportal.web.EntryLines;
import org.amsportal.web.PlanSentences;
import org.amsportal.web.Times;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What Home draws, all of it from the portal's own database. */
@Component
class HomeModel {

    private static final int MOST = 50;
    private static final int LATELY = 10;

    private final Plans plans;
    private final Journal journal;
    private final Ledger ledger;
    private final NeedsYou needs;
    private final Likes likes;
    private final Greeting greeting;
    private final PlanSentences sentences;
    private final EntryLines entries;
    private final DraftViews drafts;
    private final Times times;
    private final Words words;

    HomeModel(Plans plans, Journal journal, Ledger ledger, NeedsYou needs, Likes likes, Greeting greeting,
            PlanSentences sentences, EntryLines entries, DraftViews drafts, Times times, Words words) {
        this.plans = plans;
        this.journal = journal;
        this.ledger = ledger;
        this.needs = needs;
        this.likes = likes;
        this.greeting = greeting;
        this.sentences = sentences;
        this.entries = entries;
        this.drafts = drafts;
        this.times = times;
        this.words = words;
    }

    void fill(Model model, Admin admin) {
        var unfinished = plans.unfinished(admin, MOST);
        var lately = plans.lately(admin, LATELY);
        var shown = unfinished.stream().map(Plan::id).collect(Collectors.toSet());
        var open = journal.open(admin).stream().filter(e -> !shown.contains(e.place().batch())).toList();
        var groups = needs.of(admin, unfinished);
        model.addAttribute("greeting", greeting.of(admin));
        model.addAttribute("needs", groups);
        model.addAttribute("open", entries.of(admin, open));
        model.addAttribute("nothing", groups.isEmpty() && open.isEmpty() ? nothing(admin) : null);
        model.addAttribute("lately", lately.stream().map(plan -> sentences.of(admin, plan)).toList());
        model.addAttribute("likes", likes.of(admin));
        model.addAttribute("first", lately.stream().noneMatch(plan -> plan.row().who() instanceof Who.NewPerson)
                && ledger.newcomers(admin).people() == 0);
        model.addAttribute("departmentsCreated", ledger.departments(admin).size());
        model.addAttribute("saved", drafts.saved(admin));
    }

    /** That everybody can work is said only where it was read back for everybody. */
    private List<String> nothing(Admin admin) {
        var newcomers = ledger.newcomers(admin);
        var since = newcomers.since();
        return since != null && newcomers.allReady()
                ? List.of(words.say("home.needs-you.none"), words.say("home.everybody", times.day(since)))
                : List.of(words.say("home.needs-you.none"));
    }
}
