package org.amsportal.organisation;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

import org.amsportal.ams.AmsProblem;

/** Something a page needs to know of AMS: known with source and time, known by nobody, or not to be had right now. */
public sealed interface Reading<T> {

    /** Where a fact comes from. */
    enum Source {
        AMS, LEDGER
    }

    record Known<T>(T value, Source source, Instant asOf) implements Reading<T> {}

    /** This AMS does not have the read, and the portal has done nothing that would tell. */
    record NotKnown<T>() implements Reading<T> {}

    /** AMS has the read, but did not answer it. */
    record Failed<T>(AmsProblem problem) implements Reading<T> {}

    default Optional<T> known() {
        return this instanceof Known<T> known ? Optional.of(known.value()) : Optional.empty();
    }

    default boolean fromAms() {
        return this instanceof Known<T> known && known.source() == Source.AMS;
    }

    /** The same reading of something made from its value. */
    default <R> Reading<R> map(Function<? super T, ? extends R> make) {
        return switch (this) {
            case Known<T>(T value, Source source, Instant asOf) -> new Known<>(make.apply(value), source, asOf);
            case NotKnown<T>() -> new NotKnown<>();
            case Failed<T>(AmsProblem problem) -> new Failed<>(problem);
        };
    }

    /** Another reading where nobody knows this one. */
    default Reading<T> orElse(Supplier<Reading<T>> other) {
        return this instanceof NotKnown<T> ? other.get() : this;
    }
}
