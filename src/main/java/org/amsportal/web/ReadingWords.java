package org.amsportal.web;

import org.amsportal.organisation.Reading;
import org.springframework.stereotype.Component;

/** Says where a fact on a page comes from, and when it was so. */
@Component("readingWords")
public class ReadingWords {

    private final Words words;
    private final Times times;

    ReadingWords(Words words, Times times) {
        this.words = words;
        this.times = times;
    }

    public String words(Reading<?> reading) {
        return switch (reading) {
            case Reading.Known<?> known when known.source() == Reading.Source.AMS ->
                words.say("source.ams", times.at(known.asOf()));
            case Reading.Known<?> known -> words.say("source.ledger", times.at(known.asOf()));
            case Reading.NotKnown<?> _ -> words.say("source.not-known");
            case Reading.Failed<?> _ -> words.say("source.failed");
        };
    }
}
