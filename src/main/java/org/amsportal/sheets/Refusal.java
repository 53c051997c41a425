package org.amsportal.sheets;

import java.util.List;

/** Why a spreadsheet is not read. */
public sealed interface Refusal {

    /** Reasons that need no more words. */
    enum Plain implements Refusal {
        /** It says nothing at all. */
        EMPTY,
        /** It names columns and has no row. */
        ONLY_HEADER,
        /** It is a workbook that a password keeps closed. */
        ENCRYPTED,
        /** It is a workbook with macros. */
        MACROS,
        /** It is a workbook of Excel before 2007. */
        OLD_EXCEL,
        /** It begins like a workbook and cannot be read as one. */
        DAMAGED,
        /** It lists people as mail programs do. */
        ADDRESS_LIST,
        /** It holds bytes that are letters in no encoding known here, or control characters. */
        NOT_TEXT
    }

    /** In bytes, of a pasted text in characters. */
    record TooLarge(int limit, int actual) implements Refusal {}

    /** Rows after the header. {@code actual} is the least there are: far beyond the limit nobody counts. */
    record TooManyRows(int limit, int actual) implements Refusal {}

    record TooManyColumns(int limit, int actual) implements Refusal {}

    /** {@code row} and {@code column} count from 1; {@code actual} is the least it is. */
    record CellTooLong(int row, int column, int limit, int actual) implements Refusal {}

    /** Parts of a workbook: far more than one ever has. */
    record TooManyParts(int limit) implements Refusal {}

    /** A workbook that takes more bytes than this when it is unpacked. */
    record UnpacksTooLarge(int limit) implements Refusal {}

    /** A quotation mark opens a cell in this line, counted from 1, and is not closed, or not where the cell ends. */
    record BrokenQuote(int line) implements Refusal {}

    /** Its name ends as those of another kind of file do. {@code ending} is in lower case, without the dot. */
    record Unlike(String ending, FileKind found) implements Refusal {}

    /** No kind of spreadsheet that is read here. */
    record NotASheet(FileKind found) implements Refusal {}

    /** All sheets that could be read are hidden. */
    record OnlyHidden(List<String> names) implements Refusal {}
}
