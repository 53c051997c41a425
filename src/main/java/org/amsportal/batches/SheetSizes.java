package org.amsportal.batches;

import java.util.Set;

import org.amsportal.access.LargeForm;
import org.amsportal.access.LongField;
import org.amsportal.sheets.Sheets;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How much a spreadsheet may bring, as a file or pasted, and how long a cell that is corrected may be. */
@Configuration(proxyBeanMethods = false)
class SheetSizes {

    /** Of the largest file, one megabyte more for whatever comes with it. */
    private static final int MOST = Sheets.LARGEST + 1024 * 1024 + 64 * 1024;

    @Bean
    LargeForm spreadsheetForm() {
        return new LargeForm("/batches", MOST, Set.of("file"));
    }

    @Bean
    LongField pastedCells() {
        return LongField.of("cells", Sheets.LARGEST);
    }

    @Bean
    LongField correctedCells() {
        return LongField.of("cell-[0-9]{1,2}|wrong|instead", Sheets.LONGEST_CELL);
    }
}
