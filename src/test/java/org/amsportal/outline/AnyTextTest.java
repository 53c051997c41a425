package org.amsportal.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.amsportal.organisation.NearNames;
import org.amsportal.outline.Outline.Entry;
import org.amsportal.web.Typed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every text, however it was pasted: a tree, or what is doubtful by line; never a crash, never a lost line. */
class AnyTextTest {

    private static final int TEXTS = 1500;
    private static final List<String> NASTY = List.of("", " ", "\t", "\u00a0", "\u3000", "\u200b", "\ufeff", "/", " / ",
            "//", ";", ",", "\"", "\u0000", "\u0007", "\u2028", "\u0085", "\u202e", "\ud83d\ude92", "\ud800", "\udc00",
            "e\u0301", "\u00e9", "İ", "ß", "<b>", "${7*7}", "{0}", "'", "Name", "Parent", "name", "-", "1", "0",
            "null");
    private static final List<String> ENDS = List.of("\n", "\r\n", "\r", "\n\n");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void isATreeOrDoubtsByLine(long seed) {
        var random = new Random(seed);
        for (int at = 0; at < TEXTS; at++) {
            String text = text(random);
            check(text, OutlineText.read(text));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void whatIsWrittenDownIsReadAgain(long seed) {
        var random = new Random(seed);
        for (int at = 0; at < TEXTS / 10; at++) {
            var paths = tree(random);
            int spaces = 1 + random.nextInt(8);
            assertThat(OutlineTextTest.paths(clear(indented(paths, "\t")))).isEqualTo(paths);
            assertThat(OutlineTextTest.paths(clear(indented(paths, " ".repeat(spaces))))).isEqualTo(paths);
            assertThat(OutlineTextTest.paths(clear(String.join("\n", paths).replace("/", " / ")))).isEqualTo(paths);
            assertThat(OutlineTextTest.paths(clear(columns(paths)))).containsExactlyInAnyOrderElementsOf(paths);
        }
    }

    private static Outline clear(String text) {
        var outline = OutlineText.read(text);
        assertThat(outline.doubts()).as(text).isEmpty();
        return outline;
    }

    private static void check(String text, Outline outline) {
        var doubtful = outline.doubts().stream().map(Doubt::line).collect(Collectors.toSet());
        String[] lines = text.split("\r\n|\n|\r", -1);
        int said = 0;
        for (int number = 1; number <= lines.length; number++) {
            if (!Typed.text(lines[number - 1]).isEmpty()) {
                said++;
                assertThat(outline.about().containsKey(number) || doubtful.contains(number)
                        || outline.heading() == number).as("line %s of %s", number, text).isTrue();
            }
        }
        assertThat(outline.lines()).isEqualTo(said);
        assertThat(doubtful).allSatisfy(line -> assertThat(line).isBetween(1, lines.length));
        assertThat(outline.about().values())
                .allSatisfy(at -> assertThat(at).isBetween(0, outline.entries().size() - 1));
        checkTree(text, outline);
    }

    /** Parents come first, and without doubts no two in one place have the same name. */
    private static void checkTree(String text, Outline outline) {
        var places = new HashSet<List<?>>();
        for (int at = 0; at < outline.entries().size(); at++) {
            Entry entry = outline.entries().get(at);
            assertThat(entry.parent()).as(text).isBetween(Outline.TOP, at - 1);
            boolean first = places.add(List.of(entry.parent(), String.valueOf(entry.elsewhere()),
                    NearNames.key(entry.name())));
            assertThat(first || !outline.doubts().isEmpty()).as(text).isTrue();
            assertThat(!entry.name().isEmpty() || !outline.doubts().isEmpty()).as(text).isTrue();
        }
    }

    private static String text(Random random) {
        var text = new StringBuilder();
        int lines = random.nextInt(12);
        int kind = random.nextInt(5);
        for (int line = 0; line < lines; line++) {
            switch (kind) {
                case 0 -> text.append("\t".repeat(random.nextInt(4))).append(word(random));
                case 1 -> text.append(" ".repeat(random.nextInt(9))).append(word(random));
                case 2 -> text.append(word(random)).append(" / ").append(word(random));
                case 3 -> text.append(word(random)).append(random.nextInt(5) == 0 ? ";" : "\t").append(word(random));
                default -> text.append(word(random)).append(word(random)).append(word(random));
            }
            text.append(ENDS.get(random.nextInt(ENDS.size())));
        }
        return text.toString();
    }

    private static String word(Random random) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> NASTY.get(random.nextInt(NASTY.size()));
            case 2 -> "Station " + random.nextInt(4);
            case 3 -> String.valueOf((char) ('a' + random.nextInt(5)));
            case 4 -> NASTY.get(random.nextInt(NASTY.size())) + NASTY.get(random.nextInt(NASTY.size()));
            default -> random.nextInt(40) == 0 ? "x".repeat(300) : "North";
        };
    }

    /** Paths of a random tree with names of its own, each after the one above it, in the order of an outline. */
    private static List<String> tree(Random random) {
        var paths = new ArrayList<String>();
        var above = new ArrayList<String>();
        int size = 2 + random.nextInt(20);
        for (int at = 0; at < size; at++) {
            int level = at == 1 ? 1 : random.nextInt(above.size() + 1);
            above.subList(level, above.size()).clear();
            above.add((level == 0 ? "" : above.getLast() + "/") + "n" + at);
            paths.add(above.getLast());
        }
        return paths;
    }

    private static String indented(List<String> paths, String step) {
        return paths.stream().map(path -> step.repeat(levels(path)) + last(path)).collect(Collectors.joining("\n"));
    }

    private static String columns(List<String> paths) {
        return paths.reversed().stream()
                .map(path -> last(path) + "\t"
                        + (levels(path) == 0 ? "" : last(path.substring(0, path.lastIndexOf('/')))))
                .collect(Collectors.joining("\n"));
    }

    private static int levels(String path) {
        return (int) path.chars().filter(c -> c == '/').count();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
