package org.amsportal.intake;

import org.amsportal.ams.AmsProblem;

/** AMS did not tell what a plan needs. */
final class NotPlanned extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient AmsProblem problem;

    NotPlanned(AmsProblem problem) {
        super("AMS did not tell what a plan needs", null, false, false);
        this.problem = problem;
    }

    AmsProblem problem() {
        return problem;
    }
}
