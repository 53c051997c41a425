package org.amsportal.ams;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.amsportal.ams.AmsProblem.Fault;
import org.amsportal.ams.AmsProblem.MissingPermission;
import org.amsportal.ams.AmsProblem.ReadNotKnownNow;
import org.amsportal.ams.AmsProblem.Unreadable;
import org.amsportal.ams.AmsProblem.UserNotFound;
import org.amsportal.ams.Outcome.Answered;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * One read, from the question whether AMS has it at all to the value in its answer.
 *
 * <p>A 404, 405 or 501 without a code of AMS says that the read is not there; what that comes to {@link OfferedReads} decides. A 404 about one user
 * may also mean that there is no such user: it counts only about somebody whom AMS has told of, or where AMS has none of the reads. Where the read
 * has ever answered it means just that.
 */
final class Reader {

    private static final Set<Integer> NOT_THERE = Set.of(404, 405, 501);

    private final OfferedReads offered;
    private final ReadAttempts attempts;
    private final Problems problems;
    private final Evidence evidence;
    private final SecondAsks secondAsks;

    Reader(OfferedReads offered, ReadAttempts attempts, Problems problems, Evidence evidence, SecondAsks secondAsks) {
        this.offered = offered;
        this.attempts = attempts;
        this.problems = problems;
        this.evidence = evidence;
        this.secondAsks = secondAsks;
    }

    /** Empty where this AMS does not have the read; {@code about} is the user whom it is about. */
    <T> Optional<T> read(AmsRead read, @Nullable Long about, Authority authority, Call call,
            Function<JsonNode, T> shape) {
        if (!offered.asks(read)) {
            return Optional.empty();
        }
        var answer = attempts.answer(authority, call);
        if (!answer.ok()) {
            return otherwise(read, about, authority, answer);
        }
        var value = value(answer, shape);
        offered.hasAnswered(read);
        learn(authority, read.permission(), true);
        return Optional.of(value);
    }

    private <T> T value(Answered answer, Function<JsonNode, T> shape) {
        if (answer.body() instanceof Body.Json(var node)) {
            try {
                return shape.apply(node);
            } catch (NotReadable e) {
                throw new AmsException(unreadable(answer));
            }
        }
        throw new AmsException(unreadable(answer));
    }

    private Unreadable unreadable(Answered answer) {
        return new Unreadable(problems.of(answer, null).said());
    }

    private <T> Optional<T> otherwise(AmsRead read, @Nullable Long about, Authority authority,
            Answered answer) {
        var problem = problems.of(answer, read.permission());
        if (problem instanceof MissingPermission(var _, var permission)) {
            learn(authority, permission, false);
        }
        if (!NOT_THERE.contains(answer.status()) || problem.said().code() != null) {
            throw new AmsException(problem);
        }
        boolean perhapsNoUser = about != null && answer.status() == 404 && !namesNoRoute(problem);
        if (offered.everAnswered(read)) {
            throw new AmsException(perhapsNoUser ? noUser(answer, problem) : new Fault(problem.said()));
        }
        if (perhapsNoUser && offered.offering(read) != Offering.HAS_NOT && !tellsOf(about)
                && !offered.onlyDocumented()) {
            throw new AmsException(new ReadNotKnownNow(problem.said()));
        }
        var said = offered.isNotThere(read, answer.status());
        if (said == OfferedReads.Said.MISSING) {
            return Optional.empty();
        }
        if (said == OfferedReads.Said.FIRST) {
            secondAsks.expect(read, about, authority);
        }
        throw new AmsException(new ReadNotKnownNow(problem.said()));
    }

    private boolean tellsOf(@Nullable Long about) {
        return about != null && evidence.tellsOf(about);
    }

    private static AmsProblem noUser(Answered answer, AmsProblem problem) {
        return answer.body() instanceof Body.Foreign ? problem : new UserNotFound(problem.said());
    }

    /** Laravel's words for an address that it does not have at all. */
    private static boolean namesNoRoute(AmsProblem problem) {
        var message = problem.said().message();
        return message != null && message.matches("The route .* could not be found\\.?");
    }

    private static void learn(Authority authority, @Nullable AmsPermission permission, boolean has) {
        if (permission != null) {
            authority.learnt(permission, has);
        }
    }
}
