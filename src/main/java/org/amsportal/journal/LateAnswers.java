package org.amsportal.journal;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** What an answer changes that comes after its entry was concluded without it. */
final class LateAnswers {

    private LateAnswers() {
    }

    static Optional<Outcome> changing(Filed now, int attempt, Outcome answer) {
        if (answer.state() == State.UNKNOWN) {
            return Optional.empty();
        }
        if (now.state() == State.UNKNOWN && now.entry().attempts() == attempt) {
            return Optional.of(answer);
        }
        return contradicts(now, answer) ? Optional.of(Outcome.foundOtherwise(known(now, answer))) : Optional.empty();
    }

    private static boolean contradicts(Filed now, Outcome answer) {
        boolean done = answer.state() == State.DONE;
        if (now.state() == State.DONE) {
            return !done || (answer.resultId() != null && !answer.resultId().equals(now.entry().resultId()));
        }
        return done;
    }

    private static List<Long> known(Filed now, Outcome answer) {
        Stream<Long> before = now.entry().why() instanceof Why.FoundOtherwise(List<Long> found)
                ? found.stream()
                : Stream.ofNullable(now.entry().resultId());
        return Stream.concat(before, Stream.ofNullable(answer.resultId())).filter(Objects::nonNull).distinct().toList();
    }
}
