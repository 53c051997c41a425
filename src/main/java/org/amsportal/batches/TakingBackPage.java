package org.amsportal.batches;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletResponse;

import org.amsportal.access.Admin;
import org.amsportal.batches.SetBack.Way;
import org.amsportal.plans.Batches;
import org.amsportal.plans.Batches.Sent;
import org.amsportal.plans.Plans;
import org.amsportal.plans.Progress;
import org.amsportal.web.BatchSentences;
import org.amsportal.web.FormErrors;
import org.amsportal.web.NotFound;
import org.amsportal.web.Times;
import org.amsportal.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes a plan back as far as AMS allows: departments and permission groups as they were before it, as a plan of its own. */
@Controller
@RequestMapping("/batches/{batch}/taking-back")
class TakingBackPage {

    private static final String FORM = "taking-back";
    private static final Duration QUICK = Duration.ofMillis(1500);

    private final Batches batches;
    private final Plans plans;
    private final TakingBack takingBack;
    private final TakingBackModel models;
    private final Words words;
    private final Times times;

    TakingBackPage(Batches batches, Plans plans, TakingBack takingBack, TakingBackModel models, Words words,
            Times times) {
        this.batches = batches;
        this.plans = plans;
        this.takingBack = takingBack;
        this.models = models;
        this.words = words;
        this.times = times;
    }

    @GetMapping
    String show(Admin admin, @PathVariable UUID batch, @RequestParam(defaultValue = "") String page, Model model) {
        Progress progress = of(admin, batch);
        batches.checkTakingBack(admin, batch);
        int at = Optional.of(page).filter(it -> it.matches("[0-9]{1,6}")).map(Integer::parseInt).orElse(1);
        models.page(model, admin, progress, takingBack.of(admin, batch), at, plans.nonce(admin, FORM),
                List.of(), new FormErrors());
        return "batches/taking-back";
    }

    /** @param without whether those are left out whom this admin may not change so */
    @PostMapping
    String send(Admin admin, @PathVariable UUID batch, @RequestParam(defaultValue = "") String nonce,
            @RequestParam(defaultValue = "") String typed, @RequestParam(defaultValue = "") String without,
            @RequestParam(required = false) @Nullable List<String> sure, Model model,
            HttpServletResponse answer, RedirectAttributes redirect) {
        Progress progress = of(admin, batch);
        batches.checkTakingBack(admin, batch);
        Way way = takingBack.way();
        List<SetBack> all = takingBack.of(admin, batch);
        List<SetBack> people = TakingBackModel.sent(all, way);
        var errors = new FormErrors();
        if (progress.working() || people.isEmpty()) {
            return "redirect:" + BatchSentences.path(batch) + "/taking-back";
        }
        List<String> ticked = sure == null ? List.of() : sure;
        if (people.size() > TakingBackModel.MANY && !typed.strip().equals(Integer.toString(people.size()))) {
            errors.add("typed", words.say("batch.back.typed.missing", people.size()));
        }
        if (!plans.wasSent(admin, FORM, nonce)) {
            models.check(admin, people, way, ticked, errors);
        }
        if (!errors.isEmpty()) {
            return again(admin, progress, all, nonce, ticked, errors, model, answer);
        }
        List<SetBack> named = takingBack.named(admin, people);
        Sent sent = send(admin, nonce, progress, named, way);
        if (sent instanceof Sent.Objected(var objections) && !without.isEmpty()
                && objections.size() < named.size()) {
            sent = send(admin, nonce, progress, others(named, objections.keySet()), way);
        }
        return told(admin, progress, all, named, nonce, ticked, sent, model, answer, redirect);
    }

    private Sent send(Admin admin, String nonce, Progress progress, List<SetBack> people, Way way) {
        return batches.send(admin, FORM, nonce, words.say("batch.back.plan", progress.title()),
                people.stream().map(it -> it.wanted(way)).toList());
    }

    private static List<SetBack> others(List<SetBack> people, Set<Integer> left) {
        return IntStream.range(0, people.size()).filter(it -> !left.contains(it + 1)).mapToObj(people::get).toList();
    }

    private String told(Admin admin, Progress progress, List<SetBack> all, List<SetBack> people, String nonce,
            List<String> ticked, Sent sent, Model model, HttpServletResponse answer, RedirectAttributes redirect) {
        return switch (sent) {
            case Sent.Started(var made) -> {
                batches.takenBack(admin, progress.id());
                batches.await(admin, made, QUICK);
                yield "redirect:" + BatchSentences.path(made);
            }
            case Sent.Already(var made, var at) -> earlier(made, words.say("form.already", times.at(at)), redirect);
            case Sent.Otherwise(var made, var at) ->
                earlier(made, words.say("form.already", times.at(at)), redirect);
            case Sent.Objected(var objections) -> {
                model.addAttribute("objections", models.objections(admin, objections, people));
                model.addAttribute("objected", objections.size());
                yield again(admin, progress, all, nonce, ticked, new FormErrors(), model, answer);
            }
            case Sent.NotThisForm _ -> {
                model.addAttribute("stale", true);
                yield again(admin, progress, all, plans.nonce(admin, FORM), ticked, new FormErrors(), model, answer);
            }
        };
    }

    private static String earlier(UUID made, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:" + BatchSentences.path(made);
    }

    private String again(Admin admin, Progress progress, List<SetBack> people, String nonce, List<String> ticked,
            FormErrors errors, Model model, HttpServletResponse answer) {
        answer.setStatus(422);
        models.page(model, admin, progress, people, 1, nonce, ticked, errors);
        return "batches/taking-back";
    }

    private Progress of(Admin admin, UUID batch) {
        return batches.progress(admin, batch).orElseThrow(NotFound::new);
    }
}
