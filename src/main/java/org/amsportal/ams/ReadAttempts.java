package org.amsportal.ams;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

import org.amsportal.ams.AmsProblem.NoAnswer;
import org.amsportal.ams.AmsProblem.TooManyRequests;
import org.amsportal.ams.AmsProblem.Unreachable;
import org.amsportal.ams.Outcome.Answered;
import org.amsportal.ams.Outcome.Failed;

/** Gets an answer to a read: repeated a little where a fault may pass, within the time of one call; after a 401 once more with a fresh token. */
final class ReadAttempts {

    private static final int MOST = 3;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration SHORTEST_CALL = Duration.ofMillis(100);
    private static final Set<Integer> PASSING = Set.of(502, 503, 504);

    private final Line line;
    private final Problems problems;

    ReadAttempts(Line line, Problems problems) {
        this.line = line;
        this.problems = problems;
    }

    /** The answer, whatever its status; throws {@link AmsException} when none came, {@link SignInEnded} when AMS calls a fresh token dead too. */
    Answered answer(Authority authority, Call call) {
        var token = authority.token();
        var answer = persistently(authority, token, call);
        if (answer.status() != 401) {
            return answer;
        }
        answer = persistently(authority, authority.tokenInsteadOf(token), call);
        if (answer.status() == 401) {
            throw new SignInEnded("AMS calls a fresh token dead");
        }
        return answer;
    }

    private Answered persistently(Authority authority, AccessToken token, Call call) {
        var time = new TimeLeft(line.callTimeout());
        for (var attempt = 1;; attempt++) {
            var outcome = authority.inTurn(() -> time.using(() -> line.attempt(token, call, time.left())));
            var pause = attempt < MOST ? pauseBeforeNext(outcome, attempt) : Optional.<Duration>empty();
            if (pause.isEmpty() || !waited(pause.get(), time)) {
                return answered(outcome);
            }
        }
    }

    private static Answered answered(Outcome outcome) {
        return switch (outcome) {
            case Answered answer -> answer;
            case Failed(var problem) -> throw new AmsException(problem);
        };
    }

    private Optional<Duration> pauseBeforeNext(Outcome outcome, int attempt) {
        return switch (outcome) {
            case Failed(Unreachable _),Failed(NoAnswer _) -> Optional.of(backoff(attempt));
            case Failed _ -> Optional.empty();
            case Answered answer when PASSING.contains(answer.status()) -> Optional.of(backoff(attempt));
            case Answered answer when answer.status() == 429 -> asked(answer);
            case Answered _ -> Optional.empty();
        };
    }

    private Optional<Duration> asked(Answered answer) {
        return problems.of(answer, null) instanceof TooManyRequests(var _, var wait) && wait != null
                && wait.compareTo(LONGEST_WAIT) <= 0 ? Optional.of(wait) : Optional.empty();
    }

    private static Duration backoff(int attempt) {
        return Duration.ofMillis(100L * attempt + ThreadLocalRandom.current().nextLong(100));
    }

    /** Waits, unless that would leave no time for another attempt. */
    private static boolean waited(Duration pause, TimeLeft time) {
        return time.left().compareTo(pause.plus(SHORTEST_CALL)) >= 0 && time.using(() -> slept(pause));
    }

    private static boolean slept(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The time that a call has with its repetitions. What it waits for its turn does not count. */
    private static final class TimeLeft {

        private long nanos;

        private TimeLeft(Duration time) {
            this.nanos = time.toNanos();
        }

        private Duration left() {
            return Duration.ofNanos(nanos);
        }

        private <T> T using(Supplier<T> work) {
            long began = System.nanoTime();
            try {
                return work.get();
            } finally {
                nanos -= System.nanoTime() - began;
            }
        }
    }
}
