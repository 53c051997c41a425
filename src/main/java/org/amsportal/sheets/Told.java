package org.amsportal.sheets;

import java.util.List;

/** What people should know about how their spreadsheet was read. */
public sealed interface Told {

    /** The encoding of a file of text, such as {@code windows-1252}. */
    record Encoding(String name) implements Told {}

    /** What stands between the cells of a text. */
    record Separator(char separator) implements Told {}

    /** The sheet of a workbook that was read. */
    record SheetName(String name) implements Told {}

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

    /** Cells that hold an error of Excel, such as {@code #N/A}; read as that text. */
    record Errors(int cells) implements Told {}
}
