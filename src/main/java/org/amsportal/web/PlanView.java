package org.amsportal.web;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A plan with its outcomes as pages draw it: one sentence, one next action.
 *
 * @param path where it is shown
 * @param place the entry of the navigation that it belongs to
 * @param person whom it is about; null for departments
 * @param userId the person's AMS number, once it is known
 * @param slow what to say when AMS takes its time over a step; null otherwise
 * @param heading what is over the text and the next steps
 * @param text what else is to be said
 * @param copies texts for others, such as the helpdesk's ticket
 */
record PlanView(UUID id, String path, String place, String title, Look look, @Nullable String lead,
        @Nullable Person person, @Nullable Long userId, boolean working, @Nullable String slow, List<StepResult> steps,
        String heading, List<String> text, NextSteps next, List<Copy> copies) {

    /** Words for somebody else, to be copied. */
    record Copy(String id, String title, String text) {}

    /** How many of the steps are done. */
    public long doneCount() {
        return steps.stream().filter(StepResult::isDone).count();
    }
}
