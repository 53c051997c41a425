package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;

/** What was found wrong on a tour: by check, and each thing once with the states it was found in. */
final class Findings {

    private static final int NAMED = 3;

    private final Map<Check, SequencedMap<String, SequencedSet<String>>> found = new EnumMap<>(Check.class);

    void add(Check check, String state, String what) {
        found.computeIfAbsent(check, missing -> new LinkedHashMap<>())
                .computeIfAbsent(what, missing -> new LinkedHashSet<>()).add(state);
    }

    void addAll(Check check, String state, Collection<?> all) {
        all.forEach(it -> add(check, state, it.toString()));
    }

    void assertNothing(Check check) {
        var lines = found.getOrDefault(check, new LinkedHashMap<>()).entrySet().stream()
                .map(it -> it.getKey() + "  @ " + where(it.getValue())).toList();
        assertThat(lines).as(check.name()).isEmpty();
    }

    private static String where(SequencedSet<String> states) {
        var named = states.stream().limit(NAMED).collect(Collectors.joining(", "));
        return states.size() > NAMED ? "%s and %d more".formatted(named, states.size() - NAMED) : named;
    }
}
