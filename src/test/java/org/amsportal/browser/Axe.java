package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

/** The accessibility check: no violation of WCAG 2.2 A and AA. */
final class Axe {

    private static final String AXE = AxeBuilder.getAxeScript();
    private static final List<String> COLOURS = List.of("color-contrast", "link-in-text-block");
    private static final Map<String, Object> ALL_OTHERS = Map.of("runOnly",
            Map.of("type", "tag", "values", List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")), "rules",
            COLOURS.stream().collect(Collectors.toMap(rule -> rule, rule -> Map.of("enabled", false))));
    private static final Map<String, Object> ONLY_COLOURS = Map.of("runOnly",
            Map.of("type", "rule", "values", COLOURS));
    private static final String RUN = """
            async ([where, options]) => {
              const found = await axe.run(where === 'brought' ? { include: brought } : document, { resultTypes: ['violations'], ...options });
              return found.violations.flatMap(rule => rule.nodes.map(node =>
                rule.id + ': ' + rule.help + ' at ' + node.target.join(' ') + ' ' + node.html
                  + ' ' + node.any.map(check => check.message).join('; ')));
            }""";
    private static final Kinds CHECKED = new Kinds();

    private Axe() {
    }

    /** Fails with every violation, its rule and its element; of colours, where something looks as nothing did before. The page must be able to run scripts. */
    static void check(Page page) {
        var all = new ArrayList<Object>(violations(page));
        if (CHECKED.areBroughtBy(page)) {
            all.addAll(violationsByColour(page));
        }
        assertThat(all).as("accessibility of %s", page.url()).isEmpty();
    }

    /** Every violation that is not one of colours, its rule and its element. */
    static List<?> violations(Page page) {
        return run(page, "everywhere", ALL_OTHERS);
    }

    /** Those of colours, in what the page has brought ({@link Kinds}). */
    static List<?> violationsByColour(Page page) {
        return run(page, "brought", ONLY_COLOURS);
    }

    private static List<?> run(Page page, String where, Map<String, Object> options) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) {
            page.evaluate(AXE);
        }
        return (List<?>) page.evaluate(RUN, List.of(where, options));
    }
}
