package org.amsportal.browser;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.amssandbox.data.DemoSignIn;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;

/** Somebody at a browser of their own: cookies, tabs, and whether it runs scripts. */
public final class Visitor implements AutoCloseable {

    private final Browser browser;
    private final URI portal;
    private final BrowserContext context;
    private final boolean scripts;
    private final List<Tab> tabs = new ArrayList<>();
    private final List<Visitor> others = new ArrayList<>();

    Visitor(Browser browser, URI portal, boolean scripts) {
        this(browser, portal, new Browser.NewContextOptions().setViewportSize(1280, 720), scripts);
    }

    private Visitor(Browser browser, URI portal, Browser.NewContextOptions options, boolean scripts) {
        this.browser = browser;
        this.portal = portal;
        this.context = browser.newContext(
                options.setBaseURL(portal.toString()).setLocale("en-GB").setJavaScriptEnabled(scripts));
        this.context.setDefaultTimeout(OpenBrowser.PATIENCE);
        this.scripts = scripts;
        if (scripts) {
            Steadiness.watch(context);
        }
    }

    /** A tab of its own in the same browser, so with the same sign-in. */
    public Tab newTab() {
        var tab = new Tab(context.newPage(), scripts);
        tabs.add(tab);
        return tab;
    }

    /** Opens the portal in a new tab and signs in there. */
    public Tab signsIn(DemoSignIn who) {
        var tab = newTab();
        tab.open("/");
        new SandboxSignInPage(tab).signIn(who);
        return tab;
    }

    /** The portal's session is gone; that at the sign-in server too, so that there is a form to fill in. */
    public void losesTheSession() {
        context.clearCookies();
    }

    /** Somebody else, at another computer. */
    public Visitor another() {
        return another(new Browser.NewContextOptions().setViewportSize(1280, 720));
    }

    /** The same person, signed in as here, at a browser that has never seen the portal. */
    public Visitor withEmptyCache() {
        return another(new Browser.NewContextOptions().setViewportSize(1280, 720)
                .setStorageState(context.storageState()));
    }

    /** Somebody else, with a screen of another kind. */
    public Visitor another(Browser.NewContextOptions options) {
        var visitor = new Visitor(browser, portal, options, scripts);
        others.add(visitor);
        return visitor;
    }

    @Override
    public void close() {
        leave(Optional.empty());
    }

    /** Ends the visit without asking how it went. */
    void vanish() {
        context.close();
    }

    /** Ends the visit; with the name of a failed test, keeps a picture and the page of every tab first. */
    void leave(Optional<String> failed) {
        others.forEach(other -> other.leave(failed.map(name -> name + "-other")));
        failed.ifPresent(name -> tabs.stream().filter(tab -> !tab.page().isClosed()).forEach(tab -> tab.keep(name)));
        context.close();
        if (failed.isEmpty()) {
            tabs.forEach(Tab::assertNothingWasBlocked);
            tabs.forEach(tab -> tab.steadiness().assertSteady());
        }
    }
}
