package org.amsportal.access;

import java.time.Duration;
import java.time.Instant;

import org.amsportal.ConfigurationProblem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts.
 *
 * @param idle without a request
 * @param absolute from the sign-in on, whatever happens
 */
@ConfigurationProperties("portal.session")
record SessionLimits(@DefaultValue("30m") Duration idle, @DefaultValue("12h") Duration absolute) {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    SessionLimits {
        positive("portal.session.idle", idle);
        positive("portal.session.absolute", absolute);
        if (idle.compareTo(absolute) > 0) {
            throw new ConfigurationProblem("portal.session.idle", "must not be longer than portal.session.absolute");
        }
    }

    /** When a session ends that was last used then. */
    Instant end(Instant since, Instant active) {
        var oldest = since.plus(absolute);
        var idleEnd = active.plus(idle);
        return idleEnd.isBefore(oldest) ? idleEnd : oldest;
    }

    SessionEnd left(Instant since, Instant active, Instant now) {
        var end = end(since, active);
        return new SessionEnd(Duration.between(now, end), end.equals(since.plus(absolute)));
    }

    /** Not every request is worth writing down that somebody is there. */
    Duration aMoment() {
        var part = idle.dividedBy(30);
        return part.compareTo(A_MINUTE) < 0 ? part : A_MINUTE;
    }

    private static void positive(String property, Duration length) {
        if (!length.isPositive()) {
            throw new ConfigurationProblem(property, "must be longer than zero");
        }
    }
}
