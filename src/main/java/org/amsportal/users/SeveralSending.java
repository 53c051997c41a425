package org.amsportal.users;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.assignments.Grants.Objection;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Batches.Sent;
import org.amsportal.plans.Batches.Wanted;
import org.amsportal.plans.Row;
import org.amsportal.web.BatchSentences;
import org.amsportal.web.Notice;
import org.amsportal.web.ProblemWords;
import org.amsportal.web.Subject;
import org.amsportal.web.Times;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Says what came of sending a change of several users. */
@Component
class SeveralSending {

    private static final Duration QUICK = Duration.ofMillis(1500);

    private final Batches batches;
    private final ProblemWords problems;
    private final Words words;
    private final Times times;

    SeveralSending(Batches batches, ProblemWords problems, Words words, Times times) {
        this.batches = batches;
        this.problems = problems;
        this.words = words;
        this.times = times;
    }

    /** The view to show next; empty for the form once more, with what stands against it in the model. */
    Optional<String> told(Admin admin, Sent sent, List<Wanted> rows, Model model, HttpServletResponse response,
            RedirectAttributes redirect) {
        return switch (sent) {
            case Sent.Started(var batch) -> {
                batches.await(admin, batch, QUICK);
                yield Optional.of("redirect:" + BatchSentences.path(batch));
            }
            case Sent.Already(var batch, var at) -> {
                redirect.addFlashAttribute("flash", words.say("form.already", times.at(at)));
                yield Optional.of("redirect:" + BatchSentences.path(batch));
            }
            case Sent.Otherwise(var batch, var at) -> {
                response.setStatus(409);
                model.addAttribute("at", times.at(at));
                model.addAttribute("path", BatchSentences.path(batch));
                model.addAttribute("start", "/users");
                model.addAttribute("place", "users");
                yield Optional.of("web/otherwise");
            }
            case Sent.Objected(var objections) -> {
                response.setStatus(422);
                model.addAttribute("objections", notices(admin, rows, objections));
                yield Optional.empty();
            }
            case Sent.NotThisForm _ -> {
                response.setStatus(422);
                model.addAttribute("stale", true);
                yield Optional.empty();
            }
        };
    }

    /** Each thing that stands against it once, with whom it concerns first. */
    private List<Notice> notices(Admin admin, List<Wanted> rows, Map<Integer, List<Objection>> objections) {
        var notices = new LinkedHashMap<String, Notice>();
        objections.forEach((number, its) -> {
            if (rows.get(number - 1).row().who() instanceof Row.Who.Existing(long id, var label, var email)) {
                var subject = Subject.person(label, email, id, admin.is(id, email));
                its.forEach(it -> notices.putIfAbsent(it.getClass().getSimpleName(),
                        problems.of(it, subject, admin)));
            }
        });
        return List.copyOf(notices.values());
    }
}
