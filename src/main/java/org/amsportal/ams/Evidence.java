package org.amsportal.ams;

import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import org.amsportal.ams.Outcome.Answered;

/** What AMS's answers show by the way: that AMS itself answers, and which users it has. */
final class Evidence {

    private static final Set<Integer> NOT_THERE = Set.of(404, 405, 501);
    private static final int MOST = 10_000;

    private final AtomicLong answers = new AtomicLong();
    private final Set<Long> users = ConcurrentHashMap.newKeySet();

    /** How often AMS itself has answered a call that it has. */
    long answers() {
        return answers.get();
    }

    /** A page of something before AMS shows nothing of AMS, and neither does an address that is not there. */
    void note(Answered answer) {
        boolean itself = answer.ok()
                ? !(answer.body() instanceof Body.Foreign)
                : answer.status() < 500 && answer.body() instanceof Body.Json
                        && (!NOT_THERE.contains(answer.status()) || ErrorBody.of(answer.body()).code() != null);
        if (itself) {
            answers.incrementAndGet();
        }
    }

    /** AMS has told of a user of this number. */
    void has(long userId) {
        if (users.size() >= MOST) {
            users.clear();
        }
        users.add(userId);
    }

    boolean tellsOf(long userId) {
        return users.contains(userId);
    }

    /** Any user that AMS has told of. */
    OptionalLong anybody() {
        return users.stream().mapToLong(Long::longValue).findFirst();
    }
}
