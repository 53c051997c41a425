package org.amsportal.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;

/** One tab of a browser. It remembers what the browser complained about. */
public final class Tab {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Set<String> CHECKED = ConcurrentHashMap.newKeySet();

    private final Page page;
    private final boolean scripts;
    private final List<String> complaints = new ArrayList<>();
    private final Steadiness steadiness = new Steadiness();
    private boolean checked = true;
    private int status;

    Tab(Page page, boolean scripts) {
        this.page = page;
        this.scripts = scripts;
        page.onConsoleMessage(message -> {
            steadiness.hear(message.text());
            // without an address it is the accessibility check that the browser complains about, not the page
            if (message.type().equals("error") && !message.location().startsWith(":")) {
                complaints.add(message.text() + " " + message.location());
            }
        });
        page.onPageError(error -> complaints.add("script: " + error));
    }

    Page page() {
        return page;
    }

    /** Opens an address of the portal. */
    public void open(String path) {
        status = Objects.requireNonNull(page.navigate(path)).status();
    }

    /** The status of the address that was opened last. */
    public int status() {
        return status;
    }

    /** Counts what is pressed with the mouse from now on, over all pages. */
    AtomicInteger countsClicks() {
        var clicks = new AtomicInteger();
        page.exposeFunction("clicked", _ -> clicks.incrementAndGet());
        page.addInitScript("addEventListener('pointerdown', () => clicked(), true)");
        page.reload();
        return clicks;
    }

    public void reload() {
        page.reload();
    }

    public void back() {
        page.goBack();
    }

    void wide() {
        page.setViewportSize(1280, 720);
    }

    void narrow() {
        page.setViewportSize(320, 640);
    }

    void dark() {
        look(ColorScheme.DARK);
    }

    void light() {
        look(ColorScheme.LIGHT);
    }

    /** Without motion, so that colours are not looked at while they change. */
    private void look(ColorScheme scheme) {
        page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** By how many pixels the page is wider than its window. */
    int overflow() {
        return (int) page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)");
    }

    /** The path of where it is now. */
    public String path() {
        return URI.create(page.url()).getPath();
    }

    /** Whether people's browser runs scripts here. */
    public boolean runsScripts() {
        return scripts;
    }

    /** Whether its pages stand still. */
    Steadiness steadiness() {
        return steadiness;
    }

    /** Pages on the way to what is looked at from all sides need no check of their own. */
    void leaveChecksToTheTour() {
        checked = false;
    }

    /** The page stays as it is: what it asks the portal for from now on is not answered. */
    void holdStill() {
        page.route(address -> true, route -> {
            if (!"xhr".equals(route.request().resourceType())) {
                route.resume();
            }
        });
    }

    /** As a new one would be, with the sign-in it has. */
    void startAfresh() {
        page.unrouteAll();
        page.navigate("about:blank");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(null).setColorScheme(null).setReducedMotion(null)
                .setForcedColors(null));
        wide();
        complaints.clear();
        steadiness.startAfresh();
    }

    void close() {
        page.close();
    }

    /** The accessibility check, where scripts can run at all. */
    void checkAccessibility() {
        if (scripts && checked) {
            Axe.check(page);
        }
    }

    /** The same, once for each kind of page: every state of it is looked at on the tour. */
    void checkAccessibilityOnce(String kind) {
        if (scripts && checked && CHECKED.add(kind)) {
            Axe.check(page);
        }
    }

    /** The content security policy got in nobody's way, and no script broke. */
    void assertNothingWasBlocked() {
        assertThat(complaints).filteredOn(it -> it.contains("Content Security Policy") || it.startsWith("script:"))
                .isEmpty();
    }

    /** Waits until all of a page is there and nothing is being swapped into it. */
    void settle() {
        page.waitForLoadState(LoadState.LOAD);
        page.waitForFunction("() => !document.querySelector('.htmx-request, .htmx-swapping, .htmx-settling')");
    }

    /**
     * Waits until nothing has been asked for during half a second from now on. The browser's own word for that is about
     * the loading of the page only: once said, it counts for whatever is typed afterwards too.
     */
    void rest() {
        page.waitForFunction(Scripts.read("rest.js"), page.evaluate("() => performance.now()"));
    }

    void keep(String name) {
        try {
            Files.createDirectories(PICTURES);
            var file = name + "-" + NUMBER.incrementAndGet();
            page.screenshot(
                    new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(file + ".png")));
            Files.writeString(PICTURES.resolve(file + ".html"), page.content());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
