package org.amsportal.browser;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.amssandbox.client.SandboxControl;
import org.amssandbox.data.DemoSignIn;

import com.microsoft.playwright.PlaywrightException;

/** Goes once through all states of an AMS's portal and looks at each; many tests read what was found. */
final class Tour {

    /** Each goes on in the tab they have: to open one takes as long as a check. */
    private final Map<DemoSignIn, Tab> tabs = new EnumMap<>(DemoSignIn.class);
    private final List<Visitor> visitors = new ArrayList<>();
    private final OpenBrowser browser;
    private final Stage stage;
    private final Findings findings = new Findings();

    private Tour(OpenBrowser browser, Stage stage) {
        this.browser = browser;
        this.stage = stage;
    }

    static Findings of(List<State> states, OpenBrowser browser, Stage stage) {
        var tour = new Tour(browser, stage);
        states.forEach(state -> tour.visit(state, stage.ams()));
        tour.visitors.forEach(Visitor::vanish);
        stage.ams().clearFaults();
        return tour.findings;
    }

    private void visit(State state, SandboxControl ams) {
        ams.clearFaults();
        var tab = state.alone() ? arrives(state.who()) : tabs.computeIfAbsent(state.who(), this::arrives);
        try {
            tab.startAfresh();
            state.way().go(tab, ams);
            look(state, tab);
            tab.assertNothingWasBlocked();
        } catch (AssertionError | RuntimeException trouble) {
            tab.keep("tour-" + state.name());
            findings.add(Check.REACHED, state.name(), firstLines(trouble) + " at " + tab.path());
            tab.close();
            tabs.remove(state.who(), tab);
        }
        if (state.alone()) {
            tab.close();
        }
    }

    /** Once more where the page went on by itself meanwhile, as that of a plan does at its end. */
    private void look(State state, Tab tab) {
        try {
            new Inspection(state, tab, findings).make();
        } catch (PlaywrightException gone) {
            if (!String.valueOf(gone.getMessage()).contains("Execution context was destroyed")) {
                throw gone;
            }
            tab.settle();
            new Inspection(state, tab, findings).make();
        }
    }

    private static String firstLines(Throwable trouble) {
        return String.valueOf(trouble.getMessage()).lines().limit(4).map(String::strip)
                .collect(Collectors.joining(" "));
    }

    private Tab arrives(DemoSignIn who) {
        var visitor = browser.visitor(stage.portal());
        visitors.add(visitor);
        var tab = visitor.signsIn(who);
        tab.leaveChecksToTheTour();
        return tab;
    }
}
