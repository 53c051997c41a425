package org.amsportal.web;

import java.time.Instant;
import java.util.Locale;

import org.amsportal.journal.Entry;
import org.amsportal.journal.NotTaken;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says why a person's word on what they found in AMS has changed nothing. */
@Component
public class WordsNotTaken {

    private final Words words;
    private final Times times;

    WordsNotTaken(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    /** Null where it was taken. */
    public @Nullable String of(Entry entry) {
        return entry.wordNotTaken().map(why -> of(entry, why)).orElse(null);
    }

    private String of(Entry entry, NotTaken why) {
        Instant until = entry.settleAfter();
        return words.say("plan.ask.not-taken." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                until == null ? "" : times.precisely(until));
    }
}
