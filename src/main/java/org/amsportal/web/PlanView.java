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
 * @param text what else is to be said, below the steps
 * @param finish the words of the button that goes on with what is missing; null when nothing can be gone on with
 * @param leavable whether a person can leave it at that
 */
public record PlanView(UUID id, String path, String place, String title, Look look, @Nullable String lead,
        @Nullable Person person,
        @Nullable Long userId, boolean working, List<StepView> steps, List<String> text, @Nullable String finish,
        boolean leavable, List<Link> links) {

    /** How many of the steps are done. */
    public long doneCount() {
        return steps.stream().filter(s -> s.look() == Look.DONE).count();
    }
}
