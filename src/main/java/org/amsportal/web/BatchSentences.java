package org.amsportal.web;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

import org.amsportal.access.Admin;
import org.amsportal.plans.Progress;
import org.amsportal.plans.RowOutcome;
import org.amsportal.web.PlanSentences.Sentence;
import org.springframework.stereotype.Component;

/** A plan of many rows in words: where it stands, and where it is shown. */
@Component
public class BatchSentences {

    private final Words words;
    private final Times times;

    BatchSentences(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    /** Where a plan of many rows is shown. */
    public static String path(UUID batch) {
        return "/batches/" + batch;
    }

    /** How a row looks that stands so. */
    public static Look look(RowOutcome outcome) {
        return switch (outcome) {
            case DONE -> Look.DONE;
            case WAITING, CANCELLED, LEFT -> Look.WAITING;
            case REFUSED -> Look.REFUSED;
            case NOT_KNOWN -> Look.UNKNOWN;
            case CHECK, PARTLY, NOT_DONE -> Look.CHECK;
        };
    }

    /** Where a row stands, in a word or two. */
    public String word(RowOutcome outcome) {
        return words.say("state." + (outcome == RowOutcome.LEFT
                ? "abandoned"
                : outcome.name().toLowerCase(Locale.ROOT)));
    }

    /** How the whole looks. */
    public Look look(Progress progress) {
        if (progress.working()) {
            return Look.WORKING;
        }
        if (progress.done()) {
            return Look.DONE;
        }
        if (progress.paused() || (progress.cancelled() && progress.troubles() == 0)) {
            return Look.WAITING;
        }
        if (progress.count(RowOutcome.REFUSED) > 0) {
            return Look.REFUSED;
        }
        return progress.count(RowOutcome.NOT_KNOWN) > 0 ? Look.UNKNOWN : Look.CHECK;
    }

    /** Where the whole stands: how many are done, and how many are not. */
    public String standing(Progress progress) {
        int done = progress.count(RowOutcome.DONE);
        if (progress.working()) {
            return words.say(progress.cancelled() ? "batch.cancelling" : "batch.working", progress.ended(),
                    progress.total());
        }
        if (!progress.done() && (progress.paused() || progress.cancelled())) {
            return words.say(progress.paused() ? "batch.paused" : "batch.cancelled", done, progress.total());
        }
        return progress.done()
                ? words.say("batch.done", progress.total())
                : words.say("batch.not-done", done, progress.total());
    }

    /** The sentence for lists of what was done lately. */
    public Sentence of(Admin admin, Progress progress) {
        boolean own = progress.actorId().equals(admin.actorId());
        return new Sentence(times.at(progress.createdAt()), times.iso(progress.createdAt()), progress.title(),
                own ? "" : progress.actorName(), List.of(), look(progress), standing(progress), path(progress.id()));
    }
}
