package org.amsportal.users;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.amsportal.users.SeveralLine.Fate;
import org.amsportal.web.Typed;

/**
 * What a page said would happen, so that nothing else is done: what, with which departments or group, and to whom. A form carries it as text such as
 * {@code remove-group;3;1003:3.5 1004:3.7}.
 *
 * @param people by number: for a removal what they have, else what they get
 */
record SeveralShown(SeveralTo to, SortedSet<Long> targets, Map<Long, SortedSet<Long>> people) {

    static SeveralShown of(SeveralTo to, SortedSet<Long> targets, List<SeveralLine> lines) {
        var people = new LinkedHashMap<Long, SortedSet<Long>>();
        lines.stream().filter(line -> line.fate() == Fate.CHANGES).forEach(
                line -> people.put(line.id(), to == SeveralTo.REMOVE_GROUP ? line.has() : line.changes()));
        return new SeveralShown(to, targets, people);
    }

    /** Of nobody, where it cannot be read or is about something else than the form asks for now. */
    static SeveralShown of(SeveralForm form) {
        var people = new LinkedHashMap<Long, SortedSet<Long>>();
        String[] parts = form.shown().split(";", -1);
        if (parts.length == 3 && parts[0].equals(form.what().address()) && parts[1].equals(text(form.targets(), ","))) {
            for (String one : parts[2].split(" ", -1)) {
                String[] person = one.split(":", -1);
                Typed.id(person[0]).filter(id -> person.length == 2 && form.users().contains(id))
                        .ifPresent(id -> people.put(id, ids(person[1])));
            }
        }
        return new SeveralShown(form.what(), form.targets(), people);
    }

    /** As a form carries it. */
    String text() {
        return to.address() + ";" + text(targets, ",") + ";" + people.entrySet().stream()
                .map(person -> person.getKey() + ":" + text(person.getValue(), ".")).collect(Collectors.joining(" "));
    }

    private static SortedSet<Long> ids(String text) {
        return Typed.ids(List.of(text.split("\\.", -1))).orElse(Collections.emptySortedSet());
    }

    private static String text(Collection<Long> ids, String between) {
        return new TreeSet<>(ids).stream().map(String::valueOf).collect(Collectors.joining(between));
    }
}
