package org.amsportal.sheets;

import java.util.List;
import java.util.Set;

/** What people should know about how their spreadsheet was read. */
public sealed interface Told {

    /** The encoding of a file of text, such as {@code windows-1252}. */
    record Encoding(String name) implements Told {}

    /** Some words of a file in one of the encodings that it may have. */
    record Letters(String encoding, List<String> samples) {}

    /**
     * What tells the encoding of a text is only what it makes of the letters.
     *
     * @param ways the encodings that it may have, with the same words in each: the one that it was read in first
     * @param sure whether it is the usual one and all words look like words
     */
    record Lettering(List<Letters> ways, boolean sure) implements Told {}

    /** Cells with bytes that are no letters of the file's encoding; each holds U+FFFD in their places. Not all where there are many. */
    record StrayBytes(List<StrayCell> cells) implements Told {}

    /** One of them. {@code row} as in the file, {@code place} from 0; {@code perhaps} is what it was, if its bytes are those of Windows. */
    record StrayCell(int row, int place, String seen, String perhaps) {}

    /** What stands between the cells of a text. */
    record Separator(char separator) implements Told {

        /** Nothing was found that would separate cells. */
        public static final char NONE = '\0';
    }

    /** The sheet of a workbook that was read. */
    record SheetName(String name) implements Told {}

    /** The sheets of a workbook that could be read, where there are several; those with a column of emails first. */
    record SheetChoice(List<SheetSize> sheets) implements Told {}

    /** One of them. {@code place} counts from 0, in the workbook's order; {@code rows} without those above the header and it. */
    record SheetSize(int place, String name, int rows, int columns) {}

    /** Sheets that nobody sees in Excel; not read. */
    record HiddenSheets(List<String> names) implements Told {}

    /** Sheets besides the one that was read; not read. */
    record OtherSheets(List<String> names) implements Told {}

    /** Rows that a filter or somebody hides in Excel; read all the same. Numbers as in the file. */
    record HiddenRows(List<Integer> numbers) implements Told {}

    /** Areas such as {@code A1:C1} that are one cell; what it says stands in the first of them only. */
    record Merged(List<String> areas) implements Told {}

    /** Cells with a formula whose result the file does not hold; read as empty. */
    record NotCalculated(int cells) implements Told {}

    /** Whole cells that look damaged and of which somebody said that they are right as they are. */
    record RightAsTheyAre(Set<String> cells) implements Told {}

    /** Cells that hold an error of Excel, such as {@code #N/A}; read as that text. */
    record Errors(int cells) implements Told {}
}
