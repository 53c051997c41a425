package org.amsportal.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.LongFunction;

import org.amsportal.assignments.Comparison;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws what becomes of a user's departments or permission groups: added, removed and kept, by name. */
@Component
public class ComparisonViews {

    /** One department or permission group by name, with what has to be known about its change. */
    public record Item(String name, @Nullable String note) {}

    /** Added, removed or kept. What stays as it is is folded away. */
    public record Part(Look look, String title, List<Item> items, boolean folded) {}

    /**
     * The whole change.
     *
     * @param button what the button that sends it says
     * @param say the change for screen readers
     */
    public record View(List<Part> parts, String button, String say, boolean same) {}

    private final Words words;

    ComparisonViews(Words words) {
        this.words = words;
    }

    /**
     * Draws a comparison.
     *
     * @param removedNote what is to be said beside something that is removed; null for nothing
     */
    public View of(Comparison comparison, LongFunction<String> name, LongFunction<@Nullable String> removedNote) {
        var parts = new ArrayList<Part>();
        part(parts, Look.ADDED, comparison.added(), name, _ -> null);
        part(parts, Look.REMOVED, comparison.removed(), name, removedNote);
        part(parts, Look.KEPT, comparison.kept(), name, _ -> null);
        int added = comparison.added().size();
        int removed = comparison.removed().size();
        return new View(List.copyOf(parts), button(added, removed),
                words.say("comparison.say", added, removed, comparison.kept().size()), comparison.isEmpty());
    }

    /** "Add 1, remove 1". */
    public String button(int added, int removed) {
        String key = added > 0 && removed > 0 ? "both" : added > 0 ? "add" : removed > 0 ? "remove" : "none";
        return words.say("comparison.button." + key, added, removed);
    }

    private void part(List<Part> parts, Look look, Collection<Long> ids, LongFunction<String> name,
            LongFunction<@Nullable String> note) {
        if (!ids.isEmpty()) {
            parts.add(new Part(look, words.say("comparison." + look.style(), ids.size()),
                    ids.stream().map(id -> new Item(name.apply(id), note.apply(id))).toList(), look == Look.KEPT));
        }
    }
}
