package org.amsportal.browser;

import java.net.URI;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** One browser for all tests of a thread: Playwright is not to be shared between threads. */
public record OpenBrowser(Playwright playwright, Browser browser) implements AutoCloseable {

    /** How long a page may take on a busy machine: the first of a portal that has just started, and what arrives on it later. */
    static final double PATIENCE = 30_000;

    public static OpenBrowser open() {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        var playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Chromium.NO_DOWNLOAD));
        return new OpenBrowser(playwright, playwright.chromium().launch(Chromium.launch()));
    }

    /** A visitor to a portal at this address, with scripts. */
    public Visitor visitor(URI portal) {
        return new Visitor(browser, portal, true);
    }

    @Override
    public void close() {
        playwright.close();
    }
}
