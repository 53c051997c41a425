package org.amsportal.web;

import java.util.ArrayList;
import java.util.List;

import org.amsportal.ams.AmsProblem.Said;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about something that stands in the way.
 *
 * @param text the explanation, a sentence or two for each paragraph
 * @param next what to do now
 * @param copy words to send to somebody who can help
 * @param reference six characters that find the journal entry or the log line
 * @param said what AMS itself answered, for second line
 */
public record Notice(Look look, String title, List<String> text, @Nullable String next, List<Link> links,
        @Nullable String copy, @Nullable String reference, Said said) {

    /** The same with another explanation. */
    Notice saying(String otherwise) {
        return new Notice(look, title, List.of(otherwise), next, links, copy, reference, said);
    }

    /** The same with one sentence more. */
    Notice adding(String sentence) {
        var more = new ArrayList<>(text);
        more.add(sentence);
        return new Notice(look, title, List.copyOf(more), next, links, copy, reference, said);
    }

    /** The same with a next step besides. */
    public Notice with(Link link) {
        var more = new ArrayList<>(links);
        more.add(link);
        return new Notice(look, title, text, next, List.copyOf(more), copy, reference, said);
    }
}
