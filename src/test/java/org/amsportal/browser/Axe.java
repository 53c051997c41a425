package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** The accessibility check: no violation of WCAG 2.2 A and AA. */
final class Axe {

    private static final String AXE = AxeBuilder.getAxeScript();
    private static final Map<String, Object> ALL = Map.of("type", "tag", "values",
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"));
    private static final Map<String, Object> COLOURS = Map.of("type", "rule", "values",
            List.of("color-contrast", "link-in-text-block"));
    private static final String RUN = """
            async rules => {
              const found = await axe.run(document, { resultTypes: ['violations'], runOnly: rules });
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                rule.id + ': ' + rule.help + ' at ' + node.target.join(' ') + ' ' + node.html
                  + ' ' + node.any.map(check => check.message).join('; ')));
            }""";

    private Axe() {
    }

    /** Fails with every violation, its rule and its element. The page must be able to run scripts. */
    static void check(Page page) {
        assertThat(violations(page)).as("accessibility of %s", page.url()).isEmpty();
    }

    /** Every violation, its rule and its element. */
    static List<?> violations(Page page) {
        return violations(page, ALL);
    }

    /** Those that another colour scheme can make, on a page whose other rules were checked. */
    static List<?> violationsByColour(Page page) {
        return violations(page, COLOURS);
    }

    private static List<?> violations(Page page, Map<String, Object> rules) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        return (List<?>) page.evaluate(RUN, rules);
    }
}
