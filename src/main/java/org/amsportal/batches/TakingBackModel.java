package org.amsportal.batches;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Comparison;
import org.amsportal.assignments.Grants.Objection;
import org.amsportal.plans.Progress;
import org.amsportal.web.BatchSentences;
import org.amsportal.web.FormErrors;
import org.amsportal.web.Look;
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

    /** Names that somebody gets or loses. */
    record Part(Look look, List<String> names) {}

    /** One person with what setting back would give and take. */
    record Line(long userId, String name, @Nullable String serviceNumber, List<Part> parts) {}

    private final TakingBack takingBack;
    private final ProblemWords problems;
    private final Words words;

    TakingBackModel(TakingBack takingBack, ProblemWords problems, Words words) {
        this.takingBack = takingBack;
        this.problems = problems;
        this.words = words;
    }

    void page(Model model, Admin admin, Progress progress, List<SetBack> people, int page, String nonce,
            FormErrors errors) {
        int last = Math.max(1, (people.size() + BatchModel.PER_PAGE - 1) / BatchModel.PER_PAGE);
        int at = Math.clamp(page, 1, last);
        int from = (at - 1) * BatchModel.PER_PAGE;
        int to = Math.min(people.size(), from + BatchModel.PER_PAGE);
        String path = BatchSentences.path(progress.id()) + "/taking-back";
        model.addAttribute("batch", progress);
        model.addAttribute("path", path);
        model.addAttribute("many", people.size());
        model.addAttribute("typing", people.size() > MANY);
        model.addAttribute("nonce", nonce);
        model.addAttribute("formErrors", errors);
        model.addAttribute("people",
                takingBack.named(admin, people.subList(from, to)).stream().map(TakingBackModel::line).toList());
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

    private static Line line(SetBack one) {
        return new Line(one.userId(), one.person().name(), one.person().serviceNumber(),
                Stream.of(part(one, one.departments(), "department:", Look.ADDED),
                        part(one, one.groups(), "group:", Look.ADDED),
                        part(one, one.departments(), "department:", Look.REMOVED),
                        part(one, one.groups(), "group:", Look.REMOVED)).filter(part -> !part.names().isEmpty())
                        .toList());
    }

    private static Part part(SetBack one, SetBack.@Nullable Span span, String prefix, Look look) {
        if (span == null) {
            return new Part(look, List.of());
        }
        var comparison = Comparison.of(span.after(), span.before());
        Function<Long, String> name = id -> one.names().getOrDefault(prefix + id, Long.toString(id));
        return new Part(look,
                (look == Look.ADDED ? comparison.added() : comparison.removed()).stream().map(name).toList());
    }
}
