package org.amsportal.web;

import java.time.Duration;

import org.amsportal.access.SessionEnd;

/**
 * What a page has to know about the end of its session.
 *
 * @param askIn milliseconds until it is time to ask whether to warn; 0 when it is time
 * @param left milliseconds until the session ends
 */
record SessionTime(long askIn, long left, boolean fixed, String title, String text, String stay) {

    private static final Duration WARNING = Duration.ofMinutes(2);

    static SessionTime of(SessionEnd end, Words words) {
        var warnAt = end.left().minus(WARNING);
        return new SessionTime(Math.max(0, warnAt.toMillis()), end.left().toMillis(), end.fixed(),
                words.say("session.ends.title", length(end.left(), words)),
                words.say(end.fixed() ? "session.ends.fixed" : "session.ends.idle"),
                words.say(end.fixed() ? "session.go-on" : "session.stay"));
    }

    /** In whole minutes as long as it is more than one and a half. */
    private static String length(Duration left, Words words) {
        long seconds = Math.max(1, left.toSeconds());
        return seconds > 90
                ? words.say("session.minutes", Math.round(seconds / 60.0))
                : words.say("session.seconds", seconds);
    }
}
