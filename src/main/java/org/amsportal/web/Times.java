package org.amsportal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import org.springframework.stereotype.Component;

/** Times as people read them, in the server's time zone: the clock alone for today, else with the day. */
@Component
public class Times {

    private final Clock clock;
    private final ZoneId zone = ZoneId.systemDefault();

    Times(Clock clock) {
        this.clock = clock;
    }

    /** Such as {@code 10:42}, {@code 3 March 10:42} or {@code 3 March 2025 10:42}. */
    public String at(Instant instant) {
        var then = instant.atZone(zone);
        var now = clock.instant().atZone(zone);
        if (then.toLocalDate().equals(now.toLocalDate())) {
            return say(instant, "HH:mm");
        }
        return say(instant, then.getYear() == now.getYear() ? "d MMMM HH:mm" : "d MMMM yyyy HH:mm");
    }

    /** Such as {@code 3 March}, with the year where it is another one. */
    public String day(Instant instant) {
        boolean thisYear = instant.atZone(zone).getYear() == clock.instant().atZone(zone).getYear();
        return say(instant, thisYear ? "d MMMM" : "d MMMM yyyy");
    }

    /** Like {@link #at}, but with seconds when it is within the last or next five minutes. */
    public String precisely(Instant instant) {
        boolean near = Duration.between(instant, clock.instant()).abs().compareTo(Duration.ofMinutes(5)) < 0;
        return near ? exactly(instant) : at(instant);
    }

    /** Such as {@code 10:42:07}. */
    public String exactly(Instant instant) {
        return say(instant, "HH:mm:ss");
    }

    /** For the {@code datetime} attribute. */
    public String iso(Instant instant) {
        return instant.toString();
    }

    private String say(Instant instant, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.UK).withZone(zone).format(instant);
    }
}
