package org.amsportal.journal;

import java.util.Optional;
import java.util.function.Function;

import org.amsportal.ams.AmsProblem;

/** What came of a look in AMS, where AMS answered. A read that it refuses this admin is another matter than one that it does not have. */
sealed interface Looked<T> {

    record Seen<T>(T value) implements Looked<T> {}

    /** This AMS does not have the read, or lists people without what would tell them apart: nobody can look. */
    record NotTold<T>() implements Looked<T> {}

    /** AMS does not let this admin look: somebody else may. */
    record Refused<T>(AmsProblem problem) implements Looked<T> {}

    default Optional<T> seen() {
        return this instanceof Seen<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    default <R> Looked<R> map(Function<? super T, ? extends R> make) {
        return switch (this) {
            case Seen<T>(T value) -> new Seen<>(make.apply(value));
            case NotTold<T>() -> new NotTold<>();
            case Refused<T>(AmsProblem problem) -> new Refused<>(problem);
        };
    }
}
