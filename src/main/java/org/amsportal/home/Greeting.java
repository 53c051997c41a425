package org.amsportal.home;

import java.time.Clock;
import java.time.ZoneId;

import org.amsportal.access.Admin;
import org.amsportal.web.Words;
import org.springframework.stereotype.Component;

/** Greets the admin by the time of day, where their first name is known. */
@Component
class Greeting {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    private final Words words;
    private final Clock clock;
    private final ZoneId zone;

    Greeting(Words words, Clock clock, ZoneId zone) {
        this.words = words;
        this.clock = clock;
        this.zone = zone;
    }

    String of(Admin admin) {
        String first = admin.name().strip().split("\\s+", 2)[0];
        boolean name = !first.isEmpty()
                && first.codePoints().allMatch(c -> Character.isLetter(c) || c == '-' || c == '\'')
                && !admin.name().strip().equals(first);
        if (!name) {
            return words.say("home.title");
        }
        int hour = clock.instant().atZone(zone).getHour();
        return words.say(hour < NOON ? "home.morning" : hour < EVENING ? "home.afternoon" : "home.evening", first);
    }
}
