package org.amsportal.ams;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands until it is moved. */
public final class VirtualClock extends Clock {

    private volatile Instant now = Instant.parse("2026-10-05T10:00:00Z");

    public void forward(Duration time) {
        now = now.plus(time);
    }

    public void forwardTo(Instant time) {
        now = time.isAfter(now) ? time : now;
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
