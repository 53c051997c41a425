package org.amsportal.access;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How long the portal goes on reading what somebody sends.
 *
 * @param patience the time that everybody has, however little they send
 * @param slowest what has to come in each second after that, on average
 */
@ConfigurationProperties("portal.forms")
record BodyPatience(@DefaultValue("30s") Duration patience, @DefaultValue("8KB") DataSize slowest) {

    /** Whether so many bytes in so many nanoseconds are too few. */
    boolean isOver(long nanos, long bytes) {
        return nanos - patience.toNanos() > 1_000_000_000.0 * bytes / slowest.toBytes();
    }
}
