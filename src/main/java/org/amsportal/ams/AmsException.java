package org.amsportal.ams;

/** Thrown by reads that AMS did not answer with what was asked for. */
public class AmsException extends RuntimeException {

    private final transient AmsProblem problem;

    public AmsException(AmsProblem problem) {
        super(problem.getClass().getSimpleName() + " " + problem.said().status() + " " + problem.said().code());
        this.problem = problem;
    }

    public AmsProblem problem() {
        return problem;
    }
}
