package org.amsportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

/** The form that onboards one person. */
public final class OnboardingPage extends PortalPage {

    public OnboardingPage(Tab tab) {
        super(tab, "/onboarding");
    }

    public static OnboardingPage open(Tab tab) {
        tab.open("/onboarding");
        return new OnboardingPage(tab);
    }

    public OnboardingPage about(Newcomer person) {
        field("First name").fill(person.name());
        field("Surname").fill(person.surname());
        field("Email").fill(person.email());
        field("Service number (optional)").fill(person.serviceNumber());
        return this;
    }

    /** Types the first name and stays in that field. */
    OnboardingPage typing(String firstName) {
        field("First name").pressSequentially(firstName);
        return this;
    }

    /** The focus is still where it was typed. */
    void hasFocusAt(String firstName) {
        assertThat(field("First name")).isFocused();
        assertThat(field("First name")).hasValue(firstName);
    }

    void isAbout(String firstName, String surname) {
        assertThat(field("First name")).hasValue(firstName);
        assertThat(field("Surname")).hasValue(surname);
    }

    /** Who has no company of their own chooses one first; it decides what there is to choose from. */
    public OnboardingPage at(String company) {
        main().getByLabel("Company", new Locator.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(company));
        return this;
    }

    /** Finds a department by typing, and ticks the first that matches. */
    public OnboardingPage in(String department) {
        if (find(department)) {
            main().locator("[data-for='" + department + "'] input[type=checkbox]").first().check();
        }
        return this;
    }

    /** Types into the box; false when it is chosen already, as on a form that was gone back to. */
    private boolean find(String words) {
        if (main().locator(".chip").getByText(words).count() > 0) {
            return false;
        }
        field("Type a name or path").fill(words);
        if (!tab.runsScripts()) {
            press("Find");
        }
        main().locator("[data-for='" + words + "']").waitFor();
        return true;
    }

    /** Waits until a department is among those chosen. */
    public OnboardingPage hasChosen(String path) {
        main().locator(".chip").getByText(path, new Locator.GetByTextOptions().setExact(true)).first().waitFor();
        return this;
    }

    /** Plans a department that is not there yet, under one that is. */
    OnboardingPage planning(String name, String under) {
        main().getByText("A department is missing").click();
        field("Name of the new department").fill(name);
        field("Find the department it belongs to").fill(under);
        main().getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(under)).first().check();
        return this;
    }

    /** The button that sends it all can be seen without scrolling, whatever the panel holds. */
    public void mainButtonIsInView() {
        var box = main().locator("#send").boundingBox();
        assertThat(box.y).isNotNegative();
        assertThat(box.y + box.height).isLessThanOrEqualTo(tab.page().viewportSize().height);
    }

    public OnboardingPage withGroup(String group) {
        tick(group);
        return this;
    }

    /** Sends the form, past the page that shows what will happen where there are no scripts. */
    public PlanPage send() {
        pressMain();
        if (!tab.runsScripts()) {
            new OnboardingPage(tab).says("Nothing has been sent yet.");
            pressMain();
        }
        return new PlanPage(tab);
    }

    /** Sends a form that will come back with something to correct. */
    public OnboardingPage sendInVain() {
        pressMain();
        return new OnboardingPage(tab);
    }

    private Locator field(String label) {
        return main().getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
    }

    private void tick(String label) {
        main().getByRole(AriaRole.CHECKBOX, new Locator.GetByRoleOptions().setName(label)).check();
    }
}
