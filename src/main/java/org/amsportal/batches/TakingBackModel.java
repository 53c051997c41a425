package org.amsportal.batches;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Comparison;
import org.amsportal.assignments.Grants.Objection;
import org.amsportal.batches.SetBack.Way;
import org.amsportal.batches.SetBack.Way.Lists;
import org.amsportal.journal.Change;
import org.amsportal.plans.Progress;
import org.amsportal.web.BatchSentences;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Look;
import org.amsportal.web.Losing;
import org.amsportal.web.Losing.Loser;
import org.amsportal.web.Losing.Loss;
import org.amsportal.web.Notice;
import org.amsportal.web.Pager;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.Subject;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts into a model what the page draws on which a plan is taken back. */
@Component
class TakingBackModel {

    /** Of more people the number is typed in. */
    static final int MANY = 10;

    /** The tick for what AMS will keep. */
    static final String KEPT = "kept";

    /** Names that somebody gets, loses or keeps. */
    record Part(Look look, String word, List<String> names) {}

    /** One person with what setting back would give and take. */
    record Line(long userId, String name, @Nullable String serviceNumber, List<Part> parts, @Nullable String note) {}

    private final TakingBack takingBack;
    private final ProblemWords problems;
    private final Words words;

    private final Losing losing;
    private final SheetLosses sheetLosses;

    TakingBackModel(TakingBack takingBack, ProblemWords problems, Losing losing, SheetLosses sheetLosses,
            Words words) {
        this.losing = losing;
        this.sheetLosses = sheetLosses;
        this.takingBack = takingBack;
        this.problems = problems;
        this.words = words;
    }

    /** @param ticked what was ticked of the things to be sure about */
    void page(Model model, Admin admin, Progress progress, List<SetBack> people, int page, String nonce,
            Collection<String> ticked, FormErrors errors) {
        Way way = takingBack.way();
        int last = Math.max(1, (people.size() + BatchModel.PER_PAGE - 1) / BatchModel.PER_PAGE);
        int at = Math.clamp(page, 1, last);
        int from = (at - 1) * BatchModel.PER_PAGE;
        int to = Math.min(people.size(), from + BatchModel.PER_PAGE);
        String path = BatchSentences.path(progress.id()) + "/taking-back";
        model.addAttribute("batch", progress);
        model.addAttribute("path", path);
        List<SetBack> sent = sent(people, way);
        model.addAttribute("all", people.size());
        model.addAttribute("many", sent.size());
        model.addAttribute("typing", sent.size() > MANY);
        model.addAttribute("inVain", people.size() - sent.size());
        model.addAttribute("staying", people.stream().anyMatch(it -> !it.staying(way).isEmpty()));
        model.addAttribute("replaced", sent.stream().filter(it -> it.replaces(way)).count());
        model.addAttribute("losses", losses(admin, sent, false));
        model.addAttribute("sure", Set.copyOf(ticked));
        model.addAttribute("nonce", nonce);
        model.addAttribute("formErrors", errors);
        model.addAttribute("people",
                takingBack.named(admin, people.subList(from, to)).stream()
                        .map(one -> line(one, way)).toList());
        model.addAttribute("pager", new Pager(at, last, words.say("pager.range", from + 1, to, people.size()), path,
                Map.of()));
    }

    /** Each thing that stands against it once, with whom it concerns first. */
    List<Notice> objections(Admin admin, Map<Integer, List<Objection>> objections, List<SetBack> people) {
        var notices = new LinkedHashMap<String, Notice>();
        objections.forEach((number, its) -> {
            SetBack one = people.get(number - 1);
            var subject = Subject.person(one.person().name(), one.person().email(), one.userId(),
                    admin.is(one.userId(), one.person().email()));
            its.forEach(it -> notices.putIfAbsent(it.getClass().getSimpleName(), problems.of(it, subject, admin)));
        });
        return List.copyOf(notices.values());
    }

    /** Those for whom AMS is told anything. */
    static List<SetBack> sent(List<SetBack> people, Way way) {
        return people.stream().filter(one -> !one.isInVain(way)).toList();
    }

    /** What is lost for good, or nearly; and who loses everything. */
    List<Loss> losses(Admin admin, List<SetBack> sent, boolean now) {
        List<SetBack> named = takingBack.named(admin, sent.stream().filter(it -> !it.lost().isEmpty()).toList());
        if (named.isEmpty()) {
            return List.of();
        }
        var names = new HashMap<Long, String>();
        named.forEach(one -> one.lost().forEach(id -> names.put(id,
                one.names().getOrDefault("group:" + id, words.say("group.unnamed", Long.toString(id))))));
        var losers = named.stream().map(one -> new Loser(one.userId(), one.person().name(), one.lost())).toList();
        var companies = named.stream().map(one -> Optional.ofNullable(one.companyId())).distinct().toList();
        var losses = new ArrayList<>(sheetLosses.of(admin, losers, companies, names, now));
        var nothing = named.stream().filter(one -> one.groups() != null && one.groups().before().isEmpty())
                .map(one -> one.person().name()).toList();
        if (!nothing.isEmpty()) {
            losses.add(new Loss(0, "all", "", words.say("batch.back.sure.all", some(nothing))));
        }
        return losses;
    }

    /** Asks for the ticks that are missing, by what AMS itself says before anything is sent. */
    void check(Admin admin, List<SetBack> sent, Way way, Collection<String> ticked, FormErrors errors) {
        losing.check(losses(admin, sent, true), ticked, errors);
        if (sent.stream().anyMatch(it -> it.replaces(way)) && !ticked.contains(KEPT)) {
            errors.add("sure-" + KEPT, words.say("planned.sure.kept.missing"));
        }
    }

    private String some(List<String> names) {
        return names.size() <= MANY
                ? words.list(names)
                : words.say("batch.back.sure.more", String.join(", ", names.subList(0, MANY)), names.size() - MANY);
    }

    private Line line(SetBack one, Way way) {
        var departments = one.departments();
        var groups = one.groups();
        var parts = new ArrayList<Part>();
        parts(parts, one, departments, "department:", way.departments(), one.departments(way));
        parts(parts, one, groups, "group:", way.groups(), one.groups(way));
        return new Line(one.userId(), one.person().name(), one.person().serviceNumber(), List.copyOf(parts),
                one.replaces(way) ? words.say("planned.keeps.ledger") : null);
    }

    private void parts(List<Part> parts, SetBack one, SetBack.@Nullable Span span, String prefix, Lists lists,
            @Nullable Change change) {
        if (span == null) {
            return;
        }
        Function<Long, String> name = id -> one.names().getOrDefault(prefix + id, Long.toString(id));
        var comparison = Comparison.of(span.after(), span.before());
        part(parts, Look.ADDED, "batch.added", comparison.added().stream().map(name).toList());
        var removed = comparison.removed().stream().map(name).toList();
        part(parts, lists == Lists.ADDED ? Look.CHECK : Look.REMOVED,
                lists == Lists.ADDED ? "batch.back.stays" : "batch.removed", removed);
        if (change instanceof Change.Replacing(var kept, _)) {
            parts.add(new Part(Look.CHECK, words.say("planned.keeps"), kept.isEmpty()
                    ? List.of(words.say("planned.keeps.nothing"))
                    : kept.stream().map(name).toList()));
        }
    }

    private void part(List<Part> parts, Look look, String word, List<String> names) {
        if (!names.isEmpty()) {
            parts.add(new Part(look, words.say(word), names));
        }
    }
}
