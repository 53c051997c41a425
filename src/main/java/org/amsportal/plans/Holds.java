package org.amsportal.plans;

import java.util.HashSet;
import java.util.Set;

import org.amsportal.ams.AmsProblem;
import org.amsportal.journal.Entry;
import org.amsportal.journal.State;
import org.amsportal.journal.Why;
import org.jspecify.annotations.Nullable;

/** What keeps an outline from going on: what stopped one department would stop the thousands after it too. */
final class Holds {

    /** So many lost answers are no accident. */
    private static final int MOST_UNKNOWN = 3;

    private final Set<String> stopped = new HashSet<>();
    private final Set<String> unknown = new HashSet<>();

    /** @param entry null while the step has not begun */
    void take(String step, @Nullable Entry entry) {
        keep(stopped, step, entry != null && stops(entry));
        keep(unknown, step, entry != null && entry.state() == State.UNKNOWN);
    }

    boolean any() {
        return !stopped.isEmpty() || unknown.size() >= MOST_UNKNOWN;
    }

    private static void keep(Set<String> steps, String step, boolean holds) {
        if (holds) {
            steps.add(step);
        } else {
            steps.remove(step);
        }
    }

    private static boolean stops(Entry entry) {
        if (entry.state() != State.NOT_SENT && entry.state() != State.REFUSED) {
            return false;
        }
        return switch (entry.why()) {
            case Why.SignedOut _ -> true;
            case Why.ByAms(var problem) -> switch (problem) {
                case AmsProblem.NotSignedIn _,AmsProblem.MissingPermission _,AmsProblem.TooManyRequests _ -> true;
                case AmsProblem.Unreachable _,AmsProblem.NoAnswer _,AmsProblem.Fault _ -> true;
                case AmsProblem.Unreadable _,AmsProblem.ReadNotKnownNow _ -> true;
                case AmsProblem.OwnPermissions _,AmsProblem.MorePower _,AmsProblem.UserNotFound _ -> false;
                case AmsProblem.GroupNotFound _,AmsProblem.FieldsRefused _,AmsProblem.OtherRefusal _ -> false;
            };
            case null, default -> false;
        };
    }
}
