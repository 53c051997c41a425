package org.amsportal.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.amsportal.access.Admin;
import org.amsportal.ams.AmsProblem;
import org.amsportal.ams.AmsUser;
import org.amsportal.ams.SignInEnded;
import org.amsportal.organisation.Facts.Kind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up of everybody where they are and what they may do: AMS has two calls for each person, so it takes its time and goes on by itself. */
@Component
class Census {

    private static final int AT_A_TIME = 24;
    /** After so many unanswered in a row AMS is left alone. */
    private static final int PATIENCE = 24;
    /** What would be too old before everybody was looked up is read again, unless few are missing. */
    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofMinutes(1);
    private static final int FEW = 300;
    private static final int KEPT = 1_000;

    /** @param stopped why it ended before everybody was asked for; null where it did not */
    record Ended(Instant at, @Nullable AmsProblem stopped) {}

    private final PeopleList list;
    private final WhoHasWhat whoHasWhat;
    private final Remembered remembered;
    private final Clock clock;
    private final Once<Sight, Boolean> running = new Once<>();
    private final Map<Sight, Ended> ended = Collections.synchronizedMap(new LinkedHashMap<>());

    Census(PeopleList list, WhoHasWhat whoHasWhat, Remembered remembered, Clock clock) {
        this.list = list;
        this.whoHasWhat = whoHasWhat;
        this.remembered = remembered;
        this.clock = clock;
    }

    /** Begins, unless it goes on already for all who share what is looked up. */
    void begin(Admin admin) {
        if (!isRunning(admin)) {
            ended.remove(sight(admin));
            var _ = running.of(sight(admin), () -> {
                lookUp(admin);
                return true;
            });
        }
    }

    /** One that began before the list of people was read did not know yet with whom it would be shared. */
    boolean isRunning(Admin admin) {
        return running.isRunning(sight(admin)) || running.isRunning(Sight.own(admin));
    }

    /** How the last one ended; empty where its admin signed out before, as whoever signs in next can begin again. */
    Optional<Ended> ended(Admin admin) {
        return Optional.ofNullable(ended.get(sight(admin)));
    }

    /** What is looked up is shared with whom the list of people is shared, and else with nobody. */
    private Sight sight(Admin admin) {
        return list.shared(admin).orElseGet(() -> Sight.own(admin));
    }

    private void lookUp(Admin admin) {
        var people = list.of(admin).known();
        if (people.isEmpty()) {
            return;
        }
        var open = people.get().in(People.Order.NAME, false).map(AmsUser::id).toList();
        var age = Remembered.KEPT.minus(missing(admin, open) > FEW ? LONG : SHORT);
        try {
            @Nullable
            AmsProblem stopped = lookUpAll(admin, open, age);
            if (stopped == null) {
                stopped = lookUpAll(admin, open, Remembered.KEPT); // single calls go unanswered while AMS is busy
            }
            keep(sight(admin), new Ended(clock.instant(), stopped));
        } catch (SignInEnded _) {
            // whoever signs in next can begin again; what is known stays
        }
    }

    /** Asks for what is not known at this age; what stood against it where it ended before everybody was asked for. */
    private @Nullable AmsProblem lookUpAll(Admin admin, List<Long> people, Duration age) {
        @Nullable
        AmsProblem problem = null;
        int unanswered = 0;
        for (int from = 0; from < people.size() && unanswered < PATIENCE; from += AT_A_TIME) {
            problem = lookUp(admin, people.subList(from, Math.min(from + AT_A_TIME, people.size())), age);
            unanswered = problem == null ? 0 : unanswered + AT_A_TIME;
        }
        return unanswered < PATIENCE ? null : problem;
    }

    private void keep(Sight sight, Ended how) {
        synchronized (ended) {
            ended.put(sight, how);
            if (ended.size() > KEPT) {
                ended.remove(ended.keySet().iterator().next());
            }
        }
    }

    private long missing(Admin admin, List<Long> people) {
        return Stream.of(Kind.values())
                .mapToLong(kind -> people.size() - remembered.of(admin, kind, people, Remembered.KEPT).size()).max()
                .orElse(0);
    }

    /** What stood against it where nobody of these was answered for. */
    private @Nullable AmsProblem lookUp(Admin admin, List<Long> some, Duration age) {
        @Nullable
        AmsProblem problem = null;
        boolean any = false;
        for (Kind kind : Kind.values()) {
            var known = remembered.of(admin, kind, some, age);
            var missing = some.stream().filter(id -> !known.containsKey(id)).toList();
            any |= missing.isEmpty();
            for (var reading : whoHasWhat.readNow(admin, kind, missing).values()) {
                any |= reading.fromAms();
                if (reading instanceof Reading.Failed<?>(var why)) {
                    problem = why;
                }
            }
        }
        return any ? null : problem;
    }
}
