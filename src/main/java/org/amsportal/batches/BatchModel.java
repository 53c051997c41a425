package org.amsportal.batches;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Grants.Objection;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Progress;
import org.amsportal.plans.Row;
import org.amsportal.plans.RowOutcome;
import org.amsportal.web.BatchSentences;
import org.amsportal.web.DeedLines;
import org.amsportal.web.Look;
import org.amsportal.web.Notice;
import org.amsportal.web.Pager;
import org.amsportal.web.RowViews;
import org.amsportal.web.Times;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a model what the page of a plan of many rows draws. */
@Component
class BatchModel {

    static final int PER_PAGE = 50;

    private static final int TROUBLES = 5;
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration LONG = Duration.ofSeconds(90);

    /** How many rows stand so, and where they are listed. */
    record Count(Look look, String word, int many, String to, boolean here) {}

    private final Batches batches;
    private final RowViews views;
    private final BatchSentences sentences;
    private final Words words;
    private final Times times;
    private final DeedLines deeds;

    BatchModel(Batches batches, RowViews views, BatchSentences sentences, Words words, Times times,
            DeedLines deeds) {
        this.deeds = deeds;
        this.batches = batches;
        this.views = views;
        this.sentences = sentences;
        this.words = words;
        this.times = times;
    }

    /** What is told again and again while it goes on; answers with a digest of it, the same as long as nothing is new. */
    String progress(Model model, Admin admin, Progress progress, @Nullable RowOutcome only) {
        String left = left(progress);
        model.addAttribute("batch", progress);
        model.addAttribute("path", BatchSentences.path(progress.id()));
        model.addAttribute("look", sentences.look(progress));
        model.addAttribute("standing", sentences.standing(progress));
        model.addAttribute("counts", counts(progress, only));
        model.addAttribute("left", left);
        model.addAttribute("troubles",
                progress.working() && progress.troubles() > 0
                        ? batches.latestTroubles(admin, progress.id(), TROUBLES).stream()
                                .map(line -> views.of(admin, line)).toList()
                        : List.of());
        String told = Integer.toHexString(Objects.hash(progress.counts(), left));
        model.addAttribute("told", told);
        return told;
    }

    /** The whole page. */
    void page(Model model, Admin admin, Progress progress, @Nullable RowOutcome only, int page) {
        progress(model, admin, progress, only);
        int total = only == null ? progress.total() : progress.count(only);
        int last = Math.max(1, (total + PER_PAGE - 1) / PER_PAGE);
        int at = Math.clamp(page, 1, last);
        int from = (at - 1) * PER_PAGE;
        model.addAttribute("sentBy", words.say("batch.by", progress.actorName(), times.told(progress.createdAt())));
        model.addAttribute("rows",
                Stream.concat(departments(admin, progress, only, at),
                        batches.rows(admin, progress.id(), only == null ? Set.of() : Set.of(only), PER_PAGE, from)
                                .stream())
                        .map(line -> views.of(admin, line)).toList());
        model.addAttribute("pager",
                new Pager(at, last, words.say("pager.range", from + 1, Math.min(total, from + PER_PAGE), total),
                        BatchSentences.path(progress.id()), Map.of("outcome", address(only))));
        model.addAttribute("finish", finish(progress));
        model.addAttribute("back", progress.count(RowOutcome.DONE) + progress.count(RowOutcome.PARTLY) > 0);
        model.addAttribute("file", BatchSentences.path(progress.id()) + "/result.csv"
                + (only == null ? "" : "?outcome=" + address(only)));
        model.addAttribute("lacking", lacking(admin, progress));
        model.addAttribute("deeds", deeds.of(admin, batches.deeds(progress.id())));
        model.addAttribute("may", batches.mayAct(admin, progress.id()));
        model.addAttribute("rest", progress.count(RowOutcome.WAITING));
    }

    /** What creates departments for everybody comes before them all, and is counted with nobody. */
    private Stream<Batches.Line> departments(Admin admin, Progress progress, @Nullable RowOutcome only, int page) {
        boolean shown = page == 1 && progress.departments() != null && (only == null || only == progress.departments());
        return shown ? batches.row(admin, progress.id(), Row.DEPARTMENTS_ROW).stream() : Stream.empty();
    }

    /** Where one permission is missing for everybody, why the rest waits; null where that is not why. */
    private @Nullable Notice lacking(Admin admin, Progress progress) {
        boolean held = !progress.working() && !progress.paused() && !progress.signInNeeded()
                && progress.count(Set.of(RowOutcome.WAITING)) > 0;
        return held
                ? batches.latestTroubles(admin, progress.id(), TROUBLES).stream()
                        .flatMap(line -> views.lacking(admin, line).stream()).findFirst().orElse(null)
                : null;
    }

    /** What stands against this admin's going on with rows: each thing once, with whom it concerns first. */
    void objections(Model model, Admin admin, Progress progress, Map<Integer, List<Objection>> objections) {
        var notices = new LinkedHashMap<String, Notice>();
        objections.entrySet().stream().limit(PER_PAGE).forEach(row -> batches.row(admin, progress.id(), row.getKey())
                .ifPresent(line -> views.objections(admin, line, row.getValue())
                        .forEach(notice -> notices.putIfAbsent(notice.title(), notice))));
        model.addAttribute("objections", List.copyOf(notices.values()));
        model.addAttribute("objected", objections.size());
    }

    /** The outcome that an address names; null where it names none. */
    static @Nullable RowOutcome outcome(String typed) {
        return Arrays.stream(RowOutcome.values()).filter(it -> address(it).equals(typed)).findFirst().orElse(null);
    }

    static String address(@Nullable RowOutcome only) {
        return only == null ? "" : only.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private List<Count> counts(Progress progress, @Nullable RowOutcome only) {
        String path = BatchSentences.path(progress.id());
        var counts = new ArrayList<Count>();
        counts.add(new Count(Look.INFO, words.say("batch.all"), progress.total(), path + "?outcome=all",
                only == null));
        for (RowOutcome outcome : RowOutcome.values()) {
            if (progress.count(outcome) > 0 || outcome == only) {
                counts.add(new Count(BatchSentences.look(outcome), sentences.word(outcome), progress.count(outcome),
                        path + "?outcome=" + address(outcome), outcome == only));
            }
        }
        return List.copyOf(counts);
    }

    private String left(Progress progress) {
        if (progress.waitsUntil() != null) {
            return words.say("batch.waits", times.exactly(progress.waitsUntil()) + " (" + times.zone() + ")");
        }
        Duration left = progress.left();
        if (left == null || left.compareTo(SHORT) <= 0) {
            return "";
        }
        return left.compareTo(LONG) < 0
                ? words.say("batch.left", left.toSeconds())
                : words.say("batch.left.minutes", left.plusSeconds(30).toMinutes());
    }

    /** The words of the button that goes on; null when nothing can be gone on with. */
    private @Nullable String finish(Progress progress) {
        int failed = progress.count(Set.of(RowOutcome.REFUSED, RowOutcome.NOT_DONE, RowOutcome.PARTLY));
        int waiting = progress.count(Set.of(RowOutcome.WAITING));
        int cancelled = progress.count(Set.of(RowOutcome.CANCELLED));
        if (!progress.working() && !progress.paused() && cancelled > 0) {
            return words.say("batch.go-on-after-all", cancelled + waiting + failed);
        }
        if (progress.working() || progress.paused()
                || failed + waiting + progress.count(Set.of(RowOutcome.NOT_KNOWN)) == 0) {
            return null;
        }
        if (failed + waiting == 0) {
            return words.say("plan.look");
        }
        return waiting > 0 ? words.say("batch.go-on", waiting + failed) : words.say("batch.try-again", failed);
    }
}
