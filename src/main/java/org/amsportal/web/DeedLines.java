package org.amsportal.web;

import java.util.List;
import java.util.Locale;

import org.amsportal.access.Admin;
import org.amsportal.plans.Deed;
import org.springframework.stereotype.Component;

/** Who paused, cancelled, left or went on with a plan, as sentences with their time. */
@Component
public class DeedLines {

    /** One of them. */
    public record Line(String words, String at, String iso) {}

    private final Words words;
    private final Times times;

    DeedLines(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    public List<Line> of(Admin admin, List<Deed> deeds) {
        return deeds.stream().map(deed -> of(admin, deed)).toList();
    }

    private Line of(Admin admin, Deed deed) {
        String who = deed.actorId().equals(admin.actorId()) ? words.say("deed.you") : deed.actorName();
        Integer row = deed.row();
        String key = "deed." + deed.what().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Line(row == null || row == 0 ? words.say(key, who) : words.say(key + ".row", who, row),
                times.at(deed.at()), times.iso(deed.at()));
    }
}
