package org.amsportal.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Ten admins, each of whom types one word after another into the search, as it asks while they type. */
final class Searching implements Measure {

    private static final double GOAL = 50;
    private static final int ADMINS = 10;
    private static final Duration BETWEEN_LETTERS = Duration.ofMillis(150);

    @Override
    public List<Figure> take(Stage stage) {
        stage.loads(stage.guest());
        var load = Load.of(stage.address(), stage.sessions(ADMINS), random -> typing(stage.crowd(), random));
        Times typed = stage.measured(load.pausing(BETWEEN_LETTERS));
        Times full = stage.measured(load);
        return List.of(
                Figure.atMost("Search, 10 admins typing a letter each 150 ms", GOAL, "ms (p95)", typed.percentile(95),
                        typed.words()),
                Figure.atMost("Search, 10 connections without a pause", GOAL, "ms (p95)", full.percentile(95),
                        full.words() + ", " + full.rate()));
    }

    private static Load.Asking typing(Crowd crowd, RandomGenerator random) {
        var letters = new ArrayList<Ask>();
        return () -> {
            if (letters.isEmpty()) {
                letters.addAll(word(crowd, random));
            }
            return letters.removeFirst();
        };
    }

    /** A surname, a service number or a department, letter by letter; only the whole of it finds just one. */
    private static List<Ask> word(Crowd crowd, RandomGenerator random) {
        int i = random.nextInt(Crowd.PEOPLE / 5, Crowd.PEOPLE);
        var department = crowd.departments().get(random.nextInt(crowd.departments().size()));
        String person = "/users/" + (crowd.firstPerson() + i) + '"';
        return switch (random.nextInt(3)) {
            case 0 -> letters("Crowd" + (char) ('a' + i % 26) + i, person);
            case 1 -> letters(Integer.toString(100_000 + i), person);
            default -> letters(department.name(), "/departments/" + department.id() + '"');
        };
    }

    private static List<Ask> letters(String word, String found) {
        return IntStream.rangeClosed(1, word.length()).mapToObj(length -> {
            String typed = word.substring(0, length).strip();
            return length < word.length() ? typed(typed) : typed(typed, found);
        }).toList();
    }

    private static Ask typed(String text, String... found) {
        var proofs = new ArrayList<>(List.of(found));
        proofs.add("id=\"found\"");
        proofs.add("data-for=\"" + text + '"');
        return Ask.part("/find?for=" + text.replace(" ", "%20"), proofs.toArray(String[]::new));
    }
}
