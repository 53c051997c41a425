package org.amsportal.web;

import java.util.List;

import org.amsportal.access.Admin;
import org.amsportal.drafts.Draft;
import org.amsportal.drafts.Drafts;
import org.springframework.stereotype.Component;

/** Draws what was typed and not sent, as an offer to go on with it. */
@Component
public class DraftViews {

    /** One draft: what it is called, when it was left, and where to go on with it. */
    public record View(String name, String at, String iso, String path) {}

    private final Drafts drafts;
    private final Words words;
    private final Times times;

    DraftViews(Drafts drafts, Words words, Times times) {
        this.drafts = drafts;
        this.words = words;
        this.times = times;
    }

    /** What an admin has saved for later, newest first. */
    public List<View> saved(Admin admin) {
        return drafts.saved(admin).stream().map(this::of).toList();
    }

    View of(Draft draft) {
        return new View(draft.label().isEmpty() ? words.say("drafts.unnamed") : draft.label(), times.at(draft.at()),
                times.iso(draft.at()), "/drafts/" + draft.id());
    }
}
