package org.amsportal.sheets;

/** What came of reading a spreadsheet. */
public sealed interface SheetRead {

    record Done(Sheet sheet) implements SheetRead {}

    record Refused(Refusal why) implements SheetRead {}
}
