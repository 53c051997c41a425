package org.amsportal.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ScreenshotCaret;

/** What a tab is looked at on: sizes, colours, no style at all, and pictures of it. */
final class Screen {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String WITHOUT_STYLES = """
            () => document.querySelectorAll('link[rel=stylesheet], style').forEach(it => it.remove())""";
    private static final String WIDEST = """
            () => [...document.querySelectorAll('body *')].filter(it => it.getBoundingClientRect().right > innerWidth + .5)
              .slice(-3).map(it => it.tagName + '#' + it.id + '.' + it.className).join(', ')""";
    private static final String UNLABELLED = """
            () => [...document.querySelectorAll('.cards tbody td')].filter(cell => cell.innerText.trim()
                && !cell.querySelector('.cell-label')?.checkVisibility())
              .map(cell => 'no label on a card: ' + cell.innerText.slice(0, 40))""";

    private static final String IN_VIEW = Scripts.read("in-view.js");

    private final Page page;

    Screen(Page page) {
        this.page = page;
    }

    void size(int width, int height) {
        page.setViewportSize(width, height);
    }

    void top() {
        page.evaluate("() => scrollTo(0, 0)");
    }

    void forcedColours() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setForcedColors(ForcedColors.ACTIVE));
    }

    void withoutStyles() {
        page.evaluate(WITHOUT_STYLES);
    }

    int overflow() {
        return (int) page.evaluate("() => Math.max(0, document.documentElement.scrollWidth - innerWidth)");
    }

    String widest() {
        return (String) page.evaluate(WIDEST);
    }

    List<?> cellsWithoutLabel() {
        return (List<?>) page.evaluate(UNLABELLED);
    }

    /** Those of the words, and of the main button, that cannot be seen whole as the window is scrolled now. */
    List<?> notInView(List<String> words) {
        return (List<?>) page.evaluate(IN_VIEW, words);
    }

    /** Takes a picture of the whole page, and keeps it under this name. */
    byte[] picture(String name) {
        try {
            Files.createDirectories(PICTURES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setCaret(ScreenshotCaret.INITIAL)
                        .setPath(PICTURES.resolve(name + ".png")));
    }
}
