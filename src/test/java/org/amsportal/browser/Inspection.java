package org.amsportal.browser;

import java.util.List;

/** Looks at one state from all sides: sizes, schemes, zoom, without colours, without styles. It takes the pictures too. */
final class Inspection {

    private static final int SPECKS = 12;
    /** By all tours: colours are looked at where a state brings some. */
    private static final Kinds SEEN = new Kinds();

    private final State state;
    private final Tab tab;
    private final Screen screen;
    private final Findings findings;

    Inspection(State state, Tab tab, Findings findings) {
        this.state = state;
        this.tab = tab;
        this.screen = new Screen(tab.page());
        this.findings = findings;
    }

    void make() {
        tab.settle();
        found(Check.STEADY, tab.steadiness().complaints());
        tab.steadiness().lookAway();
        screen.top();
        tab.light();
        var light = scheme("light");
        found(Check.ACCESSIBLE, Axe.violations(tab.page()));
        mainButton(light);
        words(light);
        found(Check.LOOK, light.list("rows"));
        tab.dark();
        scheme("dark");
        small();
        withoutColours();
        withoutStyles();
    }

    private void mainButton(Look look) {
        int primaries = look.number("primaries");
        if (primaries > 1 || (state.form() && primaries == 0)) {
            found(Check.ONE_MAIN_BUTTON, List.of(primaries + " main buttons"));
        }
        if (state.form()) {
            found(Check.ONE_MAIN_BUTTON, look.list("primariesOutOfView"));
        }
    }

    private void words(Look look) {
        found(Check.WORDS, look.list("stateless"));
        if (look.number("headings") != 1) {
            found(Check.PLAIN_WORDS, List.of(look.number("headings") + " headings of the first level"));
        }
        if (!tab.page().title().endsWith("AMS portal")) {
            found(Check.PLAIN_WORDS, List.of("the title " + tab.page().title()));
        }
        found(Check.PLAIN_WORDS, PlainWords.against(look.text()).stream().map(it -> "says " + it).toList());
    }

    private Look scheme(String scheme) {
        var look = Look.at(tab.page());
        found(Check.LOOK, look.wrong().stream().map(it -> it + " in " + scheme).toList());
        if (SEEN.areBroughtBy(tab.page())) {
            colours(scheme, look);
        } else {
            forPeople("-1280-" + scheme);
        }
        return look;
    }

    private void colours(String scheme, Look look) {
        int red = RedPixels.outside(screen.picture(state.name() + "-1280-" + scheme), look.list("red"));
        if (red > SPECKS) {
            found(Check.LOOK, List.of("%d red pixels out of place in %s".formatted(red, scheme)));
        }
        found(Check.ACCESSIBLE,
                Axe.violationsByColour(tab.page()).stream().map(it -> it + " in " + scheme).toList());
    }

    private void small() {
        screen.size(360, 740);
        forPeople("-360-dark");
        tab.light();
        forPeople("-360-light");
        found(Check.LOOK, Look.at(tab.page()).wrong().stream().map(it -> it + " at 360 px").toList());
        screen.size(320, 640);
        overflow("at 320 px");
        found(Check.REFLOW, screen.cellsWithoutLabel());
        screen.size(320, 180);
        overflow("at 400 %");
        tab.wide();
    }

    /** Nothing is checked in these, and they take long: {@code -Dpictures=all} takes them. */
    private void forPeople(String kind) {
        if ("all".equals(System.getProperty("pictures"))) {
            screen.picture(state.name() + kind);
        }
    }

    private void overflow(String where) {
        if (screen.overflow() > 0) {
            found(Check.REFLOW, List.of("%d px too wide %s: %s".formatted(screen.overflow(), where, screen.widest())));
        }
    }

    private void withoutColours() {
        screen.forcedColours();
        found(Check.WORDS, Look.stateless(tab.page()).stream().map(it -> it + " in forced colours").toList());
    }

    private void withoutStyles() {
        screen.withoutStyles();
        found(Check.WORDS, Look.stateless(tab.page()).stream().map(it -> it + " without styles").toList());
    }

    private void found(Check check, List<?> all) {
        findings.addAll(check, state.name(), all);
    }
}
