package org.amsportal.access;

import org.amsportal.ConfigurationProblem;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of one address is taken from people who are not signed in. A whole service may come from one address, and at 8:00 all at once:
 * the bursts are for 200 people who sign in within a minute, with some three requests each.
 *
 * @param requestBurst requests at once, pages of the way to the sign-in among them
 * @param requestsPerMinute how fast these come back
 * @param signInBurst sign-ins begun at once
 * @param signInsPerMinute how fast these come back
 * @param addresses how many addresses are remembered at a time, about 200 bytes each
 */
@ConfigurationProperties("portal.unsigned")
record UnsignedLimits(@DefaultValue("800") int requestBurst, @DefaultValue("300") int requestsPerMinute,
        @DefaultValue("200") int signInBurst, @DefaultValue("60") int signInsPerMinute,
        @DefaultValue("50000") int addresses) {

    UnsignedLimits {
        positive("request-burst", requestBurst);
        positive("requests-per-minute", requestsPerMinute);
        positive("sign-in-burst", signInBurst);
        positive("sign-ins-per-minute", signInsPerMinute);
        positive("addresses", addresses);
    }

    private static void positive(String property, int number) {
        if (number <= 0) {
            throw new ConfigurationProblem("portal.unsigned." + property, "must be more than zero");
        }
    }
}
