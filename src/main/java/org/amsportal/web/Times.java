package org.amsportal.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

import org.springframework.stereotype.Component;

/** Times as people read them, in {@code portal.time-zone}: the clock alone for today, else with the day. */
@Component
public class Times {

    private static final ZoneId UK = ZoneId.of("Europe/London");

    private final Clock clock;
    private final ZoneId zone;

    Times(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** Whose time it is, for where it could be misread: in files that are passed on, and where people are told to come back. */
    public String zone() {
        return zone.equals(UK) ? "UK time" : zone.getDisplayName(TextStyle.FULL, Locale.UK);
    }

    /** Such as {@code 10:42 (UK time)}. */
    public String told(Instant instant) {
        return at(instant) + " (" + zone() + ")";
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
