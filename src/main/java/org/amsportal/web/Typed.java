package org.amsportal.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Reads what people and browsers send. */
public final class Typed {

    private Typed() {
    }

    /** Without spaces of any kind, and nothing invisible, at either end; never null. */
    public static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        int[] characters = typed.codePoints().toArray();
        int from = 0;
        int to = characters.length;
        while (from < to && blank(characters[from])) {
            from++;
        }
        while (to > from && blank(characters[to - 1])) {
            to--;
        }
        return new String(characters, from, to - from);
    }

    /** A positive AMS number, or empty for anything else. */
    public static Optional<Long> id(@Nullable String typed) {
        String text = text(typed);
        if (!text.matches("[0-9]{1,18}")) {
            return Optional.empty();
        }
        long id = Long.parseLong(text);
        return id > 0 ? Optional.of(id) : Optional.empty();
    }

    /** The ID of a plan, or empty for anything else. */
    public static Optional<UUID> plan(@Nullable String typed) {
        try {
            return Optional.of(UUID.fromString(text(typed)));
        } catch (IllegalArgumentException noPlan) {
            return Optional.empty();
        }
    }

    /** Positive AMS numbers, or empty when any of them is none. */
    public static Optional<SortedSet<Long>> ids(@Nullable Collection<String> typed) {
        var ids = new TreeSet<Long>();
        for (String one : typed == null ? List.<String>of() : typed) {
            var id = id(one);
            if (id.isEmpty()) {
                return Optional.empty();
            }
            ids.add(id.get());
        }
        return Optional.of(ids);
    }

    /** AMS numbers typed one after another with commas or spaces between; empty when any of them is none. */
    public static Optional<SortedSet<Long>> numbers(@Nullable String typed) {
        var parts = new ArrayList<String>();
        for (String part : text(typed).split("[\\s,;]+", -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return ids(parts);
    }

    private static boolean blank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x200B
                || character == 0xFEFF || character == 0x2060;
    }
}
