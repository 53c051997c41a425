package org.amsportal.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What can be done next about a plan.
 *
 * @param finish the words of the button that goes on with what is missing; null when nothing can be gone on with
 * @param finishIsMain whether that is the main action: what AMS refused it would most likely refuse again
 * @param fewer the button that goes on without some of the permission groups; null when that is not offered
 * @param main the one main link; null where a button is the main action
 * @param leavable whether a person can leave it at that
 */
record NextSteps(@Nullable String finish, boolean finishIsMain, @Nullable Fewer fewer, @Nullable Link main,
        List<Link> links, boolean leavable) {

    /** Goes on without these permission groups. */
    record Fewer(String words, List<Long> without) {}
}
