package org.amsportal.home;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.journal.Ledger;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Progress;
import org.amsportal.web.BatchSentences;
import org.amsportal.web.Link;
import org.amsportal.web.Look;
import org.amsportal.web.Person;
import org.amsportal.web.PlanSentences;
import org.amsportal.web.PlanViews;
import org.amsportal.web.Times;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;

/** What waits for somebody, grouped by what is to be done; each group is a sentence with one action, and names that lead to the others. */
@Component
class NeedsYou {

    /** Somebody who was deliberately created without a permission group is mentioned this long. */
    private static final Duration LATELY = Duration.ofDays(30);

    /** One group. */
    record Group(Look look, String words, List<Link> names, String at, Link action) {}

    private record One(String label, Instant at, String path) {}

    private final Plans plans;
    private final Ledger ledger;
    private final PlanSentences sentences;
    private final Words words;
    private final Times times;
    private final Clock clock;

    NeedsYou(Plans plans, Ledger ledger, PlanSentences sentences, Words words, Times times, Clock clock) {
        this.plans = plans;
        this.ledger = ledger;
        this.sentences = sentences;
        this.words = words;
        this.times = times;
        this.clock = clock;
    }

    List<Group> of(Admin admin, List<Plan> unfinished, List<Progress> many) {
        var groups = new EnumMap<Need, List<One>>(Need.class);
        unfinished.forEach(plan -> groups.computeIfAbsent(Need.of(plan), _ -> new ArrayList<>()).add(one(plan)));
        many.forEach(it -> groups.computeIfAbsent(Need.of(it), _ -> new ArrayList<>())
                .add(new One(it.title(), it.createdAt(), BatchSentences.path(it.id()))));
        groups.values().forEach(all -> all.sort(Comparator.comparing(One::at).reversed()));
        ledger.withoutGroups(admin, clock.instant().minus(LATELY)).stream()
                .filter(it -> wasWholeWithoutGroups(admin, it))
                .forEach(it -> groups.computeIfAbsent(Need.PERSON_CANNOT_WORK, _ -> new ArrayList<>())
                        .add(new One(Person.name(it.user()), it.since(), "/users/" + it.user().id() + "/groups")));
        return groups.entrySet().stream().map(group -> group(group.getKey(), group.getValue())).toList();
    }

    /** What is unfinished is listed anyway, and what somebody left at that needs nobody. */
    private boolean wasWholeWithoutGroups(Admin admin, Ledger.Waiting waiting) {
        var plan = waiting.plan();
        return plan != null && plans.plan(admin, plan).filter(Plan::done).isPresent();
    }

    private One one(Plan plan) {
        return new One(sentences.label(plan), plan.createdAt(), PlanViews.path(plan));
    }

    /** The oldest has waited longest: it is the one that the action leads to. */
    private Group group(Need need, List<One> all) {
        One oldest = all.getLast();
        return new Group(need.look(), words.say(need.key(), all.size()),
                all.reversed().stream().map(one -> new Link(one.label(), one.path())).toList(), times.at(oldest.at()),
                new Link(words.say(need.key() + ".do", oldest.label()), oldest.path()));
    }
}
