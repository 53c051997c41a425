package org.amsportal.web;

import java.util.List;

import org.amsportal.plans.Row;
import org.amsportal.plans.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws the steps of a plan before they are taken. */
@Component
public class StepViews {

    private final Words words;
    private final RowNames names;

    StepViews(Words words, RowNames names) {
        this.words = words;
        this.names = names;
    }

    /** The steps that a row would take, for "What will happen". */
    public List<StepView> ahead(Row row, List<Step> steps) {
        return steps.stream().map(
                step -> new StepView(step.key(), imperative(row, step), names.of(row, step), noteAhead(step)))
                .toList();
    }

    String imperative(Row row, Step step) {
        boolean person = row.who() instanceof Row.Who.NewPerson;
        int many = names.of(row, step).size();
        return switch (step.kind()) {
            case CREATE_USER -> words.say("step.user");
            case CREATE_DEPARTMENT -> words.say("step.department", names.creation(row, step));
            case ASSIGN_DEPARTMENTS -> words.say(person ? "step.departments" : "step.departments.change", many);
            case ASSIGN_GROUPS -> words.say(person ? "step.groups" : "step.groups.change", many);
        };
    }

    private @Nullable String noteAhead(Step step) {
        return step.kind() == Step.Kind.CREATE_USER ? words.say("step.user.ahead") : null;
    }
}
