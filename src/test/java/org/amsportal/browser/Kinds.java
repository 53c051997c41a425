package org.amsportal.browser;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.microsoft.playwright.Page;

/** The ways things were seen to look. What looks the same on the same ground has the same contrast, so it need be looked at once. */
final class Kinds {

    private static final String KINDS = Scripts.read("kinds.js");

    private final Set<Object> seen = ConcurrentHashMap.newKeySet();

    /** Whether something on the page looks as nothing did on the pages before it. The page then knows what that is, as {@code brought}. */
    boolean areBroughtBy(Page page) {
        return seen.addAll((List<?>) page.evaluate(KINDS, List.copyOf(seen)));
    }
}
