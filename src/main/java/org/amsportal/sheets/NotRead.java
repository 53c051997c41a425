package org.amsportal.sheets;

/** Thrown where a spreadsheet turns out to be one that is not read; {@link Sheets} makes a {@link SheetRead.Refused} of it. */
final class NotRead extends RuntimeException {

    private final transient Refusal why;

    NotRead(Refusal why) {
        super(why.toString(), null, false, false);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
