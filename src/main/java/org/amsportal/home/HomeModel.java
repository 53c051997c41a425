package org.amsportal.home;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.journal.Journal;
import org.amsportal.journal.Ledger;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Progress;
import org.amsportal.plans.Row.Who;
import org.amsportal.web.BatchSentences;
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

    /** How many of each kind are looked at to say what they wait for; all are counted, and listed on a page of their own. */
    private static final int MOST = 500;
    private static final int LATELY = 10;

    private final Plans plans;
    private final Batches batches;
    private final Journal journal;
    private final Ledger ledger;
    private final NeedsYou needs;
    private final Likes likes;
    private final Greeting greeting;
    private final PlanSentences sentences;
    private final BatchSentences manySentences;
    private final EntryLines entries;
    private final DraftViews drafts;
    private final Times times;
    private final Words words;

    HomeModel(Plans plans, Batches batches, Journal journal, Ledger ledger, NeedsYou needs, Likes likes,
            Greeting greeting,
            PlanSentences sentences, BatchSentences manySentences, EntryLines entries, DraftViews drafts, Times times,
            Words words) {
        this.plans = plans;
        this.batches = batches;
        this.journal = journal;
        this.ledger = ledger;
        this.needs = needs;
        this.likes = likes;
        this.greeting = greeting;
        this.sentences = sentences;
        this.manySentences = manySentences;
        this.entries = entries;
        this.drafts = drafts;
        this.times = times;
        this.words = words;
    }

    void fill(Model model, Admin admin) {
        var unfinished = plans.unfinished(admin, MOST);
        var lately = plans.lately(admin, LATELY);
        var many = batches.unfinished(admin, MOST);
        var shown = Stream.concat(unfinished.stream().map(Plan::id), many.stream().map(Progress::id))
                .collect(Collectors.toSet());
        var open = journal.open(admin).stream().filter(e -> !shown.contains(e.place().batch())).toList();
        var groups = needs.of(admin, unfinished, many);
        model.addAttribute("greeting", greeting.of(admin));
        model.addAttribute("needs", groups);
        int all = plans.countUnfinished(admin);
        model.addAttribute("unfinished", all);
        model.addAttribute("looked", all > unfinished.size() + many.size() ? unfinished.size() + many.size() : 0);
        model.addAttribute("open", entries.of(admin, open));
        model.addAttribute("nothing", groups.isEmpty() && open.isEmpty() ? nothing(admin) : null);
        model.addAttribute("lately", lately(admin, lately));
        model.addAttribute("likes", likes.of(admin));
        model.addAttribute("first", lately.stream().noneMatch(plan -> plan.row().who() instanceof Who.NewPerson)
                && ledger.newcomers(admin).people() == 0);
        model.addAttribute("departmentsCreated", ledger.departments(admin).size());
        model.addAttribute("saved", drafts.saved(admin));
    }

    /** Plans of one row and of many in the order of their making, newest first. */
    private List<PlanSentences.Sentence> lately(Admin admin, List<Plan> plans) {
        var ones = plans.stream().map(plan -> Map.entry(plan.createdAt(), sentences.of(admin, plan)));
        var many = batches.lately(admin, LATELY).stream()
                .map(it -> Map.entry(it.createdAt(), manySentences.of(admin, it)));
        return Stream.concat(ones, many)
                .sorted(Map.Entry.<Instant, PlanSentences.Sentence>comparingByKey().reversed()).limit(LATELY)
                .map(Map.Entry::getValue).toList();
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
