package org.amsportal.browser;

import java.nio.charset.StandardCharsets;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;

/** Where spreadsheets are brought. */
final class BatchesPage extends PortalPage {

    BatchesPage(Tab tab) {
        super(tab, "/batches");
    }

    static BatchesPage open(Tab tab) {
        tab.open("/batches");
        return new BatchesPage(tab);
    }

    void bring(String name, byte[] content) {
        main().getByLabel("Spreadsheet file").setInputFiles(new FilePayload(name, "", content));
        press("Read the spreadsheet");
    }

    void bring(String name, String csv) {
        bring(name, csv.getBytes(StandardCharsets.UTF_8));
    }

    void paste(String cells) {
        main().getByText("Or paste cells").click();
        main().getByLabel("Cells", new Locator.GetByLabelOptions().setExact(true)).fill(cells);
        press("Read the spreadsheet");
    }
}
