package org.amsportal.organisation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.amsportal.ams.AmsUser;
import org.amsportal.organisation.Directory.Close;

/** What was meant by a search that found nobody: AMS is asked for the word's beginnings, and what is a slip or two away is close. */
final class CloseWords {

    static final int LOOKED_AT = 100;
    private static final int SHORT = 5;
    private static final int MOST = 3;

    private final String word;
    private final String folded;

    CloseWords(String search) {
        this.word = Arrays.stream(search.split("\\s+")).max(Comparator.comparingInt(String::length)).orElse("");
        this.folded = Spelling.folded(word);
    }

    List<Close> among(Function<String, List<AmsUser>> users) {
        for (String beginning : beginnings()) {
            Map<String, Long> found = users.apply(beginning).stream().flatMap(this::near)
                    .collect(Collectors.groupingBy(it -> it, LinkedHashMap::new, Collectors.counting()));
            if (!found.isEmpty()) {
                return found.entrySet().stream().sorted(Comparator.comparingInt(it -> distance(it.getKey())))
                        .limit(MOST).map(it -> new Close(it.getKey(), it.getValue().intValue())).toList();
            }
        }
        return List.of();
    }

    /** Two letters less, and the first two: a slip is rarely the very first letter. */
    private Set<String> beginnings() {
        int letters = word.codePointCount(0, word.length());
        return Stream.of(letters - 2, 2).filter(length -> length > 1 && length < letters)
                .map(length -> word.substring(0, word.offsetByCodePoints(0, length)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Stream<String> near(AmsUser user) {
        return Stream.of(user.name(), user.surname(), user.serviceNumber()).filter(Objects::nonNull)
                .flatMap(it -> Arrays.stream(it.strip().split("\\s+"))).distinct()
                .filter(it -> !it.isEmpty() && distance(it) <= (folded.length() < SHORT ? 1 : 2));
    }

    private int distance(String other) {
        return Spelling.slips(folded, Spelling.folded(other));
    }
}
