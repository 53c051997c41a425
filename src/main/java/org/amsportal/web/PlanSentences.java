package org.amsportal.web;

import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Row;
import org.amsportal.plans.Row.Who;
import org.amsportal.plans.Step;
import org.springframework.stereotype.Component;

/** A plan in one sentence: who did what to whom; or, where it is not done, what is true of it and who sent it. */
@Component
public class PlanSentences {

    /** One plan. {@code by} is empty where the sentence says it, and for one's own. */
    public record Sentence(String at, String iso, String words, String by, List<Names> names, Look look, String state,
            String path) {}

    /** What was added or removed, by name. */
    public record Names(Look look, String word, List<String> names) {}

    private final PlanTitles titles;
    private final RowNames names;
    private final Words words;
    private final Times times;

    PlanSentences(PlanTitles titles, RowNames names, Words words, Times times) {
        this.titles = titles;
        this.names = names;
        this.words = words;
        this.times = times;
    }

    /** Whom or what a plan is about. */
    public String label(Plan plan) {
        return names.label(plan.row());
    }

    /** The sentence. */
    public Sentence of(Admin admin, Plan plan) {
        boolean own = plan.actorId().equals(admin.actorId());
        String who = own ? words.say("entry.you") : plan.actorName();
        var title = titles.of(plan);
        String at = times.at(plan.createdAt());
        String iso = times.iso(plan.createdAt());
        if (title.look() != Look.DONE) {
            return new Sentence(at, iso, title.words(), own ? "" : who, List.of(), title.look(), "",
                    PlanViews.path(plan));
        }
        boolean person = plan.row().who() instanceof Who.NewPerson;
        return new Sentence(at, iso, words.say("plan.sentence." + verb(plan.row()), who, label(plan)), "",
                person ? List.of() : plan.steps().stream().flatMap(step -> changes(plan.row(), step)).toList(),
                Look.DONE, words.say(person ? "plan.sentence.ready" : "state.done"), PlanViews.path(plan));
    }

    private static String verb(Row row) {
        return switch (row.who()) {
            case Who.NewPerson _ -> "onboarded";
            case Who.Nobody _,Who.Outline _ -> "created";
            case Who.Existing _ -> row.groups() == null ? "departments" : row.departments() == null ? "groups" : "both";
        };
    }

    private java.util.stream.Stream<Names> changes(Row row, Step step) {
        return names.parts(row, step).stream().filter(part -> part.look() != Look.KEPT)
                .map(part -> new Names(part.look(), words.say("plan.sentence." + part.look().style()), part.names()));
    }
}
