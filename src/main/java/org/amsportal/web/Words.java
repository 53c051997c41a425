package org.amsportal.web;

import java.text.Bidi;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.NoSuchMessageException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Words from the message bundles, with names put into sentences so that a right-to-left name does not turn the sentence round. */
@Component
public class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    /** The words of a key. */
    public String say(String key, Object... values) {
        return messages.getMessage(key, isolated(values), LocaleContextHolder.getLocale());
    }

    /** The words of a key, or null where the bundles have none: some parts of a message are left out on purpose. */
    public @Nullable String sayIfThere(String key, Object... values) {
        try {
            return say(key, values);
        } catch (NoSuchMessageException nothingToSay) {
            return null;
        }
    }

    /** Names one after another: "A", "A and B", "A, B and C". */
    public String list(Collection<String> names) {
        List<String> all = names.stream().map(Words::isolated).toList();
        if (all.size() < 2) {
            return String.join("", all);
        }
        return say("list.and", String.join(", ", all.subList(0, all.size() - 1)), all.getLast());
    }

    private static Object[] isolated(Object[] values) {
        return Arrays.stream(values).map(v -> v instanceof String s ? isolated(s) : v).toArray();
    }

    private static String isolated(String text) {
        char[] characters = text.toCharArray();
        return Bidi.requiresBidi(characters, 0, characters.length) ? "\u2068" + text + "\u2069" : text;
    }
}
