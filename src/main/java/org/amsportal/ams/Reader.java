package org.amsportal.ams;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.amsportal.ams.AmsProblem.MissingPermission;
import org.amsportal.ams.AmsProblem.Unreadable;
import org.amsportal.ams.AmsProblem.UserNotFound;
import org.amsportal.ams.Outcome.Answered;
import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

/**
 * One read, from the question whether AMS has it at all to the value in its answer.
 *
 * <p>A 404, 405 or 501 without a code of AMS teaches that the read is missing, with one exception: a 404 about one user may also mean that
 * there is no such user. Where this process ever got an answer to that read, it means that. Where it never did, nobody can tell: the answer is
 * empty, but nothing is learnt from it, or a link to a user who does not exist would hide everybody's permission groups.
 */
final class Reader {

    private static final Set<Integer> NOT_THERE = Set.of(404, 405, 501);

    private final OfferedReads offered;
    private final ReadAttempts attempts;
    private final Problems problems;

    Reader(OfferedReads offered, ReadAttempts attempts, Problems problems) {
        this.offered = offered;
        this.attempts = attempts;
        this.problems = problems;
    }

    <T> Optional<T> read(AmsRead read, Authority authority, Call call, Function<JsonNode, T> shape) {
        if (!offered.offers(read)) {
            return Optional.empty();
        }
        var answer = attempts.answer(authority, call);
        if (!answer.ok()) {
            return otherwise(read, authority, answer);
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

    private <T> Optional<T> otherwise(AmsRead read, Authority authority, Answered answer) {
        var problem = problems.of(answer, read.permission());
        if (problem instanceof MissingPermission(var _, var permission)) {
            learn(authority, permission, false);
        }
        if (!NOT_THERE.contains(answer.status()) || problem.said().code() != null) {
            throw new AmsException(problem);
        }
        if (!read.aboutOneUser() || answer.status() != 404 || namesNoRoute(problem)) {
            offered.isMissing(read);
            return Optional.empty();
        }
        if (!offered.everAnswered(read)) {
            return Optional.empty();
        }
        throw new AmsException(answer.body() instanceof Body.Foreign ? problem : new UserNotFound(problem.said()));
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
