package org.amsportal.web;

import org.amsportal.organisation.Unnamed;
import org.springframework.stereotype.Component;

/** Calls what has no name by its AMS number. */
@Component
class UnnamedWords implements Unnamed {

    private final Words words;

    UnnamedWords(Words words) {
        this.words = words;
    }

    @Override
    public String department(long id) {
        return words.say("department.unnamed", Long.toString(id));
    }

    @Override
    public String group(long id) {
        return words.say("group.unnamed", Long.toString(id));
    }
}
