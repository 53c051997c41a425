package org.amsportal.plans;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.amsportal.ams.AmsProblem;
import org.amsportal.journal.Entry;
import org.amsportal.journal.State;
import org.amsportal.journal.Why;
import org.amsportal.journal.Write;
import org.jspecify.annotations.Nullable;

/** When a write that never reached AMS is sent again by itself, before it is left to a person. Whatever may have arrived never is. */
final class Patience {

    private static final List<Duration> WAITS = List.of(Duration.ofSeconds(2), Duration.ofSeconds(5),
            Duration.ofSeconds(15));
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    /** AMS is asked a second time after half a minute; each try is a call that says that the read is not there. */
    private static final Duration UNTIL_READ_IS_KNOWN = Duration.ofSeconds(8);
    private static final int TRIES_WHEN_ASKED_TO_WAIT = 10;
    /** Some ten minutes: another's write whose outcome is not known is looked after for two at least. */
    private static final int TRIES_WHILE_OTHERS_ARE_AT_IT = 40;

    private Patience() {
    }

    static Optional<Instant> again(Entry entry, int tries) {
        return again(entry, tries, false);
    }

    /**
     * Empty when it is left to a person.
     *
     * @param tries how often it was put off before
     * @param oneOfMany whether many others wait with it: then AMS may be away for longer, as nobody sits before it
     */
    static Optional<Instant> again(Entry entry, int tries, boolean oneOfMany) {
        if (entry.state() != State.NOT_SENT) {
            return Optional.empty();
        }
        return wait(entry.why(), tries, oneOfMany ? TRIES_WHEN_ASKED_TO_WAIT : WAITS.size())
                .map(entry.changedAt()::plus);
    }

    /**
     * When a step goes on by itself: as it was put down, else as its entry tells, whose worker may not have lived to put it down. Null when it is
     * left to a person.
     */
    static @Nullable Instant at(Entry entry, Batch batch) {
        Batch.Ask ask = batch.ask(entry.place().step());
        if (ask.againAt() != null) {
            return ask.againAt();
        }
        return isMissedByOthers(entry, batch)
                ? entry.changedAt().plus(step(entry.attempts()))
                : again(entry, ask.tries(), batch.oneOfMany()).orElse(null);
    }

    /**
     * A department that many wait for, and that was looked for in vain once AMS could no longer have created it. Before it is sent again the portal
     * looks once more.
     */
    private static boolean isMissedByOthers(Entry entry, Batch batch) {
        return entry.state() == State.ABSENT && entry.write() instanceof Write.CreateDepartment && batch.oneOfMany()
                && batch.number() == Row.DEPARTMENTS_ROW && entry.attempts() <= WAITS.size()
                && !entry.settledByAPerson();
    }

    /** Whether nothing goes on before somebody signs in. */
    static boolean needsSignIn(Entry entry) {
        return entry.state() == State.NOT_SENT && (entry.why() instanceof Why.SignedOut
                || entry.why() instanceof Why.ByAms(AmsProblem.NotSignedIn _));
    }

    private static Optional<Duration> wait(@Nullable Why why, int tries, int few) {
        return switch (why) {
            case Why.ByAms(AmsProblem.TooManyRequests(_, var retryAfter)) ->
                tries >= TRIES_WHEN_ASKED_TO_WAIT || tooLong(retryAfter)
                        ? Optional.empty()
                        : Optional.of(retryAfter != null ? notAtOnce(retryAfter) : step(tries));
            case Why.ByAms(AmsProblem.Unreachable _),Why.ByAms(AmsProblem.NoAnswer _),Why.ByAms(AmsProblem.Fault _) ->
                few(tries, few);
            case Why.ByAms(AmsProblem.ReadNotKnownNow _) ->
                tries < TRIES_WHEN_ASKED_TO_WAIT ? Optional.of(UNTIL_READ_IS_KNOWN) : Optional.empty();
            case Why.Busy _ -> few(tries, few == WAITS.size() ? few : TRIES_WHILE_OTHERS_ARE_AT_IT);
            case Why.Interrupted _,Why.DatabaseGone _ -> few(tries, few);
            case null, default -> Optional.empty();
        };
    }

    /** A time that is over by AMS's clock, or no time at all, would have all tries made in a moment. */
    private static Duration notAtOnce(Duration retryAfter) {
        return retryAfter.compareTo(SHORTEST) < 0 ? SHORTEST : retryAfter;
    }

    /** Nobody is kept waiting for hours without being asked. */
    private static boolean tooLong(@Nullable Duration retryAfter) {
        return retryAfter != null && retryAfter.compareTo(LONGEST) > 0;
    }

    private static Optional<Duration> few(int tries, int most) {
        return tries < most ? Optional.of(step(tries)) : Optional.empty();
    }

    private static Duration step(int tries) {
        return WAITS.get(Math.min(tries, WAITS.size() - 1));
    }
}
