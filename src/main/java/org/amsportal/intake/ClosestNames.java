package org.amsportal.intake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.amsportal.organisation.Spelling;

/** Finds the name that was probably meant: a few slips away, or with the same words. So many names are looked for and no more. */
final class ClosestNames {

    private static final int MOST = 300;

    private record Known(String name, String folded) {}

    private final List<Known> names;
    private final Map<String, Optional<String>> looked = new HashMap<>();

    ClosestNames(List<String> names) {
        this.names = names.stream().map(name -> new Known(name, String.join(" ", Spelling.words(name)))).toList();
    }

    Optional<String> to(String name) {
        if (looked.size() >= MOST && !looked.containsKey(name)) {
            return Optional.empty();
        }
        return looked.computeIfAbsent(name, this::look);
    }

    private Optional<String> look(String name) {
        String wanted = String.join(" ", Spelling.words(name));
        int slips = Math.max(1, wanted.length() / 4);
        if (wanted.isEmpty() || wanted.length() > 100) {
            return Optional.empty();
        }
        return names.stream().filter(it -> Math.abs(it.folded().length() - wanted.length()) <= slips)
                .map(it -> Map.entry(it.name(), Spelling.slips(wanted, it.folded())))
                .filter(it -> it.getValue() <= slips).min(Comparator.comparingInt(Map.Entry<String, Integer>::getValue)
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .or(() -> names.stream().filter(it -> !it.folded().isEmpty() && (it.folded().startsWith(wanted + " ")
                        || wanted.startsWith(it.folded() + " "))).map(Known::name).sorted().findFirst());
    }
}
