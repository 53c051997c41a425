package org.amsportal.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;

/** The form for a pasted outline, and what it is beside AMS. */
final class OutlineImportPage extends PortalPage {

    OutlineImportPage(Tab tab) {
        super(tab, "/departments/outline");
    }

    static OutlineImportPage open(Tab tab) {
        tab.open("/departments/outline");
        return new OutlineImportPage(tab);
    }

    OutlineImportPage paste(String outline) {
        main().getByLabel("Outline", new Locator.GetByLabelOptions().setExact(true)).fill(outline);
        return this;
    }

    OutlineImportPage look() {
        main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Look at")).click();
        assertThat(main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Look at it again")))
                .isVisible();
        return new OutlineImportPage(tab);
    }

    PlanPage create(int departments) {
        press("Create " + departments + " departments");
        return new PlanPage(tab);
    }

    void cannotBeSent() {
        assertThat(main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Create"))).hasCount(0);
    }
}
