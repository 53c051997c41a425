package org.amsportal.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amsportal.ams.NewUser;
import org.amsportal.plans.Plan;
import org.amsportal.plans.Row.Who;
import org.amsportal.plans.Step;
import org.amsportal.web.PlanView.Copy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Texts about a plan for others: exactly what came of it for the helpdesk's ticket, and how to begin for the new starter. */
@Component
class PlanCopies {

    private final Words words;
    private final Times times;

    PlanCopies(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    List<Copy> of(Plan plan, String title, @Nullable Person person, List<StepResult> steps) {
        var copies = new ArrayList<Copy>();
        copies.add(new Copy("ticket", words.say("copy.ticket"), ticket(plan, title, person, steps)));
        if (plan.done() && plan.row().who() instanceof Who.NewPerson(var user)) {
            copies.add(new Copy("starter", words.say("copy.starter", user.name()), starter(user)));
        }
        return List.copyOf(copies);
    }

    private String ticket(Plan plan, String title, @Nullable Person person, List<StepResult> steps) {
        var lines = new ArrayList<String>();
        lines.add(title);
        if (person != null) {
            lines.add(String.join(", ", person.facts()));
        }
        var references = plan.steps().stream().filter(step -> step.entry() != null)
                .collect(Collectors.toMap(Step::key, step -> Objects.requireNonNull(step.entry()).reference()));
        steps.forEach(step -> lines.add(line(step, references.getOrDefault(step.key(), ""))));
        if (plan.steps().size() > steps.size()) {
            lines.add(words.say("plan.more", plan.steps().size() - steps.size()));
        }
        String ticket = plan.row().ticket();
        if (ticket != null && !ticket.isBlank()) {
            lines.add(words.say("copy.ticket.number", ticket));
        }
        lines.add(words.say("copy.ticket.by", plan.actorName(), times.at(plan.createdAt())));
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private String line(StepResult step, String reference) {
        var at = step.at();
        var notice = step.notice();
        String what = step.parts().stream()
                .map(part -> words.say("copy.ticket." + part.look().style(), words.list(part.names())))
                .collect(Collectors.joining("; "));
        String outcome = Stream.of(step.word(), at == null ? "" : at.words(), step.note() == null ? "" : step.note(),
                notice == null ? "" : notice.title(),
                reference.isEmpty() ? "" : words.say("copy.ticket.reference", reference))
                .filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(", "));
        return what.isEmpty()
                ? words.say("copy.ticket.step", step.title(), outcome)
                : words.say("copy.ticket.step.of", step.title(), what, outcome);
    }

    private String starter(NewUser user) {
        var lines = new ArrayList<String>();
        lines.add(words.say("copy.starter.hello", user.name()));
        lines.add(words.say("copy.starter.ready", user.email()));
        lines.add(words.say("copy.starter.email"));
        if (user.mailOtp()) {
            lines.add(words.say("copy.starter.codes"));
        }
        return String.join("\n\n", lines);
    }
}
