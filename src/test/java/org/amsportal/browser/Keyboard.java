package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody who uses no mouse: goes from control to control, and always knows where they are. */
final class Keyboard {

    private static final int FAR = 120;
    private static final String NAME = """
            () => {
              const at = document.activeElement;
              if (at === document.body) return "nowhere";
              const words = at.labels?.length ? at.labels[0].querySelector("bdi")?.textContent ?? at.labels[0].textContent : at.textContent;
              return words.replace(/\\s+/g, " ").trim();
            }""";

    private final Tab tab;

    Keyboard(Tab tab) {
        this.tab = tab;
    }

    /** Goes on until this control has the focus. */
    Keyboard to(String name) {
        for (int step = 0; step < FAR && !focused().equals(name); step++) {
            tab.page().keyboard().press("Tab");
        }
        assertThat(focused()).isEqualTo(name);
        return this;
    }

    /** Goes on until the page's one main action has the focus, whatever it is called by then, and does it. */
    void finish() {
        for (int step = 0; step < FAR && !isAtTheMainButton(); step++) {
            tab.page().keyboard().press("Tab");
        }
        assertThat(isAtTheMainButton()).as("at the main button, not at " + focused()).isTrue();
        press("Enter");
    }

    private boolean isAtTheMainButton() {
        return (boolean) tab.page().evaluate("() => document.activeElement.matches('main .panel .btn-primary')");
    }

    Keyboard type(String text) {
        tab.page().keyboard().type(text);
        return this;
    }

    Keyboard press(String key) {
        assertThat(focused()).as("where the focus is before " + key).isNotEqualTo("nowhere");
        tab.page().keyboard().press(key);
        return this;
    }

    /** The name of what has the focus. */
    String focused() {
        return (String) tab.page().evaluate(NAME);
    }
}
