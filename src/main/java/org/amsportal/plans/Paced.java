package org.amsportal.plans;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import org.amsportal.ams.AccessToken;
import org.amsportal.ams.AmsPermission;
import org.amsportal.ams.Authority;

/** The authority on which one row of many calls AMS: at the pace of its plan. Knows how long the calls took. */
final class Paced implements Authority {

    private final Authority authority;
    private final Pace pace;
    private final Clock clock;
    private Duration took = Duration.ZERO;

    Paced(Authority authority, Pace pace, Clock clock) {
        this.authority = authority;
        this.pace = pace;
        this.clock = clock;
    }

    @Override
    public <T> T inTurn(Supplier<T> call) {
        return pace.call(() -> {
            Instant began = clock.instant();
            try {
                return call.get();
            } finally {
                add(Duration.between(began, clock.instant()));
            }
        });
    }

    private synchronized void add(Duration time) {
        took = took.plus(time);
    }

    /** How long all calls took together, without the time until it was their turn. */
    synchronized Duration took() {
        return took;
    }

    @Override
    public AccessToken token() {
        return authority.token();
    }

    @Override
    public AccessToken tokenInsteadOf(AccessToken dead) {
        return authority.tokenInsteadOf(dead);
    }

    @Override
    public void learnt(AmsPermission permission, boolean has) {
        authority.learnt(permission, has);
    }

    @Override
    public void shownUsers(boolean shown) {
        authority.shownUsers(shown);
    }
}
