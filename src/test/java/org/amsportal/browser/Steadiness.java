package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.BrowserContext;

/** Whether a tab's pages stand still: layout shifts, and swaps that scroll the page or drop the focus. */
final class Steadiness {

    private static final double MOST = 0.02;
    /** What answers somebody's own typing may take two lines more or less. */
    private static final double MOST_OF_A_SWAP = 0.05;
    private static final String WATCH = Scripts.read("steadiness.js");

    /** A layout shift outside a swap or within one, or a swap that moved the focus or the page. */
    enum Kind {
        SHIFT, SWAP, FOCUS, SCROLL
    }

    private record Told(Kind kind, double value, String where) {}

    private final List<Told> told = new ArrayList<>();
    private boolean away;

    /** Every page of this browser reports from its first moment on, in its console. */
    static void watch(BrowserContext context) {
        context.addInitScript(WATCH);
    }

    /** Whatever a page writes into its console; what is none of this is left alone. */
    void hear(String line) {
        String[] words = line.split(" ", 4);
        if (words[0].equals("steadiness") && words.length == 4 && !away) {
            told.add(new Told(Kind.valueOf(words[1]), Double.parseDouble(words[2]), words[3]));
        }
    }

    /** From now on the test itself turns the page over, so what moves is not the page's doing. */
    void lookAway() {
        away = true;
    }

    /** As at the first page of a new tab. */
    void startAfresh() {
        away = false;
        told.clear();
    }

    /** What was meant to move does not count. */
    void forget() {
        told.clear();
    }

    /** How much moved on this path outside swaps. */
    double shiftOf(String path) {
        return told.stream().filter(it -> it.kind == Kind.SHIFT && it.where.startsWith(path + ":"))
                .mapToDouble(Told::value).sum();
    }

    /** What was not steady, one line each; no single movement is more than people notice. */
    List<String> complaints() {
        return told.stream().filter(it -> it.value > (it.kind == Kind.SWAP ? MOST_OF_A_SWAP : MOST))
                .map(it -> "%s %.3f %s".formatted(it.kind, it.value, it.where))
                .distinct().toList();
    }

    void assertSteady() {
        assertThat(complaints()).as("what moved").isEmpty();
    }
}
