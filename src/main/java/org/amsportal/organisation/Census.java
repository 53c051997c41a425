package org.amsportal.organisation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
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
        var round = new Round(admin, age);
        try {
            for (int from = 0; from < open.size() && !round.isInVain(); from += AT_A_TIME) {
                round.lookUp(open.subList(from, Math.min(from + AT_A_TIME, open.size())));
            }
            if (!round.isInVain()) {
                round.askOnceMore();
            }
            keep(sight(admin), new Ended(clock.instant(), round.stopped()));
        } catch (SignInEnded _) {
            // whoever signs in next can begin again; what is known stays
        }
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

    /** One look-up of everybody. */
    private final class Round {

        private final Admin admin;
        private final Duration age;
        private final Map<Kind, List<Long>> unanswered = new EnumMap<>(Kind.class);
        private @Nullable AmsProblem problem;
        private int inARow;

        private Round(Admin admin, Duration age) {
            this.admin = admin;
            this.age = age;
        }

        /** Asks for those of some people of whom nothing is known that is young enough. */
        private void lookUp(List<Long> some) {
            int asked = 0;
            boolean any = false;
            for (Kind kind : Kind.values()) {
                var known = remembered.of(admin, kind, some, age);
                var missing = some.stream().filter(id -> !known.containsKey(id)).toList();
                asked = Math.max(asked, missing.size());
                for (var reading : whoHasWhat.readNow(admin, kind, missing).entrySet()) {
                    any |= reading.getValue().fromAms();
                    note(kind, reading.getKey(), reading.getValue());
                }
            }
            inARow = any ? 0 : inARow + asked;
        }

        private void note(Kind kind, long user, Reading<?> reading) {
            if (!reading.fromAms()) {
                unanswered.computeIfAbsent(kind, _ -> new ArrayList<>()).add(user);
            }
            if (reading instanceof Reading.Failed<?>(var why)) {
                problem = why;
            }
        }

        /** Single calls go unanswered while AMS is busy. Who is not answered for now either is left at that. */
        private void askOnceMore() {
            unanswered.forEach((kind, people) -> {
                boolean any = true;
                for (int from = 0; any && from < people.size(); from += AT_A_TIME) {
                    any = whoHasWhat
                            .readNow(admin, kind, people.subList(from, Math.min(from + AT_A_TIME, people.size())))
                            .values().stream().anyMatch(Reading::fromAms);
                }
            });
        }

        /** Whether so many in a row were not answered for that AMS is left alone. */
        private boolean isInVain() {
            return inARow >= PATIENCE;
        }

        private @Nullable AmsProblem stopped() {
            return isInVain() ? problem : null;
        }
    }
}
