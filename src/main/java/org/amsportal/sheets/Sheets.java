package org.amsportal.sheets;

import org.amsportal.sheets.Refusal.Plain;

/** Reads a spreadsheet that somebody brings: CSV in any usual encoding, XLSX, or cells that were copied. */
public final class Sheets {

    /** Bytes of a file, or characters of a pasted text. */
    public static final int LARGEST = 10 * 1024 * 1024;
    /** Rows after the header; rows that say nothing do not count. */
    public static final int MOST_ROWS = 20_000;
    /** Columns up to the last one that says anything. */
    public static final int MOST_COLUMNS = 50;
    /** Characters of a cell, as Excel counts them. */
    public static final int LONGEST_CELL = 32_767;

    private Sheets() {
    }

    /**
     * Reads a file. What it is is told by its content; a name that says otherwise is refused.
     *
     * @param name the file's name as it was uploaded; only its ending counts
     * @return what was read, or why nothing was; no content leads to an exception
     */
    public static SheetRead file(String name, byte[] bytes) {
        try {
            checkSize(bytes.length);
            var found = FileKind.of(bytes);
            FileName.of(name).check(found);
            return new SheetRead.Done(found == FileKind.WORKBOOK
                    ? Workbook.read(bytes, null)
                    : Separated.file(EncodedText.of(bytes)));
        } catch (NotRead refused) {
            return new SheetRead.Refused(refused.why());
        }
    }

    /**
     * Reads another sheet of a workbook that was read before.
     *
     * @param place of the sheet, as {@link Told.SheetChoice} has it
     */
    public static SheetRead sheet(byte[] workbook, int place) {
        try {
            return new SheetRead.Done(Workbook.read(workbook, place));
        } catch (NotRead refused) {
            return new SheetRead.Refused(refused.why());
        }
    }

    /** Reads cells that were copied in a spreadsheet, or text of a CSV file. Refuses as {@link #file} does. */
    public static SheetRead pasted(String text) {
        try {
            checkSize(text.length());
            EncodedText.checkLetters(text);
            return new SheetRead.Done(Separated.pasted(text));
        } catch (NotRead refused) {
            return new SheetRead.Refused(refused.why());
        }
    }

    private static void checkSize(int size) {
        if (size == 0) {
            throw new NotRead(Plain.EMPTY);
        }
        if (size > LARGEST) {
            throw new NotRead(new Refusal.TooLarge(LARGEST, size));
        }
    }
}
