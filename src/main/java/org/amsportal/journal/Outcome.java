package org.amsportal.journal;

import java.util.List;
import java.util.SortedSet;

import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.WriteAnswer;
import org.jspecify.annotations.Nullable;

/**
 * How an entry is concluded.
 *
 * @param resultId the AMS number of what was created, once it is known
 * @param after what the user has according to AMS, where it was read
 */
record Outcome(State state, @Nullable Why why, @Nullable Long resultId, @Nullable SortedSet<Long> after) {

    static Outcome of(State state, @Nullable Why why) {
        return new Outcome(state, why, null, null);
    }

    static Outcome created(long id) {
        return new Outcome(State.DONE, null, id, null);
    }

    static Outcome notSent(Why why) {
        return of(State.NOT_SENT, why);
    }

    static Outcome foundOtherwise(List<Long> found) {
        return of(State.CONFLICT, new Why.FoundOtherwise(found));
    }

    Outcome with(@Nullable SortedSet<Long> nowThere) {
        return new Outcome(state, why, resultId, nowThere);
    }

    /** What an answer means for a write of this kind. A create that was accepted without a number is unknown, never repeated. */
    static Outcome of(Kind kind, WriteAnswer answer) {
        return switch (answer) {
            case WriteAnswer.Accepted(int status, Long id, _) when !kind.assigns() && id == null ->
                of(State.UNKNOWN, new Why.ByAms(new AmsProblem.Unreadable(new AmsProblem.Said(status, null, null))));
            case WriteAnswer.Accepted(_, Long id, _) -> new Outcome(State.DONE, null, id, null);
            case WriteAnswer.Refused(var problem) -> of(State.REFUSED, new Why.ByAms(problem));
            case WriteAnswer.NotSent(var problem) -> of(State.NOT_SENT, new Why.ByAms(problem));
            case WriteAnswer.Unknown(var problem) -> of(State.UNKNOWN, new Why.ByAms(problem));
        };
    }
}
