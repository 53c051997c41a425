package org.amsportal.browser;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.options.AriaRole;

/** What becomes of what was sent: its steps and their outcomes. */
public final class PlanPage extends PortalPage {

    public PlanPage(Tab tab) {
        super(tab, "/(onboarding|changes|batches)/[0-9a-f-]{36}");
    }

    /** Comes back to it, as with a bookmark. */
    public static PlanPage open(Tab tab, String path) {
        tab.open(path);
        return new PlanPage(tab);
    }

    /** The page of the person, from the link on this one. */
    public UserPage openPerson(Newcomer person) {
        follow("Open " + person.fullName());
        return new UserPage(tab);
    }

    /** Without scripts, a page about work that goes on stands still: people ask for it again. */
    @Override
    public void saysWithin(Duration atMost, String text) {
        if (tab.runsScripts()) {
            super.saysWithin(atMost, text);
        } else {
            await(text).atMost(atMost).pollInterval(Duration.ofMillis(500)).until(() -> {
                tab.reload();
                return main().innerText().contains(text);
            });
        }
    }

    @Override
    public void says(String text) {
        saysWithin(Duration.ofSeconds(15), text);
    }

    /** Tells the portal that it is there, with the number AMS shows for it, and confirms that in writing: nobody can look. */
    public void tellItIsThere(long number) {
        main().getByLabel(Pattern.compile("is there$")).check();
        main().getByLabel("AMS number").fill(Long.toString(number));
        main().getByRole(AriaRole.CHECKBOX).check();
        press("Continue");
    }

    /** Its own address, which can be kept and shared. */
    public String path() {
        return tab.path();
    }
}
