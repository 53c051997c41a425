package org.amsportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;

/** A page of the portal. Making one waits for its address, sees that no token is in it, and checks the accessibility of its kind. */
public abstract class PortalPage {

    /** The portal's references, as they are read out on the phone. */
    static final Pattern REFERENCE = Pattern.compile("[A-HJKMNP-Z2-9]{3}-[A-HJKMNP-Z2-9]{3}");

    private static final Pattern SOMEBODY = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+");

    protected final Tab tab;

    PortalPage(Tab tab, String address) {
        this.tab = tab;
        tab.page().waitForURL(url -> URI.create(url).getPath().matches(address));
        assertThat(heading()).hasCount(1);
        assertThat(tab.page().content()).as("a token in %s", tab.path()).doesNotContain("eyJhbGciOi");
        tab.checkAccessibilityOnce(getClass().getSimpleName() + SOMEBODY.matcher(tab.path()).replaceAll("…")
                + title().startsWith("Error:"));
    }

    /** What the page says it is. */
    Locator heading() {
        return tab.page().getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    /** The part of the page that is not navigation. */
    Locator main() {
        return tab.page().getByRole(AriaRole.MAIN);
    }

    /** The title of the browser's tab. */
    String title() {
        return tab.page().title();
    }

    /** There is something to read out on the phone. */
    void hasAReference() {
        assertThat(main()).containsText(REFERENCE);
    }

    /** All words, without what AMS itself answered, which is folded away. */
    String wordsOutsideFolds() {
        return String.join("\n", main().locator("h1, h2, p, li, td")
                .filter(new Locator.FilterOptions().setVisible(true)).allInnerTexts());
    }

    /** Waits until the page says this. */
    public void says(String text) {
        assertThat(main()).containsText(text);
    }

    /** Waits longer than people like to, for what the portal finds out by itself. */
    public void saysWithin(Duration atMost, String text) {
        assertThat(main()).containsText(text,
                new LocatorAssertions.ContainsTextOptions().setTimeout((double) atMost.toMillis()));
    }

    public void saysNot(String text) {
        assertThat(main()).not().containsText(text);
    }

    /** What goes, from whom, and the button that does it can be seen together without scrolling. */
    void showsAtOneGlance(Newcomer person, String... removed) {
        var words = Stream.concat(Stream.of(removed),
                Stream.of(person.fullName(), person.serviceNumber(), person.email())).toList();
        assertThat(new Screen(tab.page()).notInView(words)).as("not in view").isEmpty();
    }

    public void press(String button) {
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button)).click();
    }

    /** The one main action of the page. */
    void pressMain() {
        main().locator("button.btn-primary").click();
    }

    public void follow(String link) {
        main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(link)).click();
    }

    public void signOut() {
        tab.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")).click();
    }
}
