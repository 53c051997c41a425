package org.amsportal.access;

import java.time.Duration;

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

    SessionLimits {
        positive("portal.session.idle", idle);
        positive("portal.session.absolute", absolute);
        if (idle.compareTo(absolute) > 0) {
            throw new ConfigurationProblem("portal.session.idle", "must not be longer than portal.session.absolute");
        }
    }

    private static void positive(String property, Duration length) {
        if (!length.isPositive()) {
            throw new ConfigurationProblem(property, "must be longer than zero");
        }
    }
}
