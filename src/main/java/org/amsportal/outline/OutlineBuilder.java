package org.amsportal.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.amsportal.organisation.NearNames;
import org.amsportal.outline.Doubt.Kind;
import org.amsportal.outline.Outline.Entry;
import org.amsportal.outline.Outline.Form;
import org.amsportal.web.OneLine;
import org.jspecify.annotations.Nullable;

/** Puts an outline together, entry by entry, and finds what is doubtful about names. */
final class OutlineBuilder {

    /** Where a name stands: people could not tell two of one place apart. */
    private record Place(int parent, String elsewhere, String key) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<Integer, Integer> about = new HashMap<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Map<Place, Integer> places = new HashMap<>();

    /** Adds a department, doubtful if there is one of its name in its place. Gives its place. */
    int add(int line, String name, int parent, @Nullable String elsewhere) {
        var place = new Place(parent, elsewhere == null ? "" : NearNames.key(elsewhere), NearNames.key(name));
        Integer before = places.putIfAbsent(place, entries.size());
        if (before != null) {
            doubts.add(new Doubt(line, Kind.TWICE, name, entries.get(before).line()));
        }
        return put(line, name, parent, elsewhere);
    }

    /** The department of a name in a place, added if it is not there yet. */
    int findOrAdd(int line, String name, int parent) {
        var place = new Place(parent, "", NearNames.key(name));
        Integer there = places.putIfAbsent(place, entries.size());
        return there != null ? there : put(line, name, parent, null);
    }

    private int put(int line, String name, int parent, @Nullable String elsewhere) {
        check(line, name);
        entries.add(new Entry(line, name, parent, elsewhere));
        about.putIfAbsent(line, entries.size() - 1);
        return entries.size() - 1;
    }

    private void check(int line, String name) {
        if (name.isEmpty()) {
            doubt(line, Kind.NO_NAME, "");
        } else if (OneLine.Check.isTooLong(name)) {
            doubt(line, Kind.TOO_LONG, name);
        } else if (OneLine.Check.isOdd(name)) {
            doubt(line, Kind.ODD, name);
        }
    }

    /** Says which department a line is about. */
    void about(int line, int entry) {
        about.put(line, entry);
    }

    void doubt(int line, Kind kind, String name) {
        doubts.add(Doubt.of(line, kind, name));
    }

    void doubt(Doubt doubt) {
        doubts.add(doubt);
    }

    Outline outline(Form form, int lines, int heading) {
        var byLine = doubts.stream().distinct().sorted(Comparator.comparingInt(Doubt::line)).toList();
        return new Outline(form, lines, List.copyOf(entries), Map.copyOf(about), byLine, heading);
    }
}
