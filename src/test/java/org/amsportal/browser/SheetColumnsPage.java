package org.amsportal.browser;

/** Which column of a spreadsheet is what. */
final class SheetColumnsPage extends PortalPage {

    SheetColumnsPage(Tab tab) {
        super(tab, "/batches/plans/[0-9a-f-]{36}/columns");
    }

    SheetColumnsPage is(String column, String what) {
        main().getByLabel("What “" + column + "” is").selectOption(what);
        return this;
    }

    SheetPlanPage goOn() {
        pressMain();
        return new SheetPlanPage(tab);
    }
}
