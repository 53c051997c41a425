package org.amsportal.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.amsportal.access.Admin;
import org.amsportal.journal.Entry;
import org.amsportal.journal.Write;
import org.springframework.stereotype.Component;

/** Journal entries as sentences: who did what to whom, and what became of it. */
@Component
public class EntryLines {

    /**
     * One entry.
     *
     * @param path where the plan that it belongs to is shown
     */
    public record Line(String at, String iso, String words, Look look, String state, String reference, String path) {}

    private final Words words;
    private final Times times;

    EntryLines(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    public List<Line> of(Admin admin, Collection<Entry> entries) {
        return entries.stream().map(entry -> of(admin, entry)).toList();
    }

    public Line of(Admin admin, Entry entry) {
        String who = entry.actorId().equals(admin.actorId()) ? words.say("entry.you") : entry.actorName();
        return new Line(times.at(entry.createdAt()), times.iso(entry.createdAt()),
                words.say("entry." + kind(entry.write()), who, entry.label()), look(entry),
                words.say("entry.state." + entry.state().name().toLowerCase(Locale.ROOT)), entry.reference(),
                (entry.write() instanceof Write.CreateUser ? "/onboarding/" : "/changes/") + entry.place().batch());
    }

    private static String kind(Write write) {
        return switch (write) {
            case Write.CreateUser _ -> "create-user";
            case Write.CreateDepartment _ -> "create-department";
            case Write.AssignDepartments _ -> "assign-departments";
            case Write.AssignGroups _ -> "assign-groups";
        };
    }

    private static Look look(Entry entry) {
        return switch (entry.state()) {
            case DONE -> Look.DONE;
            case SENDING -> Look.WORKING;
            case REFUSED -> Look.REFUSED;
            case UNKNOWN -> Look.UNKNOWN;
            case NOT_SENT, ABSENT, CONFLICT -> Look.CHECK;
            case ABANDONED -> Look.WAITING;
        };
    }
}
