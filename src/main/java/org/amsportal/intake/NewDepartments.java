package org.amsportal.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import org.amsportal.plans.Row;
import org.amsportal.plans.Row.Creation;
import org.jspecify.annotations.Nullable;

/** The departments that a spreadsheet needs and that are not there: each once, parents first, the same whatever the order of the rows. */
final class NewDepartments {

    private final Map<String, Creation> creations = new HashMap<>();
    private final List<Creation> inOrder = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();

    NewDepartments(Collection<NewPath> wanted) {
        SortedMap<String, NewPath> all = new TreeMap<>();
        // of several spellings the first by letters counts
        wanted.stream().flatMap(path -> path.all().stream())
                .forEach(path -> all.merge(path.key(), path, NewDepartments::first));
        // a path's key begins with that of the path above it, so that parents come first
        all.forEach((key, path) -> add(key, path));
    }

    private static NewPath first(NewPath one, NewPath other) {
        return one.name().compareTo(other.name()) <= 0 ? one : other;
    }

    private void add(String key, NewPath path) {
        List<NewPath> whole = path.all();
        Creation above = whole.size() < 2 ? null : creations.get(whole.get(whole.size() - 2).key());
        Long parentId = above == null ? path.parentId() : null;
        var creation = new Creation("d" + (inOrder.size() + 1), path.steps().getLast(), parentId,
                above == null ? null : above.key(), path.companyId());
        creations.put(key, creation);
        inOrder.add(creation);
        if (parentId != null) {
            names.put("department:" + parentId, path.above());
        }
    }

    List<Creation> all() {
        return List.copyOf(inOrder);
    }

    Creation of(NewPath path) {
        return Objects.requireNonNull(creations.get(path.key()), "every path that a row needs is among them");
    }

    /** The row that creates them; null when none is missing. */
    @Nullable
    Row row() {
        return inOrder.isEmpty()
                ? null
                : new Row(new Row.Who.Outline(), inOrder, null, List.of(), null, names, null);
    }
}
