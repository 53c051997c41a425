package org.amsportal.organisation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

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

    private final PeopleList list;
    private final WhoHasWhat whoHasWhat;
    private final Remembered remembered;
    private final Once<Sight, Boolean> running = new Once<>();
    private final Map<Sight, AmsProblem> stopped = new ConcurrentHashMap<>();

    Census(PeopleList list, WhoHasWhat whoHasWhat, Remembered remembered) {
        this.list = list;
        this.whoHasWhat = whoHasWhat;
        this.remembered = remembered;
    }

    /** Begins, unless it goes on already for all who see the same. */
    void begin(Admin admin) {
        var sight = Sight.of(admin);
        var _ = running.of(sight, () -> {
            stopped.remove(sight);
            lookUp(admin, sight);
            return true;
        });
    }

    boolean isRunning(Admin admin) {
        return running.isRunning(Sight.of(admin));
    }

    /** Why the last one ended before everybody was looked up. */
    Optional<AmsProblem> stopped(Admin admin) {
        return Optional.ofNullable(stopped.get(Sight.of(admin)));
    }

    private void lookUp(Admin admin, Sight sight) {
        var people = list.of(admin).known();
        if (people.isEmpty()) {
            return;
        }
        var open = new ArrayList<>(people.get().in(People.Order.NAME, false).map(AmsUser::id).toList());
        int unanswered = 0;
        try {
            for (int from = 0; from < open.size() && unanswered < PATIENCE; from += AT_A_TIME) {
                var some = open.subList(from, Math.min(from + AT_A_TIME, open.size()));
                AmsProblem problem = lookUp(admin, some);
                unanswered = problem == null ? 0 : unanswered + AT_A_TIME;
                if (problem != null && unanswered >= PATIENCE) {
                    stopped.put(sight, problem);
                }
            }
        } catch (SignInEnded _) {
            return; // whoever signs in next can begin again; what is known stays
        }
    }

    /** What stood against it where nobody of these was answered for. */
    private @Nullable AmsProblem lookUp(Admin admin, List<Long> some) {
        @Nullable
        AmsProblem problem = null;
        boolean any = false;
        for (Kind kind : Kind.values()) {
            var known = remembered.of(admin, kind, some, Remembered.KEPT.minus(Duration.ofMinutes(10)));
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
