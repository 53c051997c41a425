package org.amsportal.journal;

import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.WriteAnswer;
import org.jspecify.annotations.Nullable;

/** Kinds of answers and reasons by name, never the words or data in them: trail and log are read by others than the pages. */
final class Naming {

    private Naming() {
    }

    static AmsProblem.Said said(WriteAnswer answer) {
        return switch (answer) {
            case WriteAnswer.Accepted(int status, _, _) -> new AmsProblem.Said(status, null, null);
            case WriteAnswer.Refused(var problem) -> problem.said();
            case WriteAnswer.NotSent(var problem) -> problem.said();
            case WriteAnswer.Unknown(var problem) -> problem.said();
        };
    }

    static String of(WriteAnswer answer) {
        return switch (answer) {
            case WriteAnswer.Accepted _ -> "Accepted";
            case WriteAnswer.Refused(var problem) -> of(problem);
            case WriteAnswer.NotSent(var problem) -> of(problem);
            case WriteAnswer.Unknown(var problem) -> of(problem);
        };
    }

    static String of(@Nullable Why why) {
        return switch (why) {
            case null -> "";
            case Why.ByAms(var problem) -> of(problem);
            default -> why.getClass().getSimpleName();
        };
    }

    static String of(AmsProblem problem) {
        return problem.getClass().getSimpleName();
    }
}
