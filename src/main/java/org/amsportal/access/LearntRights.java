package org.amsportal.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.amsportal.Keeping;
import org.amsportal.ams.AmsPermission;
import org.jspecify.annotations.Nullable;

/** What answers of AMS have shown about rights; the same news is written once in a while only. */
final class LearntRights {

    private static final Duration OLD_NEWS = Duration.ofSeconds(30);
    private static final int MANY = 10_000;

    private final SignInRows rows;
    private final Clock clock;
    private final Map<News, Instant> written = Keeping.atMost(MANY);

    private final Map<UUID, Shown> shown = Keeping.atMost(MANY);

    /** Whether AMS has shown a sign-in other people, and when that was written down. */
    private record Shown(boolean users, Instant at) {}

    private record News(UUID signIn, AmsPermission permission, boolean has) {}

    LearntRights(SignInRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** What they are, with the permissions that the admin is known to have. */
    Rights of(UUID signIn, @Nullable Set<String> permissions, May shownUsers) {
        var shown = rows.learnt(signIn);
        var learnt = new EnumMap<AmsPermission, Boolean>(AmsPermission.class);
        var refused = new EnumMap<AmsPermission, Instant>(AmsPermission.class);
        shown.forEach((permission, it) -> {
            learnt.put(permission, it.has());
            if (!it.has()) {
                refused.put(permission, it.at());
            }
        });
        return new Rights(permissions, learnt, refused, shownUsers);
    }

    /** So that AMS is asked again. */
    void forgetRefusals(UUID signIn) {
        rows.forgetRefusals(signIn);
        written.keySet().removeIf(it -> it.signIn().equals(signIn));
    }

    void shownUsers(UUID signIn, boolean users) {
        Shown before = shown.get(signIn);
        if (users && before != null && before.users() && clock.instant().isBefore(before.at().plus(OLD_NEWS))) {
            return;
        }
        rows.shownUsers(signIn, users);
        shown.put(signIn, new Shown(users, clock.instant()));
    }

    void learn(UUID signIn, AmsPermission permission, boolean has) {
        var news = new News(signIn, permission, has);
        var before = written.get(news);
        if (before != null && clock.instant().isBefore(before.plus(OLD_NEWS))) {
            return;
        }
        rows.learn(signIn, permission, has);
        written.remove(new News(signIn, permission, !has));
        written.put(news, clock.instant());
    }
}
