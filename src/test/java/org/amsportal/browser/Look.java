package org.amsportal.browser;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.microsoft.playwright.Page;

/** What look.js tells about a page as it is. */
final class Look {

    private static final String LOOK = Scripts.read("look.js");

    private final Map<?, ?> told;

    private Look(Map<?, ?> told) {
        this.told = told;
    }

    static Look at(Page page) {
        return new Look((Map<?, ?>) page.evaluate(LOOK));
    }

    /** What should say in words what it says by colour, and does not. */
    static List<?> stateless(Page page) {
        return new Look((Map<?, ?>) page.evaluate(LOOK, "stateless")).list("stateless");
    }

    List<?> list(String what) {
        return (List<?>) Objects.requireNonNull(told.get(what), what);
    }

    int number(String what) {
        return ((Number) Objects.requireNonNull(told.get(what), what)).intValue();
    }

    String text() {
        return (String) Objects.requireNonNull(told.get("text"));
    }

    /** Everything about letters, targets and colours that is not as it should be. */
    List<?> wrong() {
        return Stream.of("fonts", "targets", "cutOff", "borders", "unseenFocus", "accents")
                .flatMap(it -> list(it).stream())
                .toList();
    }
}
