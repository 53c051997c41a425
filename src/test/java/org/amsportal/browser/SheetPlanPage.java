package org.amsportal.browser;

import com.microsoft.playwright.Locator;

/** What would become of a spreadsheet. */
final class SheetPlanPage extends PortalPage {

    SheetPlanPage(Tab tab) {
        super(tab, "/batches/plans/[0-9a-f-]{36}");
    }

    Locator row(int number) {
        return main().locator("#row-" + number);
    }

    /** Types over a cell that is wrong. */
    SheetPlanPage corrects(int number, String column, String value) {
        row(number).getByLabel(column, new Locator.GetByLabelOptions().setExact(true)).fill(value);
        row(number).getByText("Save", new Locator.GetByTextOptions().setExact(true)).click();
        says("Row " + number + " is corrected.");
        return new SheetPlanPage(tab);
    }

    SheetPlanPage leavesOut(int number) {
        row(number).getByText("Leave out", new Locator.GetByTextOptions().setExact(true)).click();
        says("Row " + number + " is left out.");
        return new SheetPlanPage(tab);
    }

    PlanPage starts(String button) {
        press(button);
        return new PlanPage(tab);
    }
}
