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
 * @param steps those that are shown: of many, those that need somebody first
 * @param total how many steps there are in all
 * @param doneCount how many of them are done
 * @param heading what is over the text and the next steps
 * @param text what else is to be said
 * @param copies texts for others, such as the helpdesk's ticket
 */
record PlanView(UUID id, String path, String place, String title, Look look, @Nullable String lead,
        @Nullable Person person, @Nullable Long userId, boolean working, @Nullable String slow, List<StepResult> steps,
        int total, int doneCount,
        String heading, List<String> text, NextSteps next, List<Copy> copies) {

    /** Words for somebody else, to be copied. */
    record Copy(String id, String title, String text) {}

    /** Whether there are too many steps to show them all. */
    public boolean isMany() {
        return total > PlanViews.MANY;
    }

    /** How many of the steps are not shown. */
    public int getMore() {
        return total - steps.size();
    }
}
